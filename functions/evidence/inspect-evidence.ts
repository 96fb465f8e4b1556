import type { EvidenceKind } from '../../shared/domain/performance/evidence-file.ts'
import { EVIDENCE_AT_MOST } from '../../shared/domain/performance/evidence-kinds.ts'
import type { Inspect } from '../../shared/usecases/performance/scan-evidence.ts'
import { refuseJpeg, refusePng } from './inspect-image.ts'
import { refuseOffice } from './inspect-office.ts'
import { refusePdf } from './inspect-pdf.ts'
import { beginsAs, refuseKnownVirus, refuseSecondKind } from './signs.ts'
import { Unfit } from './unfit.ts'

/** Bytes that all parts of a file may unpack to together: an archive of ten megabytes that holds more was made for it. */
const UNPACKED_AT_MOST = 128 * 1024 * 1024

/**
 * Looks into a file, and tells why it is not kept, or nothing. Whatever it is called, its bytes say what it is; and where something cannot be
 * looked into, it is not kept. It finds what is known to do harm, not every harm there is: docs/adr/0025 says what stands behind it.
 */
export const inspectEvidence: Inspect = async (sent, kind) => {
  const bytes = Buffer.from(sent.buffer, sent.byteOffset, sent.byteLength)
  try {
    if (bytes.length === 0) throw new Unfit('empty')
    if (bytes.length > EVIDENCE_AT_MOST) throw new Unfit('large')
    refuseKnownVirus(bytes)
    if (!beginsAs(bytes, kind)) throw new Unfit('other-kind')
    refuseSecondKind(bytes, kind)
    refuseInside(bytes, kind)
    return undefined
  } catch (error) {
    if (error instanceof Unfit) return error.reason
    throw error
  }
}

function refuseInside(bytes: Buffer, kind: EvidenceKind): void {
  if (kind === 'pdf') refusePdf(bytes, UNPACKED_AT_MOST)
  else if (kind === 'jpg') refuseJpeg(bytes)
  else if (kind === 'png') refusePng(bytes)
  else refuseOffice(bytes, kind, { left: UNPACKED_AT_MOST, depth: 0 })
}
