import * as z from 'zod/mini'
import { Day } from './calendar.ts'

/**
 * A civil servant's number: 18 digits, of which the first eight are the birth date, the next six the year and month of appointment,
 * one the sex (1 male, 2 female), three a sequence. Source: Peraturan Kepala BKN 22/2007. Personal data: shown whole only to those who need it.
 */
export const Nip = z.string().check(
  z.regex(/^\d{18}$/),
  z.refine((nip) => isBuiltRight(nip)),
)
export type Nip = z.infer<typeof Nip>

/** Reads a number as people write it, `19800101 200501 1 001`. */
export function readNip(typed: string): string {
  return typed.replace(/[\s.-]/g, '')
}

/** A number with its middle hidden: what tells two people apart for who knows them, and tells nobody a birth date. */
export function maskNip(nip: Nip): string {
  return `${'•'.repeat(14)}${nip.slice(14)}`
}

function isBuiltRight(nip: string): boolean {
  const born = `${nip.slice(0, 4)}-${nip.slice(4, 6)}-${nip.slice(6, 8)}`
  const month = Number(nip.slice(12, 14))
  const years = Number(nip.slice(8, 12)) - Number(nip.slice(0, 4))
  // Contracted civil servants (PPPK) have 21 to 24 for the month.
  const isMonth = (month >= 1 && month <= 12) || (month >= 21 && month <= 24)
  return Day.safeParse(born).success && isMonth && years >= 15 && years <= 65 && /[12]/.test(nip.charAt(14))
}
