import {
  createCipheriv,
  createDecipheriv,
  createECDH,
  createHash,
  createPrivateKey,
  createPublicKey,
  ECDH,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto'
import type { Sealing, Vault } from '../shared/usecases/ports/vault.ts'

const CURVE = 'prime256v1'
const KID = 4
const POINT = 33
const IV = 12
const TAG = 16

/** A key pair of which the public half is known to whoever seals. */
export type VaultKey = {
  /** As SubjectPublicKeyInfo, DER. */
  publicKey(): Promise<Buffer>
  /** What the private half and a public point (uncompressed) agree on: 32 bytes. */
  agree(point: Buffer): Promise<Buffer>
}

/**
 * Seals text for a key pair on P-256: elliptic-curve Diffie–Hellman with a key of this process's own, HKDF-SHA-256 for each text, then
 * AES-256-GCM, bound to what the text belongs to (ECIES, as in SEC 1, 5.1). Who seals cannot open. A process uses one key of its own for
 * an hour, so that who opens asks for one agreement for all that it sealed. `keys`: the newest first; with it is sealed.
 */
export function vaultOver(keys: readonly VaultKey[], now: () => number): Vault {
  const [newest] = keys
  if (!newest) throw new Error('there is no key to seal with')
  let own: { readonly until: number; readonly made: Promise<OwnKey> } | undefined
  const agreed = new Map<string, Promise<Buffer>>()

  return {
    async seal(text, of) {
      if (own === undefined || own.until < now()) {
        const made = ownKeyFor(newest)
        own = { until: now() + 3_600_000, made }
        // What could not be fetched now may be there at the next comment.
        made.catch(() => {
          own = undefined
        })
      }
      const { kid, point, shared } = await own.made
      const iv = randomBytes(IV)
      const cipher = createCipheriv('aes-256-gcm', keyOf(shared, of), iv)
      cipher.setAAD(Buffer.concat([kid, point]))
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([kid, point, iv, sealed, cipher.getAuthTag()]).toString('base64url')
    },

    async open(sealed, of) {
      const bytes = Buffer.from(sealed, 'base64url')
      const kid = bytes.subarray(0, KID)
      const point = bytes.subarray(KID, KID + POINT)
      const iv = bytes.subarray(KID + POINT, KID + POINT + IV)
      const name = bytes.subarray(0, KID + POINT).toString('base64url')
      const shared = agreed.get(name) ?? agreement(kid, point)
      if (agreed.size > KEPT) agreed.clear()
      agreed.set(name, shared)
      shared.catch(() => agreed.delete(name))
      const decipher = createDecipheriv('aes-256-gcm', keyOf(await shared, of), iv)
      decipher.setAAD(bytes.subarray(0, KID + POINT))
      decipher.setAuthTag(bytes.subarray(-TAG))
      const text = bytes.subarray(KID + POINT + IV, -TAG)
      return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8')
    },
  }

  async function agreement(kid: Buffer, point: Buffer): Promise<Buffer> {
    for (const key of keys) {
      if (!kidOf(await key.publicKey()).equals(kid)) continue
      return key.agree(Buffer.from(ECDH.convertKey(point, CURVE, undefined, undefined, 'uncompressed')))
    }
    throw new Error(`no key ${kid.toString('hex')} to open with`)
  }
}

const KEPT = 1000

type OwnKey = { readonly kid: Buffer; readonly point: Buffer; readonly shared: Buffer }

async function ownKeyFor(key: VaultKey): Promise<OwnKey> {
  const der = await key.publicKey()
  const own = createECDH(CURVE)
  own.generateKeys()
  return {
    kid: kidOf(der),
    point: own.getPublicKey(undefined, 'compressed'),
    shared: own.computeSecret(pointOf(createPublicKey({ key: der, format: 'der', type: 'spki' }))),
  }
}

const kidOf = (der: Buffer): Buffer => createHash('sha256').update(der).digest().subarray(0, KID)

/** A key's point on the curve, uncompressed. */
function pointOf(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' })
  return Buffer.concat([Buffer.of(4), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')])
}

/** Each text has a key of its own: what it belongs to is part of it, so that none can be put in another's place. */
function keyOf(shared: Buffer, { agency, unit, id }: Sealing): Buffer {
  return Buffer.from(hkdfSync('sha256', shared, `${agency}/${unit}/${id}`, 'suara-loket comment 1', 32))
}

/** A key pair whose private half is at hand: PKCS #8, DER in base64. */
export function keyAtHand(pkcs8: string): VaultKey {
  const key = createPrivateKey({ key: Buffer.from(pkcs8, 'base64'), format: 'der', type: 'pkcs8' })
  const own = createECDH(CURVE)
  own.setPrivateKey(Buffer.from(key.export({ format: 'jwk' }).d ?? '', 'base64url'))
  const der = createPublicKey(key).export({ format: 'der', type: 'spki' })
  return { publicKey: async () => der, agree: async (point) => own.computeSecret(point) }
}
