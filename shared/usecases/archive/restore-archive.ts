import * as z from 'zod/mini'
import type { Slug } from '../../domain/ids.ts'
import type { Actor } from '../../domain/trail.ts'
import { concurrently } from '../concurrently.ts'
import type { Deps } from '../deps.ts'
import { record } from '../record.ts'
import { type Archive, type ArchivedItem, type ArchiveFolder, fileOfEvidence, fileOfKind } from './archive.ts'
import { type ArchiveFlaw, checkArchive } from './check-archive.ts'
import { evidenceIn } from './evidence-in.ts'

type Needs = Pick<Deps, 'store' | 'vault' | 'evidence' | 'now'> & {
  readonly archive: Archive
  readonly folder: ArchiveFolder
}

export type Restored = {
  readonly stored: number
  /** What was there already and is the same: of a restoring that was stopped. */
  readonly same: number
  /** Keys under which something else was there, which stays. */
  readonly differing: readonly string[]
  readonly files: number
}

/** Why nothing was restored. */
type Refused = { readonly flaws: readonly ArchiveFlaw[] } | { readonly taken: readonly Slug[] }

const Line = z.strictObject({
  kind: z.string(),
  key: z.record(z.string(), z.string()),
  item: z.record(z.string(), z.unknown()),
  comment: z.optional(z.string()),
})

const WIDTH = 24
/** They come last: an agency that the registry has was restored to its end. */
const LAST = 'agencies'

/**
 * Stores what an export holds where none of its agencies is registered. Whatever is there already stays as it is, so that it may be stopped
 * and repeated until its end. Comments that were opened are sealed anew, for the key of this system. A line in each trail tells of it, the
 * last of all: until then there is no trail to write into.
 */
export async function restoreArchive(
  deps: Needs,
  actor: Actor,
  progress: (items: number) => void = () => undefined,
): Promise<Restored | Refused> {
  const { folder, archive, store } = deps
  const flaws = await checkArchive(folder)
  const manifest = await folder.manifest()
  if (!manifest || flaws.length > 0) return { flaws }
  const there = new Set((await store.registry.agencies()).map(({ id }) => id))
  const taken = manifest.agencies.filter((id) => there.has(id))
  if (taken.length > 0) return { taken }

  const count = { stored: 0, same: 0, files: 0 }
  const differing: string[] = []
  const kinds = Object.keys(manifest.items).toSorted((a, b) => Number(a === LAST) - Number(b === LAST))
  for (const kind of kinds) {
    for await (const lines of folder.lines(fileOfKind(kind))) {
      await concurrently(lines, WIDTH, restoreLine)
      progress(count.stored + count.same)
    }
  }
  for (const agency of manifest.agencies) {
    const changes = [{ field: 'ended', to: manifest.ended }]
    await record(deps, {
      ...{ agency, actor, action: 'agency.restore', thing: 'agency', reason: manifest.reason, changes },
    })
  }
  return { ...count, differing }

  async function restoreLine(text: string): Promise<void> {
    const line = Line.parse(JSON.parse(text))
    for (const { digest: _digest, ...ref } of evidenceIn(line)) {
      // What was missing when it was exported is missing here.
      if (manifest?.missing.includes(fileOfEvidence(ref))) continue
      await deps.evidence.keep(ref, await folder.read(fileOfEvidence(ref)))
      count.files++
    }
    const outcome = await archive.put(await sealedAnew(line), line.comment === undefined ? [] : ['sealed'])
    if (outcome === 'differs') differing.push(`${line.kind} ${Object.values(line.key).join(' ')}`)
    else count[outcome]++
  }

  async function sealedAnew({ comment, ...line }: ArchivedItem): Promise<ArchivedItem> {
    if (comment === undefined) return line
    const { agency = '', unit = '', rating: id = '' } = line.key
    return { ...line, item: { ...line.item, sealed: await deps.vault.seal(comment, { agency, unit, id }) } }
  }
}
