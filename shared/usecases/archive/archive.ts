import type { ArchivedFile, ArchiveManifest } from '../../domain/archive-manifest.ts'
import type { EvidenceRef } from '../ports/evidence-store.ts'

/** One stored item as an export has it: its key by the names of its parts, and all its attributes as JSON. */
export type ArchivedItem = {
  readonly kind: string
  readonly key: Readonly<Record<string, string>>
  readonly item: Readonly<Record<string, unknown>>
  /** Of a rating, where comments were wished: what the citizen wrote. The item has it sealed, for one key alone. */
  readonly comment?: string | undefined
}

/** What a kind of item is, for whoever reads an export without this code. */
export type ArchivedKind = {
  readonly name: string
  /** The part of the store that it belongs to. */
  readonly part: string
  /** As docs/access-patterns.md writes keys. */
  readonly pk: string
  readonly sk: string
  readonly holds: string
  /** Entries of docs/personal-data.md. */
  readonly personal: readonly string[]
  /** Why it is in no export, where it is not. */
  readonly leftOut?: string
  /** JSON Schema of the item, where there is one. */
  readonly schema?: unknown
}

/** Everything that is stored, whatever it is: for moving out and in alone. No function that answers anybody has it. */
export type Archive = {
  readonly kinds: readonly ArchivedKind[]
  /** All items there are, page by page, in no order; what has expired is not among them. Consistent, but of no one instant. */
  pages(): AsyncIterable<readonly ArchivedItem[]>
  /** Stores an item where there is none; else says whether what is there is the same, attributes aside that were `madeAnew`. */
  put(item: ArchivedItem, madeAnew?: readonly string[]): Promise<'stored' | 'same' | 'differs'>
}

/** Where an export is written to and read from. Paths have `/` between their parts. */
export type ArchiveFolder = {
  /** Makes the folder ready, without what an export left there that did not come to its end. */
  begin(): Promise<void>
  write(file: string, bytes: Uint8Array | string): Promise<void>
  /** Adds lines to a file. */
  append(file: string, lines: readonly string[]): Promise<void>
  /** Adds rows to a file that spreadsheet programs open; the heads come first, once. */
  appendRows(file: string, heads: readonly string[], rows: readonly (readonly string[])[]): Promise<void>
  /** All that was written, measured while it was, by path. */
  written(): readonly ArchivedFile[]
  /** Writes the manifest, last and whole. */
  end(manifest: ArchiveManifest): Promise<void>

  manifest(): Promise<ArchiveManifest | undefined>
  /** The paths of all files there, the manifest's not. */
  files(): Promise<readonly string[]>
  /** A file measured as it is; undefined where there is none. */
  measure(file: string): Promise<ArchivedFile | undefined>
  /** A file's lines, some at a time. */
  lines(file: string): AsyncIterable<readonly string[]>
  read(file: string): Promise<Uint8Array>
}

/** Gives a kept file of evidence; undefined where it is not there. */
export type FetchEvidence = (file: EvidenceRef) => Promise<Uint8Array | undefined>

/** The file that a kind's items lie in. */
export const fileOfKind = (kind: string): string => `items/${kind}.jsonl`

/** Where a file of evidence lies in an export. */
export const fileOfEvidence = ({ agency, person, file }: EvidenceRef): string => `evidence/${agency}/${person}/${file}`
