import { ARCHIVE_FORMAT, type ArchiveManifest } from '../../domain/archive-manifest.ts'
import { canonical, digestOfBytes } from '../../domain/digest.ts'
import type { Slug } from '../../domain/ids.ts'
import { Refusal } from '../../domain/refusals.ts'
import type { Actor } from '../../domain/trail.ts'
import { concurrently } from '../concurrently.ts'
import type { Deps } from '../deps.ts'
import { record } from '../record.ts'
import {
  type Archive,
  type ArchivedItem,
  type ArchiveFolder,
  type FetchEvidence,
  fileOfEvidence,
  fileOfKind,
} from './archive.ts'
import { evidenceIn } from './evidence-in.ts'
import { rowsFor } from './rows.ts'

type Needs = Pick<Deps, 'store' | 'vault' | 'now'> & {
  readonly archive: Archive
  readonly folder: ArchiveFolder
  readonly fetchEvidence: FetchEvidence
}

type Wish = {
  /** One agency alone; else all, and what belongs to none. */
  readonly agency?: Slug | undefined
  /** Whether comments are opened. Whoever asks must have the vault's rights. */
  readonly comments: boolean
  readonly reason: string
  readonly actor: Actor
  readonly progress?: (items: number, files: number) => void
  /** What else lies in the folder, for whoever opens it, made when all is counted. */
  readonly readme: (manifest: Omit<ArchiveManifest, 'files'>) => string
}

/** So many comments are opened, and so many files copied, at once. */
const WIDTH = 8

/**
 * Writes everything that is stored into a folder, in forms that any program reads. A line in the trail of each agency first: an export that
 * nobody can see does not happen. Of what is written meanwhile some is in it and some is not. Memory holds a page at a time. Throws
 * `agency-unknown`.
 */
export async function exportArchive(deps: Needs, wish: Wish): Promise<ArchiveManifest> {
  const { store, archive, folder, now } = deps
  const { agency, comments, reason, actor } = wish
  const agencies = (await store.registry.agencies()).map(({ id }) => id).filter((id) => (agency ?? id) === id)
  if (agency !== undefined && agencies.length === 0) throw new Refusal('agency-unknown', { agency })
  await folder.begin()
  for (const each of agencies) {
    const changes = [{ field: 'comments', to: comments }]
    await record(deps, { agency: each, actor, action: 'agency.export', thing: 'agency', reason, changes })
  }

  const began = new Date(now()).toISOString()
  const leftOutKinds = new Set(archive.kinds.flatMap(({ name, leftOut }) => (leftOut === undefined ? [] : [name])))
  const items: Record<string, number> = {}
  const leftOut: Record<string, number> = {}
  const missing: string[] = []
  let unopened = 0
  let done = 0

  for await (const page of archive.pages()) {
    const wished = page.filter((archived) => agency === undefined || agencyOf(archived) === agency)
    const taken = wished.filter(({ kind }) => !leftOutKinds.has(kind))
    for (const { kind } of wished) if (leftOutKinds.has(kind)) leftOut[kind] = (leftOut[kind] ?? 0) + 1
    const opened = comments ? await withComments(taken) : taken
    for (const [kind, lines] of Map.groupBy(opened, ({ kind }) => kind)) {
      await folder.append(fileOfKind(kind), lines.map(canonical))
      items[kind] = (items[kind] ?? 0) + lines.length
    }
    for (const { file, heads, row } of rowsFor(comments)) {
      const rows = opened.flatMap((archived) => [row(archived) ?? []]).filter((cells) => cells.length > 0)
      if (rows.length > 0) await folder.appendRows(file, heads, rows)
    }
    await copyFiles(taken)
    done += taken.length
    wish.progress?.(done, folder.written().length)
  }

  const told = {
    ...ARCHIVE_FORMAT,
    ...{ began, ended: new Date(now()).toISOString(), agencies, by: actor.name, reason, comments },
    ...{ items, leftOut, unopened, missing },
  }
  await folder.write('schema.json', `${JSON.stringify(archive.kinds, undefined, 2)}\n`)
  await folder.write('README.md', wish.readme(told))
  const manifest = { ...told, files: folder.written().toSorted((a, b) => (a.file < b.file ? -1 : 1)) }
  await folder.end(manifest)
  return manifest

  async function withComments(archived: readonly ArchivedItem[]): Promise<ArchivedItem[]> {
    const opened = [...archived]
    await concurrently(archived.entries(), WIDTH, async ([index, line]) => {
      const { agency: of = '', unit = '', rating: id = '' } = line.key
      if (!isRating(line) || typeof line.item.sealed !== 'string') return
      const comment = await deps.vault.open(line.item.sealed, { agency: of, unit, id }).catch(() => undefined)
      // Sealed for a key that is no more: it stays as it is, and is told of.
      if (comment === undefined) unopened++
      else opened[index] = { ...line, comment }
    })
    return opened
  }

  async function copyFiles(archived: readonly ArchivedItem[]): Promise<void> {
    await concurrently(archived.flatMap(evidenceIn), WIDTH, async ({ digest, ...ref }) => {
      const bytes = await deps.fetchEvidence(ref)
      if (bytes === undefined || digestOfBytes(bytes) !== digest) missing.push(fileOfEvidence(ref))
      if (bytes !== undefined) await folder.write(fileOfEvidence(ref), bytes)
    })
  }
}

const isRating = ({ kind }: ArchivedItem) => kind === 'ratings' || kind === 'first-taps'

/** Whose an item is, by its key or by what it says; undefined for what belongs to none. */
function agencyOf({ key, item }: ArchivedItem): unknown {
  return key.agency ?? item.agency
}
