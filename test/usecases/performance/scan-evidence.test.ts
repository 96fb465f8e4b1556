import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { inspectEvidence } from '../../../functions/evidence/inspect-evidence.ts'
import { ofPerson } from '../../../shared/domain/performance/dossier.ts'
import type { Actor } from '../../../shared/domain/trail.ts'
import { findEvidence, prepareEvidence } from '../../../shared/usecases/performance/evidence.ts'
import { withOwnFiles } from '../../../shared/usecases/performance/evidence-named.ts'
import { type Inspect, scanEvidence } from '../../../shared/usecases/performance/scan-evidence.ts'
import type { EvidenceStore } from '../../../shared/usecases/ports/evidence-store.ts'
import type { Store } from '../../../shared/usecases/ports/store.ts'
import { sendFile, startBucket, type TestBucket } from '../../support/bucket.ts'
import { startTable, type TestTable } from '../../support/dynalite.ts'
import { JPEG, PNG } from '../../support/evidence-files.ts'
import { hoursBack } from '../../support/evidence-hours.ts'
import { registerPeople } from '../../support/people.ts'
import { registerAgency, type TestWorld, worldOn } from '../../support/world.ts'

let table: TestTable
let bucket: TestBucket
let world: TestWorld
let agency: string
let sari: { readonly id: string; readonly name: string }
let count = 0

beforeAll(async () => {
  table = await startTable()
  bucket = await startBucket()
})
afterAll(async () => {
  await table.close()
  await bucket.close()
})
beforeEach(async () => {
  world = worldOn(table, { evidence: bucket.evidence })
  agency = `uji-${++count}`
  await registerAgency(world, agency)
  sari = (await registerPeople(world, agency)).sari
})

const whose = () => ({ agency, person: sari.id })
const prepare = (deps = world) => {
  const actor: Actor = { via: 'web', person: sari.id, name: sari.name }
  return prepareEvidence(deps, actor, whose(), { name: 'foto.jpg' })
}
const scan = (deps: Pick<TestWorld, 'store' | 'now' | 'evidence'> = world, hours = 1) =>
  scanEvidence(deps, agency, inspectEvidence, hoursBack(world.clock, hours))
const kept = async (file: string) => findEvidence(world, whose(), file)

async function sent(bytes: Uint8Array<ArrayBuffer> = JPEG) {
  const { file, upload } = await prepare()
  expect((await sendFile(upload, bytes)).status).toBe(204)
  return { file: file.id, upload }
}

/** The world, whose bucket does something of its own. */
const withBucket = (change: Partial<EvidenceStore>) => ({ ...world, evidence: { ...bucket.evidence, ...change } })

describe('looking into what waits', () => {
  test('takes one step by the system for each file, with the digest of what was looked into', async () => {
    const { file } = await sent()
    expect(await scan()).toEqual({ clean: 1, refused: 0 })
    const { state, size, digest, history } = await kept(file)
    expect({ state, size, version: history.length }).toEqual({ state: 'clean', size: JPEG.length, version: 2 })
    expect(digest).toMatch(/^[0-9a-f]{64}$/)
    expect(history[1]).toMatchObject({ action: 'found-clean', by: { name: 'sistem' } })
  })

  test('again, beside itself or later, changes nothing', async () => {
    const { file } = await sent()
    const runs = await Promise.all([scan(), scan(), scan()])
    expect(runs.reduce((sum, { clean }) => sum + clean, 0)).toBe(1)
    expect(await scan()).toEqual({ clean: 0, refused: 0 })
    expect((await kept(file)).version).toBe(2)
  })

  test('F15 keeps the bytes that were looked into, whatever was sent since', async () => {
    const { file, upload } = await sent()
    const racing: Inspect = async (bytes, kind) => {
      // Sent again while the look is going on.
      await sendFile(upload, Buffer.from('<script>alert(1)</script>'))
      return inspectEvidence(bytes, kind)
    }
    expect(await scanEvidence(world, agency, racing, hoursBack(world.clock, 1))).toEqual({ clean: 1, refused: 0 })
    await sendFile(upload, PNG)
    const { name, ...record } = await kept(file)
    const link = await bucket.evidence.link({ ...whose(), file: record.id }, name)
    expect(Buffer.from(await (await fetch(link)).arrayBuffer())).toEqual(JPEG)
  })

  test('F56 dying between keeping and saying so is done again', async () => {
    const { file } = await sent()
    const dying: Store = {
      ...world.store,
      dossiers: { ...world.store.dossiers, put: () => Promise.reject(new Error('killed')) },
    }
    await expect(scan({ ...world, store: dying })).rejects.toThrow('killed')
    expect((await kept(file)).state).toBe('waiting')
    expect(await scan()).toEqual({ clean: 1, refused: 0 })
  })

  test('one that fails holds up no other, and the run fails', async () => {
    const [first, second] = [await sent(), await sent()]
    const failing = withBucket({
      read: (ref, most) =>
        ref.file === first.file ? Promise.reject(new Error('gone')) : bucket.evidence.read(ref, most),
    })
    await expect(scan(failing)).rejects.toThrow('gone')
    expect([(await kept(first.file)).state, (await kept(second.file)).state]).toEqual(['waiting', 'clean'])
  })

  test('does not read what is too large, however it got there', async () => {
    const { file } = await sent()
    const large = withBucket({
      waiting: async () => 51 * 1024 * 1024,
      read: () => Promise.reject(new Error('must not be read')),
    })
    expect(await scan(large)).toEqual({ clean: 0, refused: 1 })
    expect((await kept(file)).reason).toBe('large')
  })

  test('decides nothing about what was sent again between asking how large it is and reading it', async () => {
    const { file } = await sent()
    expect(await scan(withBucket({ waiting: async () => JPEG.length + 1 }))).toEqual({ clean: 0, refused: 0 })
    expect((await kept(file)).state).toBe('waiting')
    expect(await scan()).toEqual({ clean: 1, refused: 0 })
  })

  test('refuses what has not as many bytes as was said', async () => {
    const actor: Actor = { via: 'web', person: sari.id, name: sari.name }
    const { file, upload } = await prepareEvidence(world, actor, whose(), { name: 'foto.jpg', size: JPEG.length + 1 })
    await sendFile(upload, JPEG)
    await scan()
    expect(await kept(file.id)).toMatchObject({ state: 'refused', reason: 'size' })
  })

  test('waits for what did not come, and gives it up after an hour', async () => {
    const { file } = await prepare()
    world.clock += 59 * 60_000
    expect(await scan()).toEqual({ clean: 0, refused: 0 })
    world.clock += 2 * 60_000
    expect(await scan(world, 24)).toEqual({ clean: 0, refused: 1 })
    expect(await kept(file.id)).toMatchObject({ state: 'refused', reason: 'absent' })
  })

  test('finds what a day of failed runs has left', async () => {
    const { file } = await sent()
    world.clock += 23 * 3_600_000
    expect(await scan()).toEqual({ clean: 0, refused: 0 })
    expect(await scan(world, 24)).toEqual({ clean: 1, refused: 0 })
    expect((await kept(file)).state).toBe('clean')
  })

  test('asks the bucket for nothing where nothing waits', async () => {
    const { file } = await sent()
    await scan()
    const silent = withBucket({ waiting: () => Promise.reject(new Error('asked')) })
    expect(await scan(silent)).toEqual({ clean: 0, refused: 0 })
    expect((await kept(file)).owner).toBe(ofPerson(sari.id))
  })
})

test('a file is announced before it is written: one whose record was lost is never said to be there', async () => {
  const dying: Store = {
    ...world.store,
    dossiers: { ...world.store.dossiers, put: () => Promise.reject(new Error('killed')) },
  }
  await expect(prepare({ ...world, store: dying })).rejects.toThrow('killed')
  expect(await scan()).toEqual({ clean: 0, refused: 0 })
})

describe('files that a report names', () => {
  const named = async (file: string, of = whose()) => {
    const told = { kind: 'file', file, name: 'laporan resmi.pdf', size: 1 } as const
    const [entry] = await withOwnFiles(world, of, [{ rhk: 'r1', indicator: 'i1', evidence: [told] }])
    return entry?.evidence
  }

  test('F29 are what was recorded of them, whatever is said beside', async () => {
    const { file } = await sent()
    await scan()
    expect(await named(file)).toEqual([{ kind: 'file', file, name: 'foto.jpg', size: JPEG.length }])
  })

  test('F27 are of nobody else', async () => {
    const { file } = await sent()
    await scan()
    await expect(named(file, { agency, person: '0123456789abcdef' })).rejects.toThrow('answers-invalid')
    await expect(named('../../x')).rejects.toThrow('answers-invalid')
  })

  test('F15 are none that was refused', async () => {
    const { file } = await sent(PNG)
    await scan()
    await expect(named(file)).rejects.toThrow('answers-invalid')
  })
})
