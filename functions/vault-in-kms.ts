import type { VaultKey } from './vault.ts'

/** What agreeing needs of a point: a P-256 key as SubjectPublicKeyInfo is these bytes and the point. Source: RFC 5480. */
const SPKI = Buffer.from('3059301306072a8648ce3d020106082a8648ce3d030107034200', 'hex')

/** A key pair whose private half never leaves the key service. */
export function keyInKms(keyId: string): VaultKey {
  const kms = async () => import('@aws-sdk/client-kms')
  let known: Promise<Buffer> | undefined
  return {
    publicKey() {
      known ??= kms().then(async ({ GetPublicKeyCommand, KMSClient }) => {
        const { PublicKey } = await new KMSClient().send(new GetPublicKeyCommand({ KeyId: keyId }))
        if (PublicKey === undefined) throw new Error(`the key ${keyId} has no public half`)
        return Buffer.from(PublicKey)
      })
      known.catch(() => {
        known = undefined
      })
      return known
    },
    async agree(point) {
      const { DeriveSharedSecretCommand, KMSClient } = await kms()
      const { SharedSecret } = await new KMSClient().send(
        new DeriveSharedSecretCommand({
          KeyId: keyId,
          KeyAgreementAlgorithm: 'ECDH',
          PublicKey: Buffer.concat([SPKI, point]),
        }),
      )
      if (SharedSecret === undefined) throw new Error(`the key ${keyId} agreed on nothing`)
      return Buffer.from(SharedSecret)
    },
  }
}
