import type { ArchiveFolder } from './archive.ts'
import { fileOfKind } from './archive.ts'

/** What does not hold in a folder, each with the file's path; `unfinished` where there is no manifest. */
export type ArchiveFlaw = {
  readonly file: string
  readonly flaw: 'unfinished' | 'gone' | 'changed' | 'unknown' | 'count'
}

/** Holds every file of a folder against its manifest: its bytes, its digest, its lines, and that nothing lies there that it does not name. */
export async function checkArchive(folder: ArchiveFolder): Promise<readonly ArchiveFlaw[]> {
  const manifest = await folder.manifest()
  if (!manifest) return [{ file: 'manifest.json', flaw: 'unfinished' }]
  const flaws: ArchiveFlaw[] = []
  for (const told of manifest.files) {
    const found = await folder.measure(told.file)
    if (!found) flaws.push({ file: told.file, flaw: 'gone' })
    else if (found.sha256 !== told.sha256 || found.bytes !== told.bytes)
      flaws.push({ file: told.file, flaw: 'changed' })
  }
  const named = new Map(manifest.files.map((each) => [each.file, each]))
  for (const file of await folder.files()) if (!named.has(file)) flaws.push({ file, flaw: 'unknown' })
  for (const [kind, count] of Object.entries(manifest.items)) {
    const file = fileOfKind(kind)
    if (named.get(file)?.lines !== count) flaws.push({ file, flaw: 'count' })
  }
  return flaws
}
