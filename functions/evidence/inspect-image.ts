import { Unfit } from './unfit.ts'

const START_OF_SCAN = 0xda
const APP0 = 0xe0
const COMMENT = 0xfe
const END = Buffer.from([0xff, 0xd9])

/**
 * Refuses a JPEG whose headers are no JPEG's: the length of its first part is where a program hides its own beginning. What phones hang on
 * behind a picture, a moving one for instance, stays. Throws `Unfit`. Source: ITU-T T.81, annex B, and JFIF 1.02.
 */
export function refuseJpeg(bytes: Buffer): void {
  let at = 2
  for (let marker = 0; marker !== START_OF_SCAN; ) {
    if (at + 4 > bytes.length || bytes.readUInt8(at) !== 0xff) throw new Unfit('broken')
    marker = bytes.readUInt8(at + 1)
    // Markers may have any number of 0xff before them.
    if (marker === 0xff) {
      at += 1
      marker = 0
      continue
    }
    const length = bytes.readUInt16BE(at + 2)
    const part = bytes.subarray(at + 4, at + 2 + length)
    if (length < 2 || at + 2 + length > bytes.length) throw new Unfit('broken')
    if (marker === APP0 && !isJfif(part, length)) throw new Unfit('two-kinds')
    if (marker === COMMENT && part.includes('*/')) throw new Unfit('two-kinds')
    at += 2 + length
  }
  if (bytes.indexOf(END, at) < 0) throw new Unfit('broken')
}

/** JFIF's own part is as long as the small picture in it makes it, to the byte. */
function isJfif(part: Buffer, length: number): boolean {
  const name = part.toString('latin1', 0, 5)
  if (name !== 'JFIF\0') return name === 'JFXX\0' || name.startsWith('AVI1')
  return part.length >= 14 && length === 16 + 3 * part.readUInt8(12) * part.readUInt8(13)
}

/** Refuses a PNG whose parts do not follow one another to its last, or that goes on behind it. Throws `Unfit`. Source: PNG, 3rd edition. */
export function refusePng(bytes: Buffer): void {
  let at = 8
  for (let type = ''; type !== 'IEND'; ) {
    if (at + 12 > bytes.length) throw new Unfit('broken')
    const isFirst = type === ''
    type = bytes.toString('latin1', at + 4, at + 8)
    if (!/^[A-Za-z]{4}$/.test(type) || (isFirst && type !== 'IHDR')) throw new Unfit('broken')
    at += 12 + bytes.readUInt32BE(at)
  }
  if (at > bytes.length) throw new Unfit('broken')
  if (at < bytes.length) throw new Unfit('two-kinds')
}
