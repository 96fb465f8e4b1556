import type { PersonId, Slug } from '../../domain/ids.ts'
import type { EvidenceFile, EvidenceHour, EvidenceId, EvidenceKind } from '../../domain/performance/evidence-file.ts'

/** Which file, of whom. */
export type EvidenceRef = { readonly agency: Slug; readonly person: PersonId; readonly file: EvidenceId }

/** Which file in quarantine, where what was sent lies by the hour in which it was prepared. */
export type SentRef = EvidenceRef & Pick<EvidenceFile, 'preparedAt'>

/** All that a browser needs to send one file straight to where it is kept: a form with these fields, and the file in the field `file`. */
export type Upload = {
  readonly url: string
  /** What is signed, and the signature. It allows one name, one type, one to so many bytes, and a quarter of an hour. */
  readonly fields: Readonly<Record<string, string>>
  /** Until when sending may begin, ISO. */
  readonly expires: string
}

/**
 * Where files lie that show what was done. What is sent lies in quarantine, which nobody fetches from, until it was looked into and is kept
 * under another name. No file is ever read by what answers requests.
 */
export type EvidenceStore = {
  /** Where browsers send files to and fetch them from, `https://…`: pages that do so must allow it. Undefined where no files are kept. */
  readonly origin: string | undefined
  /** Lets one file be sent; `back`: where a browser without scripts is sent to once it was. */
  prepare(file: SentRef & { readonly kind: EvidenceKind; readonly back?: string }): Promise<Upload>
  /** How many bytes lie in quarantine; undefined where the file did not come yet. */
  waiting(file: SentRef): Promise<number | undefined>
  /** Agencies of which anything lies in quarantine that was prepared in an hour, looked into or not. Empty where no files are kept. */
  arrived(hour: EvidenceHour): Promise<Slug[]>
  /** What lies in quarantine: of a file that is `waiting` alone, and no more bytes than were asked for. */
  read(file: SentRef, atMost: number): Promise<Uint8Array>
  /** Keeps these very bytes for whoever may fetch them: not what lies in quarantine by then. */
  keep(file: EvidenceRef, bytes: Uint8Array): Promise<void>
  /** An address that gives what was kept to whoever has it, for a minute, to be saved under a name and never shown in a page. */
  link(file: EvidenceRef, name: string): Promise<string>
}
