import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { run } from '../../../functions/jobs/scan.ts'
import { type EvidenceHour, evidenceHour } from '../../../shared/domain/performance/evidence-file.ts'
import type { Actor } from '../../../shared/domain/trail.ts'
import { findEvidence, prepareEvidence } from '../../../shared/usecases/performance/evidence.ts'
import { evidenceDue } from '../../../shared/usecases/performance/evidence-due.ts'
import type { Store } from '../../../shared/usecases/ports/store.ts'
import { sendFile, startBucket, type TestBucket } from '../../support/bucket.ts'
import { startTable, type TestTable } from '../../support/dynalite.ts'
import { JPEG } from '../../support/evidence-files.ts'
import { configured } from '../../support/http.ts'
import { registerPeople } from '../../support/people.ts'
import { registerAgency, type TestWorld, worldOn } from '../../support/world.ts'

const HOUR = 3_600_000
const MINUTE = 60_000
const NOW = '2026-11-01T04:10:00Z'

let table: TestTable
let bucket: TestBucket
let world: TestWorld
let agency: string
let other: string
let sari: { readonly id: string; readonly name: string }
/** A day of its own for each test: the bucket is one, and asked by the hour. */
let day = 0

beforeAll(async () => {
  table = await startTable()
  bucket = await startBucket()
})
afterAll(async () => {
  await table.close()
  await bucket.close()
})
beforeEach(async () => {
  const now = new Date(Date.parse(NOW) + 2 * 24 * HOUR * ++day).toISOString()
  world = worldOn(table, { evidence: bucket.evidence, now })
  ;[agency, other] = [`uji-${day}`, `lain-${day}`]
  for (const each of [agency, other]) await registerAgency(world, each)
  sari = (await registerPeople(world, agency)).sari
})

const prepare = () => {
  const actor: Actor = { via: 'web', person: sari.id, name: sari.name }
  return prepareEvidence(world, actor, { agency, person: sari.id }, { name: 'foto.jpg' })
}
async function sent() {
  const { file, upload } = await prepare()
  expect((await sendFile(upload, JPEG)).status).toBe(204)
  return file.id
}
const stateOf = async (file: string) => (await findEvidence(world, { agency, person: sari.id }, file)).state
const scan = (store: Store = world.store) => run(configured({ ...world, store }), {})

/** A store of which nothing may be read, of dossiers or registry. */
const unread = () => {
  const refuse = () => Promise.reject(new Error('the table was read'))
  const { registry, dossierLists, dossiers } = world.store
  return {
    ...world.store,
    registry: { ...registry, agencies: refuse, load: refuse },
    dossierLists: { ...dossierLists, entries: refuse },
    dossiers: { ...dossiers, many: refuse, get: refuse },
  }
}

describe('the look of each minute', () => {
  test('reads nothing that is stored where nothing came, whatever waits', async () => {
    await prepare()
    for (let minute = 10; minute < 40; minute++) {
      await scan(unread())
      world.clock += MINUTE
    }
  })

  test('looks in the agencies alone of which something came, in the hours in which it was prepared', async () => {
    const file = await sent()
    const hour = evidenceHour(world.clock)
    expect(await evidenceDue(world, 'minute')).toEqual(new Map([[agency, [hour]]]))
    const asked: string[] = []
    const { entries } = world.store.dossierLists
    const watched: Store = {
      ...world.store,
      dossierLists: {
        ...world.store.dossierLists,
        entries: (of, list) => {
          asked.push(`${of} ${list}`)
          return entries(of, list)
        },
      },
    }
    await scan(watched)
    expect(asked).toEqual([`${agency} evidence-waiting-${hour}`])
    expect(await stateOf(file)).toBe('clean')
  })

  test('finds what was prepared at the end of an hour and came in the next, in the list and in the bucket by one hour', async () => {
    const border = world.clock + 50 * MINUTE
    // Time goes on while a file is prepared: the hour ends before one, between two or after the last of its steps.
    const ticking = { ...world, now: () => world.clock++ }
    const actor: Actor = { via: 'web', person: sari.id, name: sari.name }
    for (let before = 1; before <= 6; before++) {
      world.clock = border - before
      const { file, upload } = await prepareEvidence(ticking, actor, { agency, person: sari.id }, { name: 'foto.jpg' })
      await sendFile(upload, JPEG)
      world.clock = border + 5 * MINUTE
      // Before anything else of the hour makes it looked into.
      await scan()
      expect([before, await stateOf(file.id)]).toEqual([before, 'clean'])
    }
  })

  test('fails where the bucket does not answer, and the next one finds the file', async () => {
    const file = await sent()
    const arrived = () => Promise.reject(new Error('no bucket'))
    await expect(run(configured({ ...world, evidence: { ...bucket.evidence, arrived } }), {})).rejects.toThrow(
      'no bucket',
    )
    await scan()
    expect(await stateOf(file)).toBe('clean')
  })
})

describe('the look of each hour', () => {
  test('finds within a day what looks that failed have left', async () => {
    const file = await sent()
    world.clock += 20 * HOUR
    await scan()
    expect(await stateOf(file)).toBe('waiting')
    world.clock += 30 * MINUTE
    await scan()
    expect(await stateOf(file)).toBe('clean')
  })

  test('gives up what never came, whenever in its hour it was prepared, and again a day later where that failed', async () => {
    const files: string[] = []
    for (const minute of [0, 39, 59]) {
      world.clock = Date.parse(`${evidenceHour(world.clock)}:${String(minute).padStart(2, '0')}:59Z`)
      files.push((await prepare()).file.id)
    }
    const hour: EvidenceHour = evidenceHour(world.clock)
    const atForty = (later: number) => Date.parse(`${hour}:40:00Z`) + later * HOUR
    const states = () => Promise.all(files.map(stateOf))
    const dying: Store = {
      ...world.store,
      dossiers: { ...world.store.dossiers, put: () => Promise.reject(new Error('killed')) },
    }
    world.clock = atForty(1)
    await scan()
    expect(await states()).toEqual(['waiting', 'waiting', 'waiting'])
    world.clock = atForty(2)
    await expect(scan(dying)).rejects.toThrow('killed')
    expect(await states()).toEqual(['waiting', 'waiting', 'waiting'])
    world.clock = atForty(24)
    await scan()
    expect(await states()).toEqual(['refused', 'refused', 'refused'])
  })

  test('reads two lists of each agency where nothing came', async () => {
    world.clock += 30 * MINUTE
    const due = await evidenceDue(world, 'hour')
    const hours = [2, 24].map((back) => evidenceHour(world.clock - back * HOUR))
    expect([due.get(agency), due.get(other)]).toEqual([hours, hours])
  })
})

test('by hand everything is looked into that quarantine may keep, in every agency, whatever the bucket says', async () => {
  const file = await sent()
  world.clock += 7 * 24 * HOUR - MINUTE
  const silent = { ...bucket.evidence, arrived: () => Promise.reject(new Error('asked')) }
  await run(configured({ ...world, evidence: silent }), { byHand: true })
  expect(await stateOf(file)).toBe('clean')
})

test('where no files are kept a look of each minute asks nobody', async () => {
  await run(configured({ ...worldOn(table, { now: NOW }), store: unread() }), {})
})
