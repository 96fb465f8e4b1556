import { generateKeyPairSync, randomBytes, sign } from 'node:crypto'

/*
 * A certificate for this machine, made by hand: Node reads certificates and cannot make any, and not every machine has a tool that does.
 * DER by ITU-T X.690, its content by RFC 5280.
 */

const der = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const content = Buffer.concat(parts)
  const size = content.length
  const length = size < 0x80 ? [size] : size < 0x100 ? [0x81, size] : [0x82, size >> 8, size & 0xff]
  return Buffer.concat([Buffer.from([tag, ...length]), content])
}
const sequence = (...parts: readonly Uint8Array[]) => der(0x30, ...parts)
const bits = (content: Uint8Array) => der(0x03, Buffer.from([0]), content)
const oid = (hex: string) => der(0x06, Buffer.from(hex, 'hex'))
const time = (at: Date) => der(0x18, Buffer.from(`${at.toISOString().replace(/[-:T]|\.\d+/g, '')}`))

const ECDSA_WITH_SHA256 = sequence(oid('2a8648ce3d040302'))
const COMMON_NAME = oid('550403')
const ALTERNATIVE_NAME = oid('551d11')
const CONSTRAINTS = oid('551d13')
const TRUE = der(0x01, Buffer.from([0xff]))

/** A self-signed certificate of `localhost` for a day, with its key, both in PEM. Who trusts it trusts nothing else by that. */
export function localCertificate(): { readonly cert: string; readonly key: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const name = sequence(der(0x31, sequence(COMMON_NAME, der(0x0c, Buffer.from('localhost')))))
  const [from, until] = [-1, 1].map((days) => time(new Date(Date.now() + days * 86_400_000)))
  const extensions = sequence(
    sequence(ALTERNATIVE_NAME, der(0x04, sequence(der(0x82, Buffer.from('localhost'))))),
    sequence(CONSTRAINTS, TRUE, der(0x04, sequence(TRUE))),
  )
  const said = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    ECDSA_WITH_SHA256,
    name,
    sequence(...[from, until].flatMap((each) => each ?? [])),
    name,
    publicKey.export({ format: 'der', type: 'spki' }),
    der(0xa3, extensions),
  )
  const whole = sequence(said, ECDSA_WITH_SHA256, bits(sign('sha256', said, privateKey)))
  const lines = whole.toString('base64').replace(/.{64}(?=.)/g, '$&\n')
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
  }
}
