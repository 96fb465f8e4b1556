import type { EvidenceKind } from '../../shared/domain/performance/evidence-file.ts'
import { Unfit } from './unfit.ts'

const ZIP = Buffer.from('PK\x03\x04', 'latin1')
const BEGINNINGS: Readonly<Record<EvidenceKind, Buffer>> = {
  pdf: Buffer.from('%PDF-', 'latin1'),
  jpg: Buffer.from([0xff, 0xd8, 0xff]),
  png: Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
  docx: ZIP,
  xlsx: ZIP,
  pptx: ZIP,
}

/** Whether a file's first bytes are of its kind. */
export function beginsAs(bytes: Buffer, kind: EvidenceKind): boolean {
  const beginning = BEGINNINGS[kind]
  return bytes.subarray(0, beginning.length).equals(beginning)
}

/** Within so many bytes readers of PDF look for its mark, and browsers for a page's. */
const SNIFFED = 1024
/** An archive's last record with the longest comment that it can have. */
const ARCHIVE_END = 22 + 65_535
/** What makes a text a page or a program to whoever takes it for one. */
const ACTING = /<(script|html|svg|iframe|!doctype html)|<\?(php|xml-stylesheet)|javascript:/i

/** Refuses what is of its kind and of another as well: a picture with an archive behind it, or a page in its comment. */
export function refuseSecondKind(bytes: Buffer, kind: EvidenceKind): void {
  const head = bytes.toString('latin1', 0, SNIFFED)
  if (kind !== 'pdf' && head.includes('%PDF-')) throw new Unfit('two-kinds')
  const isPicture = kind === 'jpg' || kind === 'png'
  if (ACTING.test(isPicture ? bytes.toString('latin1') : head)) throw new Unfit('two-kinds')
  if ((isPicture || kind === 'pdf') && hasArchiveEnd(bytes)) throw new Unfit('two-kinds')
}

/** Whether readers of ZIP would find an archive here: they begin at the end. */
function hasArchiveEnd(bytes: Buffer): boolean {
  const first = Math.max(0, bytes.length - ARCHIVE_END)
  for (
    let at = bytes.lastIndexOf('PK\x05\x06', -1, 'latin1');
    at >= first;
    at = bytes.lastIndexOf('PK\x05\x06', at - 1, 'latin1')
  ) {
    const isWhole = at + 22 <= bytes.length && bytes.readUInt16LE(at + 20) <= bytes.length - at - 22
    // Where its directory is said to lie must be before it.
    if (isWhole && bytes.readUInt32LE(at + 12) <= at) return true
    if (at === 0) break
  }
  return false
}

/** The text by which every scanner can be tried, in pieces: whole, it would have this very file taken away. Source: eicar.org. */
const TRIAL = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-', 'ANTIVIRUS-TEST-FILE!$H+H*'].join('')

/** Refuses what is known by its bytes alone, wherever it lies. */
export function refuseKnownVirus(bytes: Buffer): void {
  if (bytes.includes(TRIAL, 0, 'latin1')) throw new Unfit('virus')
}

/** What may not lie within another file: programs, and the container of old office files, which macros and packages lie in. */
export function refuseProgram(bytes: Buffer): void {
  const begins = (...first: readonly number[]) => bytes.subarray(0, first.length).equals(Buffer.from(first))
  const isWindows = begins(0x4d, 0x5a) && bytes.length > 64
  const isLinux = begins(0x7f, 0x45, 0x4c, 0x46)
  const isOldOffice = begins(0xd0, 0xcf, 0x11, 0xe0)
  if (isWindows || isLinux || isOldOffice) throw new Unfit('embedded')
}
