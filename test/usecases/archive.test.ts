import { createHash, generateKeyPairSync } from 'node:crypto'
import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fetchEvidenceFrom } from '../../functions/archive/fetch-evidence.ts'
import { folderOnDisk } from '../../functions/archive/folder.ts'
import { readmeOf } from '../../functions/archive/readme.ts'
import { CommandError } from '../../functions/cli/run-command.ts'
import { keyAtHand, vaultOver } from '../../functions/vault.ts'
import { canonical } from '../../shared/domain/digest.ts'
import { ofPerson } from '../../shared/domain/performance/dossier.ts'
import type { Actor } from '../../shared/domain/trail.ts'
import { openArchive } from '../../shared/storage/archive/archive.ts'
import type { ArchivedItem, ArchivedKind } from '../../shared/usecases/archive/archive.ts'
import { checkArchive } from '../../shared/usecases/archive/check-archive.ts'
import { exportArchive } from '../../shared/usecases/archive/export-archive.ts'
import { restoreArchive } from '../../shared/usecases/archive/restore-archive.ts'
import { openComments } from '../../shared/usecases/open-comments.ts'
import { proveTrail } from '../../shared/usecases/prove-trail.ts'
import { readScore } from '../../shared/usecases/read-score.ts'
import { misfits } from '../http/json-schema.ts'
import { startBucket, type TestBucket } from '../support/bucket.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { JPEG } from '../support/evidence-files.ts'
import { fillAgency } from '../support/filled-agency.ts'
import { type TestWorld, worldOn } from '../support/world.ts'

const OPERATOR: Actor = { via: 'command', name: 'operator uji' }
const REASON = 'Pindah ke pusat data sendiri'

let tables: TestTable[]
let buckets: TestBucket[]
let world: TestWorld
let parent: string
let folders = 0
const kept = { person: '', file: '' }

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'archive-'))
  const [table, bucket] = [await startTable(), await startBucket()]
  tables = [table]
  buckets = [bucket]
  world = worldOn(table, { evidence: bucket.evidence })
  kept.person = (await fillAgency(world, 'uji', 'Zwarahu')).person
  await fillAgency(world, 'lain', 'Qintasa')
  await keepFile()
  await world.store.sessions.put({
    ...{ digest: 's'.repeat(43), agency: 'uji', person: kept.person, version: 1 },
    ...{ beganAt: world.clock, seenAt: world.clock },
  })
})
afterAll(async () => {
  await Promise.all([...tables, ...buckets].map((each) => each.close()))
  await rm(parent, { recursive: true })
})

/** A file that was looked into, with its bytes where files lie. */
async function keepFile(): Promise<void> {
  kept.file = world.newSecret()
  const digest = createHash('sha256').update(JPEG).digest('hex')
  await world.store.dossiers.put('evidence', {
    ...{
      agency: 'uji',
      owner: ofPerson(kept.person),
      id: kept.file,
      version: 1,
      history: [],
      digest,
      size: JPEG.length,
    },
    ...{ name: 'Foto Zwarahu.jpg', kind: 'jpg', state: 'clean', preparedAt: '2026-11-20T02:00:00.000Z' },
  })
  await buckets[0]?.evidence.keep({ agency: 'uji', person: kept.person, file: kept.file }, JPEG)
}

const archiveOf = (index: number) => {
  const table = tables[index]
  if (!table) throw new Error(`there is no table ${index}`)
  return openArchive(table.tableName, world.now, table.client)
}

async function exported(wish: { readonly agency?: string; readonly comments?: boolean; readonly into?: string } = {}) {
  const path = wish.into ?? join(parent, `copy-${++folders}`)
  const { agency, comments = false } = wish
  const deps = {
    ...{ ...world, archive: archiveOf(0), folder: folderOnDisk(path) },
    fetchEvidence: fetchEvidenceFrom(world.evidence),
  }
  const manifest = await exportArchive(deps, { agency, comments, reason: REASON, actor: OPERATOR, readme: readmeOf })
  return { path, manifest, folder: folderOnDisk(path) }
}

async function everythingIn(path: string): Promise<string> {
  const names = await readdir(path, { recursive: true, withFileTypes: true })
  const files = names.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name))
  return (await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('\n')
}

/** All items of a table, as lines that can be compared, those of a kind left out. */
async function linesOf(index: number, without: readonly string[] = []): Promise<string[]> {
  const lines: ArchivedItem[] = []
  for await (const page of archiveOf(index).pages()) lines.push(...page)
  return lines
    .filter(({ kind }) => !without.includes(kind))
    .map(canonical)
    .toSorted()
}

/** A schema without what our check of schemas does not read, and what it reads by another name. */
function readable(schema: unknown): unknown {
  return JSON.parse(JSON.stringify(schema), (name, value) => {
    if (['default', 'propertyNames', '$schema'].includes(name)) return undefined
    if (value?.allOf) {
      const { allOf, ...rest } = value
      return Object.assign(rest, ...allOf)
    }
    return value?.const === undefined ? value : { enum: [value.const] }
  })
}

async function otherSystem(): Promise<TestWorld> {
  const [table, bucket] = [await startTable(), await startBucket()]
  tables.push(table)
  buckets.push(bucket)
  const other = worldOn(table, { evidence: bucket.evidence })
  other.clock = world.clock
  return other
}

describe('an export', () => {
  test('is a line in the trail of each agency before anything is read, with its reason', async () => {
    const { path } = await exported()
    for (const agency of ['uji', 'lain']) {
      const last = await world.store.trail.last(agency)
      expect(last).toMatchObject({ action: 'agency.export', reason: REASON, actor: OPERATOR })
      const line = (await readFile(join(path, 'items/trail.jsonl'), 'utf8')).includes(last?.digest ?? 'none')
      expect(line).toBe(true)
    }
  })

  test('reads nothing where the trail takes no line', async () => {
    const trail = { ...world.store.trail, put: () => Promise.reject(new Error('no line')) }
    const read: string[] = []
    const archive = {
      ...archiveOf(0),
      pages() {
        read.push('read')
        return archiveOf(0).pages()
      },
    }
    const deps = { ...world, store: { ...world.store, trail }, archive, folder: folderOnDisk(join(parent, 'none')) }
    const wish = { comments: false, reason: REASON, actor: OPERATOR, readme: readmeOf }
    await expect(exportArchive({ ...deps, fetchEvidence: async () => undefined }, wish)).rejects.toThrow('no line')
    expect(read).toEqual([])
  })

  test('knows every item, and leaves out who is signed in', async () => {
    const { manifest } = await exported()
    expect(manifest.items.unknown).toBeUndefined()
    expect(Object.keys(manifest.items).length).toBeGreaterThan(22)
    expect(manifest.leftOut).toEqual({ sessions: 1 })
    const stored = await linesOf(0, ['sessions'])
    expect(Object.values(manifest.items).reduce((sum, each) => sum + each, 0)).toBe(stored.length)
  })

  test('describes its items as they are', async () => {
    const { path, manifest } = await exported()
    const described: readonly ArchivedKind[] = JSON.parse(await readFile(join(path, 'schema.json'), 'utf8'))
    const schemas = new Map(described.map(({ name, schema }) => [name, schema]))
    expect(Object.keys(manifest.items).filter((kind) => !schemas.has(kind))).toEqual([])
    const flaws: string[] = []
    let looked = 0
    for (const [kind, schema] of schemas) {
      if (schema === undefined || manifest.items[kind] === undefined) continue
      const lines = (await readFile(join(path, 'items', `${kind}.jsonl`), 'utf8')).trim().split('\n')
      looked += lines.length
      flaws.push(...lines.flatMap((line) => misfits(JSON.parse(line).item, readable(schema), {}, kind)))
    }
    expect([...new Set(flaws)]).toEqual([])
    expect(looked).toBeGreaterThan(100)
  })

  test('has rows that people can open: each rating, and the published scores of closed periods', async () => {
    const { path, manifest } = await exported({ agency: 'uji' })
    const [heads = '', ...rows] = (await readFile(join(path, 'csv/ratings-skm-2017.csv'), 'utf8')).trim().split('\r\n')
    expect(heads).toContain('U9 (1-4)')
    expect(rows.length).toBe(manifest.items.ratings)
    const scores = await readFile(join(path, 'csv/scores.csv'), 'utf8')
    expect(scores).toContain('uji,loka-a,skm-2017,2026-09,2,')
    expect(scores).toContain('Formulir terlambat dari Zwarahu')
  })

  test('of one agency holds no byte of another', async () => {
    const { path, manifest } = await exported({ agency: 'uji' })
    const all = await everythingIn(path)
    expect(all).toContain('Zwarahu')
    expect(all).not.toMatch(/Qintasa|"lain"/)
    expect(manifest.items.watermarks).toBeUndefined()
    await expect(exported({ agency: 'tiada' })).rejects.toMatchObject({ code: 'agency-unknown' })
  })

  test('says what citizens wrote only where that was wished', async () => {
    await sealedRating()
    const shut = await everythingIn((await exported()).path)
    expect(shut).not.toContain('antrean panjang sekali')
    const { path, manifest } = await exported({ comments: true })
    expect(await readFile(join(path, 'csv/ratings-skm-2017.csv'), 'utf8')).toContain('antrean panjang sekali')
    expect(manifest).toMatchObject({ comments: true, unopened: 0 })
  })

  test('has files of evidence as they were kept, and says which are not', async () => {
    const { path, manifest } = await exported()
    expect(await readFile(join(path, 'evidence/uji', kept.person, kept.file))).toEqual(JPEG)
    expect(manifest.missing).toEqual([])
    const deps = { ...world, archive: archiveOf(0), folder: folderOnDisk(join(parent, 'without')) }
    const wish = { comments: false, reason: REASON, actor: OPERATOR, readme: readmeOf }
    const { missing } = await exportArchive({ ...deps, fetchEvidence: async () => undefined }, wish)
    expect(missing).toEqual([`evidence/uji/${kept.person}/${kept.file}`])
  })

  test('has a file that is not what was looked into, and says that it is not', async () => {
    const path = join(parent, 'other')
    const deps = { ...world, archive: archiveOf(0), folder: folderOnDisk(path) }
    const wish = { comments: false, reason: REASON, actor: OPERATOR, readme: readmeOf }
    const { missing } = await exportArchive({ ...deps, fetchEvidence: async () => Buffer.from('lain') }, wish)
    const file = `evidence/uji/${kept.person}/${kept.file}`
    expect(missing).toEqual([file])
    expect(await readFile(join(path, file), 'utf8')).toBe('lain')
  })

  test('that was stopped is begun again in its folder; one that ended is never written over', async () => {
    const path = join(parent, 'stopped')
    const archive = {
      ...archiveOf(0),
      async *pages() {
        for await (const page of archiveOf(0).pages()) {
          yield page
          throw new Error('killed')
        }
      },
    }
    const deps = { ...world, archive, folder: folderOnDisk(path), fetchEvidence: async () => undefined }
    const wish = { comments: false, reason: REASON, actor: OPERATOR, readme: readmeOf }
    await expect(exportArchive(deps, wish)).rejects.toThrow('killed')
    expect(await checkArchive(folderOnDisk(path))).toEqual([{ file: 'manifest.json', flaw: 'unfinished' }])
    const { folder } = await exported({ into: path })
    expect(await checkArchive(folder)).toEqual([])
    await expect(exported({ into: path })).rejects.toThrow(CommandError)
    await writeFile(join(parent, 'a-file'), '')
    await expect(exported({ into: parent })).rejects.toThrow('tidak kosong')
  })
})

describe('a folder is held against its manifest', () => {
  test.each([
    ['a byte more', 'items/ratings.jsonl', (file: string) => appendFile(file, ' '), 'changed'],
    ['a file that is gone', 'csv/scores.csv', (file: string) => rm(file), 'gone'],
    ['a file that nobody named', 'items/other.jsonl', (file: string) => writeFile(file, ''), 'unknown'],
  ] as const)('%s is named', async (_name, file, harm, flaw) => {
    const { path, folder } = await exported()
    expect(await checkArchive(folder)).toEqual([])
    await harm(join(path, file))
    expect(await checkArchive(folder)).toEqual([{ file, flaw }])
    const there = await otherSystem()
    const deps = { ...there, archive: archiveOf(tables.length - 1), folder }
    expect(await restoreArchive(deps, OPERATOR)).toEqual({ flaws: [{ file, flaw }] })
    expect(await linesOf(tables.length - 1)).toEqual([])
  })

  test('and a manifest that leads out of the folder is none', async () => {
    const { path, folder, manifest } = await exported()
    const files = [{ file: '../../etc/passwd', bytes: 1, sha256: '0'.repeat(64) }]
    await writeFile(join(path, 'manifest.json'), JSON.stringify({ ...manifest, files }))
    await expect(checkArchive(folder)).rejects.toThrow(CommandError)
  })
})

describe('F75 an export that is restored elsewhere', () => {
  test('is the same, item by item, file by file and score by score, and its trail goes on', async () => {
    const { folder } = await exported()
    const there = await otherSystem()
    const index = tables.length - 1
    const deps = { ...there, archive: archiveOf(index), folder }
    const restored = await restoreArchive(deps, OPERATOR)
    expect(restored).toMatchObject({ same: 0, differing: [], files: 1 })
    expect(await linesOf(index, ['trail'])).toEqual(await linesOf(0, ['trail', 'sessions']))
    for (const agency of ['uji', 'lain']) {
      const proof = await proveTrail(there, agency, [])
      expect(proof.flaws).toEqual([])
      expect(await there.store.trail.last(agency)).toMatchObject({ action: 'agency.restore', reason: REASON })
      const unit = { agency, unit: 'loka-a' }
      expect(await readScore(there, unit, 'full')).toEqual(await readScore(world, unit, 'full'))
    }
    const link = await there.evidence.link({ agency: 'uji', person: kept.person, file: kept.file }, 'x.jpg')
    expect(Buffer.from(await (await fetch(link)).arrayBuffer())).toEqual(JPEG)
    expect(await restoreArchive(deps, OPERATOR)).toEqual({ taken: ['lain', 'uji'] })
  })

  test('may be stopped and repeated: what is there stays, and is told of where it is not the same', async () => {
    const { folder } = await exported({ comments: true })
    const there = await otherSystem()
    const index = tables.length - 1
    const archive = archiveOf(index)
    let puts = 0
    const failing = {
      ...archive,
      put: (...given: Parameters<typeof archive.put>) =>
        ++puts > 200 ? Promise.reject(new Error('killed')) : archive.put(...given),
    }
    await expect(restoreArchive({ ...there, archive: failing, folder }, OPERATOR)).rejects.toThrow('killed')
    await there.store.watermarks.advance(0, '2027-01-01T00:00')
    const restored = await restoreArchive({ ...there, archive, folder }, OPERATOR)
    expect(restored).toMatchObject({ differing: ['watermarks 0'] })
    expect('same' in restored && restored.same).toBeGreaterThanOrEqual(199)
  })

  test('has comments that the other system’s key opens, where they were opened for it, and else none that anybody there reads', async () => {
    const sealed = await sealedRating()
    // Another system's key pair: what was sealed for ours says nothing to it.
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const key = privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64')
    for (const comments of [true, false]) {
      const { folder } = await exported({ comments })
      const there = { ...(await otherSystem()), vault: vaultOver([keyAtHand(key)], Date.now) }
      await restoreArchive({ ...there, archive: archiveOf(tables.length - 1), folder }, OPERATOR)
      const rating = await there.store.ratings.get(sealed, 1)
      if (!rating) throw new Error('the rating is not there')
      const opening = openComments(there, sealed, [rating])
      if (comments) expect((await opening)[0]?.comment).toBe('antrean panjang sekali')
      else await expect(opening).rejects.toThrow('no key')
    }
  })
})

const SEALED = { agency: 'uji', unit: 'loka-b', instrument: 'skm-2017', slot: '2026-11-19T09' } as const
let sealedId: string | undefined

/** A rating with a comment that nobody reads without the key. */
async function sealedRating() {
  if (sealedId !== undefined) return { ...SEALED, id: sealedId }
  const id = world.newId()
  sealedId = id
  const sealed = await world.vault.seal('antrean panjang sekali', { agency: SEALED.agency, unit: SEALED.unit, id })
  const answers = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`U${index + 1}`, 3]))
  await world.store.ratings.put(
    { ...SEALED, id, answers, tier: 'T3', channel: 'web', acceptedAt: '2026-11-19T02:00:00.000Z', digest: id, sealed },
    1,
  )
  return { ...SEALED, id }
}
