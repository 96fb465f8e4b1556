import * as z from 'zod/mini'
import { BASE32 } from '../base32.ts'
import { Name } from '../name.ts'
import { dossierHead } from './dossier.ts'
import { EVIDENCE_KINDS } from './evidence-kinds.ts'

/** What a file is: by what its sender says, until its bytes were looked into. */
export const EvidenceKind = z.enum(EVIDENCE_KINDS)
export type EvidenceKind = z.infer<typeof EvidenceKind>

/** Seconds for which one file may be sent after it was asked for. */
export const EVIDENCE_SENT_WITHIN = 900

/** A file that did not come within so many seconds does not come: one that began in time may take this long on a slow network. */
export const EVIDENCE_GIVEN_UP_AFTER = 3_600

/** So many files may one person prepare in a day. */
export const EVIDENCE_A_DAY = 60

/** 26 base32 characters, 130 random bits: it says nothing of the file, and cannot be guessed. */
export const EvidenceId = z.string().check(z.regex(new RegExp(`^[${BASE32}]{26}$`)))
export type EvidenceId = z.infer<typeof EvidenceId>

/** An hour in which files are prepared, UTC: `2026-11-26T04`. They are announced by it, and what is sent of them lies by it. */
export type EvidenceHour = string

/** The hour of an instant, milliseconds since 1970. */
export function evidenceHour(at: number): EvidenceHour {
  return new Date(at).toISOString().slice(0, 13)
}

/** Why a file is not kept, in one word. */
const EVIDENCE_REASONS = [
  /** It never came. */
  'absent',
  'empty',
  'large',
  /** Another number of bytes than was said before it was sent. */
  'size',
  /** Its bytes are not of the kind that it was sent as. */
  'other-kind',
  /** Its bytes are of two kinds at once, or something hangs on to its end. */
  'two-kinds',
  'macro',
  /** Something in it acts when it is opened. */
  'active',
  /** Opening it fetches something from elsewhere. */
  'external',
  'embedded',
  'bomb',
  'virus',
  /** Under a password: nobody can look into it. */
  'locked',
  'broken',
] as const
export const EvidenceReason = z.enum(EVIDENCE_REASONS)
export type EvidenceReason = z.infer<typeof EvidenceReason>

/** A file that somebody sends to show what they did. It lies in quarantine until it was looked into; only a clean one can be fetched. */
export const EvidenceFile = z.strictObject({
  ...dossierHead,
  id: EvidenceId,
  /** As the sender called it, made harmless. Only ever text: where the file lies is named by its id alone. */
  name: Name,
  kind: EvidenceKind,
  /** Bytes: as was said before it was sent, then as it is. Absent where nothing was said yet. */
  size: z.optional(z.int().check(z.minimum(0))),
  state: z.enum(['waiting', 'clean', 'refused']),
  reason: z.optional(EvidenceReason),
  preparedAt: z.iso.datetime(),
  /** SHA-256 of what was looked into and kept, in hexadecimal. */
  digest: z.optional(z.string()),
})
export type EvidenceFile = z.infer<typeof EvidenceFile>

/**
 * What a file is called from here on: the last part of a path, without what turns text round, breaks lines or hides, and with the ending
 * of its kind. `../../x` becomes `x.pdf`, `gnp.exe` turned round becomes `gnp.exe.pdf`, and nothing becomes `bukti.pdf`.
 */
export function harmlessName(typed: string, kind: EvidenceKind): string {
  const ending = `.${kind}`
  const last = typed.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const plain = last
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '')
    .replace(/["<>|:*?]/g, '_')
    .trim()
  const bare = plain.replace(kind === 'jpg' ? /\.jpe?g$/i : new RegExp(`\\${ending}$`, 'i'), '')
  const cut = untilUnit(bare.replace(/^[. ]+|[. ]+$/g, ''), 120 - ending.length).trim()
  return (cut === '' ? 'bukti' : cut) + ending
}

/** The beginning of a text, of so many units at the most, without half a sign at its end. */
function untilUnit(text: string, most: number): string {
  return text.slice(0, most).replace(/[\ud800-\udbff]$/, '')
}
