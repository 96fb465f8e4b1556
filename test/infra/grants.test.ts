import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { actionsOf } from '../../infra/constructs/grants.ts'
import type { Access } from '../../shared/access.ts'
import { emptyBreakdown } from '../../shared/domain/breakdown.ts'
import type { Device } from '../../shared/domain/device.ts'
import type { Rating } from '../../shared/domain/rating.ts'
import { freeze } from '../../shared/domain/score-version.ts'
import { codesOf, type VisitCodeBatch } from '../../shared/domain/visit-code.ts'
import type { Mark, Store, TallyKey } from '../../shared/usecases/deps.ts'
import { timesOf } from '../storage/time-samples.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { answersOf, registerAgency, worldOn } from '../support/world.ts'
import { peopleVerbs } from './grants-people.ts'
import { record } from './hosted.ts'

const UNIT = { agency: 'uji', unit: 'loka-a' }
const MINUTE = '2026-11-22T02:00'
const mark: Mark = {
  ...UNIT,
  minute: MINUTE,
  instrument: 'skm',
  slot: '2026-11-22T09',
  shards: 1,
  zone: 'Asia/Jakarta',
}
const rating: Rating = {
  ...UNIT,
  id: '01936f00-0000-7000-8000-000000000000',
  slot: mark.slot,
  instrument: 'skm',
  answers: answersOf(4),
  tier: 'T1',
  channel: 'web',
  acceptedAt: '2026-11-22T02:00:00.000Z',
  digest: 'digest',
}
const day: TallyKey = { ...UNIT, instrument: 'skm', scope: 'own', level: 'day', period: '2026-11-22' }
const found = { ...UNIT, instrument: 'skm', day: '2026-11-22', findings: [], version: 1 }
const month: TallyKey = { ...day, level: 'month', period: '2026-11' }
const device: Device = {
  ...UNIT,
  id: 'q4m8x2c7kd',
  kind: 'queue',
  name: 'Mesin antrean',
  secretDigest: 'digest',
  issuedAt: '2026-11-22T02:00:00.000Z',
  version: 1,
}
const sample = timesOf('one', { ...UNIT })
const batch: VisitCodeBatch = {
  ...UNIT,
  origin: 'slips',
  id: 'pagi',
  count: 2,
  days: 7,
  mintedAt: '2026-11-22T02:00:00.000Z',
  validUntil: '2026-11-29T02:00:00.000Z',
  secret: 'secret',
}
const written = '019aa7f2-6c00-7a31-9b1e-5d20c47e8a17'
const NOW = Date.parse(batch.mintedAt)
const fresh = { consistent: true }

/** All that the store does under the name of an access. */
const verbs = {
  'registry:read': async ({ registry }, code) => {
    await registry.agencies()
    await registry.load('uji')
    await registry.place(code)
  },
  'registry:write': async ({ registry }, code) => {
    const counter = { ...UNIT, id: 'loket-1', name: 'Loket 1', services: ['ktp'], code }
    await registry.claimCode(counter)
    await registry.putCounter(counter)
    await registry.putCounter({ ...counter, version: 1 })
  },
  'rating:write': async ({ marks, ratings }) => {
    await marks.put(0, mark)
    await ratings.put(rating, 1)
    await ratings.put(rating, 1)
    await ratings.get(rating, 1)
  },
  'rating:read': async ({ ratings }) => {
    for await (const _page of ratings.ofSlot(UNIT, mark));
    for await (const _page of ratings.toInspect(found, 1));
    for await (const _page of ratings.ofDay(UNIT, { instrument: 'skm', day: day.period, shards: 1 }, fresh));
  },
  // Their calls go to another service than the table's.
  'comment:seal': async () => undefined,
  'comment:open': async () => undefined,
  'evidence:send': async () => undefined,
  'evidence:fetch': async () => undefined,
  'evidence:scan': async () => undefined,
  'comment:forget': async ({ ratings }) => {
    await ratings.put({ ...rating, id: written, sealed: 'sealed' }, 1)
    await ratings.forgetComment({ ...rating, id: written }, 1)
  },
  'import:open': async ({ imports }) => {
    const first = { ...UNIT, id: 'batch', defaultSlot: '2026-11-22' }
    await imports.open(first)
    await imports.open(first)
  },
  'mark:read': async ({ marks, watermarks }) => {
    await marks.between(0, MINUTE, MINUTE)
    await watermarks.get(0)
    await watermarks.advance(0, MINUTE)
  },
  'tally:read': async ({ tallies }) => {
    await tallies.get([day], fresh)
    await tallies.get([day, month], fresh)
    await tallies.between(day, '2026-11-01', '2026-11-22', fresh)
    await tallies.ofDay({ ...UNIT, instrument: 'skm', day: '2026-11-22' })
    await tallies.instruments(UNIT)
    await tallies.firstMonth({ ...UNIT, instrument: 'skm-2017' }, '2026-10', '2026-12')
  },
  'tally:write': async ({ tallies }) => {
    await tallies.put({ key: day, breakdown: emptyBreakdown, asOf: '2026-11-22T02:00:00.000Z', version: 1 })
  },
  'finding:read': async ({ findings }) => {
    await findings.get(found, fresh)
    await findings.since(UNIT, found.day)
  },
  'finding:write': async ({ findings, marks }) => {
    await findings.get(found, fresh)
    await findings.announce(found)
    await marks.put(0, mark)
    await findings.put(found)
  },
  'inspection:read': async ({ inspections }) => {
    await inspections.get('uji')
  },
  'inspection:write': async ({ inspections }) => {
    await inspections.get('uji')
    await inspections.advance('uji', { through: found.day, at: rating.acceptedAt })
  },
  'counting:read': async ({ marks, watermarks }) => {
    await marks.between(0, MINUTE, MINUTE)
    await watermarks.get(0)
  },
  'version:read': async ({ versions }) => {
    await versions.ofPeriod({ ...UNIT, instrument: 'skm-2017', period: '2026-10' }, fresh)
    await versions.ending({ ...UNIT, instrument: 'skm-2017' }, '2026-10-01', '2026-12-31', fresh)
  },
  'version:write': async ({ versions }) => {
    const key = { ...UNIT, instrument: 'skm-2017', period: '2026-10', version: 1 }
    await versions.put(freeze(key, { breakdown: emptyBreakdown, previous: [], closedAt: day.period }))
  },
  'reach:write': async ({ reaches }) => {
    const key = { ...UNIT, instrument: 'skm-2017' }
    await reaches.get(key)
    await reaches.put(key, { since: '2026-10', through: found.day, gaps: [] })
  },
  'device:read': async ({ devices }) => {
    await devices.find(device.id, fresh)
  },
  'device:write': async ({ devices }) => {
    await devices.claim(device)
    await devices.put(device)
    await devices.put({ ...device, version: 2 })
    await devices.ofUnit(UNIT)
  },
  'visit-code:mint': async ({ visitCodes }) => {
    await visitCodes.openBatch(batch, NOW)
    await visitCodes.openBatch(batch, NOW)
    await visitCodes.batches(UNIT, 'slips')
    for (const issued of codesOf(batch)) await visitCodes.put(issued)
  },
  'visit-code:open': async ({ visitCodes }) => {
    for (const issued of codesOf(batch)) {
      await visitCodes.find(UNIT, issued.code)
      await visitCodes.begin(issued, NOW)
    }
  },
  'rotating:claim': async ({ rotating }) => {
    await rotating.claim({ ...UNIT, counter: 'loket-1' }, 29_000_000)
  },
  'service-time:write': async ({ serviceTimes }) => {
    await serviceTimes.put(sample, 1)
    await serviceTimes.get(sample, 1)
  },
  'service-time:read': async ({ serviceTimes }) => {
    await Array.fromAsync(serviceTimes.ofSlot(UNIT, { slot: sample.slot, shards: 1 }))
    await serviceTimes.ofDay(UNIT, '2026-11-22', 1)
  },
  'dossier:read': async ({ dossiers, dossierLists }) => {
    const ref = { agency: 'uji', owner: 'agency', id: '2026' }
    await dossiers.get('unit-rating', ref, { consistent: true })
    await dossiers.many('unit-rating', [ref], { consistent: true })
    await dossiers.of('unit-rating', ref, { consistent: true })
    await dossiers.newest('unit-rating', ref, 5)
    await dossierLists.entries('uji', 'list')
  },
  'dossier:write': async ({ dossierLists }) => {
    await dossierLists.add('uji', 'list', { owner: 'agency', id: '2026' })
  },
  ...peopleVerbs,
} as const satisfies Readonly<Record<Access, (store: Store, code: string) => Promise<void>>>

let table: TestTable
let code: string

beforeAll(async () => {
  table = await startTable()
  await worldOn(table).store.findings.announce(found)
  code = (await registerAgency(worldOn(table))).codes['loka-a'] ?? ''
})

afterAll(() => table.close())

test.each(Object.entries(verbs))('F78 %s grants the calls that it needs, and none more', async (access, use) => {
  const recorder = await record(table.endpoint)
  const client = new DynamoDBClient({
    endpoint: recorder.url,
    region: 'ap-southeast-3',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  })
  await use(worldOn({ client, tableName: table.tableName }).store, code)
  client.destroy()
  await recorder.close()
  expect(recorder.made()).toEqual([...actionsOf[access as Access]].sort())
})
