import { type Reject, sayReason } from '../../shared/domain/import-reasons.ts'
import { csvLine } from './csv-line.ts'

/** Code points of a wrong value that are shown: enough to recognise it. */
const LONGEST_VALUE = 200

/** A rejected row as an officer reads it: where it stands, what stands there, and why it is not taken. */
export type SaidReject = {
  readonly line: number
  readonly column: string
  readonly value: string
  readonly reason: string
}

export function saidReject(reject: Reject): SaidReject {
  const { line, column, value } = reject
  return { line, column, value: shorten(value), reason: sayReason(reject) }
}

/** The first line of a file of rejected rows. */
export const REJECTS_HEADER = csvLine(['baris', 'kolom', 'isi', 'alasan'])

/** A rejected row's line in such a file; nothing in it acts as a formula. */
export function rejectLine({ line, column, value, reason }: SaidReject): string {
  return csvLine([String(line), column, value, reason])
}

function shorten(value: string): string {
  const signs = [...value.slice(0, 2 * LONGEST_VALUE)]
  return signs.length > LONGEST_VALUE ? `${signs.slice(0, LONGEST_VALUE).join('')}…` : value
}
