import * as z from 'zod/mini'
import { Slug } from './ids.ts'

/** What a folder of an export is called in its own manifest, and which edition of the form it has. */
export const ARCHIVE_FORMAT = { format: 'suara-loket-archive', edition: 1 } as const

/** One file of the folder, as it was when the export ended. */
export const ArchivedFile = z.strictObject({
  /** Its path in the folder, with `/` between its parts, and never out of it. */
  file: z.string().check(z.regex(/^(?!.*(^|\/)\.\.?(\/|$))[A-Za-z0-9._-]+(\/[A-Za-z0-9._-]+)*$/)),
  bytes: z.int().check(z.minimum(0)),
  /** In hexadecimal, as `sha256sum` prints it. */
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  /** Of text: how many lines it has. */
  lines: z.optional(z.int().check(z.minimum(0))),
})
export type ArchivedFile = z.infer<typeof ArchivedFile>

const Count = z.int().check(z.minimum(0))

/** What an export says of itself. It is written last: a folder without one is of an export that did not come to its end. */
export const ArchiveManifest = z.strictObject({
  format: z.literal(ARCHIVE_FORMAT.format),
  edition: z.literal(ARCHIVE_FORMAT.edition),
  /** When the reading began and ended, ISO: what was written meanwhile may be in it or not. */
  began: z.iso.datetime(),
  ended: z.iso.datetime(),
  agencies: z.array(Slug),
  by: z.string(),
  reason: z.string(),
  /** Whether what citizens wrote is in it as they wrote it. */
  comments: z.boolean(),
  /** Items by their kind: as many lines has the file of the kind. */
  items: z.record(z.string(), Count),
  /** Items that are not in it, by their kind: `schema.json` says why. */
  leftOut: z.record(z.string(), Count),
  /** Comments that no key of this system opens, and files of evidence that were recorded but are not where files lie. */
  unopened: Count,
  missing: z.array(z.string()),
  files: z.array(ArchivedFile),
})
export type ArchiveManifest = z.infer<typeof ArchiveManifest>
