import { afterEach, describe, expect, test } from 'vitest'
import type { TimeZone } from '../../shared/domain/calendar.ts'
import { nameOf } from '../../shared/domain/score-version.ts'
import { closeAgency } from '../../shared/usecases/close-agency.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { countAt, rateAt } from '../support/rated.ts'
import { registerAgency, type TestWorld, worldOn } from '../support/world.ts'

let table: TestTable
const hostZone = process.env.TZ

afterEach(async () => {
  if (hostZone === undefined) delete process.env.TZ
  else process.env.TZ = hostZone
  await table.close()
})

async function closedAt(world: TestWorld, at: string): Promise<string[]> {
  await countAt(world, at)
  await closeAgency(world, 'uji')
  const key = { agency: 'uji', unit: 'loka-a', instrument: 'skm-2017' }
  return (await world.store.versions.ending(key, '1900-01-01', '2099-12-31', { consistent: true })).map(nameOf)
}

describe.each(['America/New_York', 'Asia/Jayapura'])('F58 on a host in %s', (host) => {
  test.each<[TimeZone, string, string, readonly string[]]>([
    // 23:30 in Jakarta is 01:30 in Jayapura: the first's year has half an hour to go, the second's is over.
    [
      'Asia/Jakarta',
      '2027-12-31T16:30:00Z',
      '2028-01-07T17:30:00Z',
      ['2027-12 v1', '2027-Q4 v1', '2027-S2 v1', '2027 v1'],
    ],
    ['Asia/Jayapura', '2027-12-31T16:30:00Z', '2028-01-07T17:30:00Z', []],
    ['Asia/Makassar', '2028-02-29T15:59:00Z', '2028-03-07T16:30:00Z', ['2028-02 v1']],
    ['Asia/Makassar', '2028-02-29T16:01:00Z', '2028-03-07T16:30:00Z', []],
  ])('%s: rated %s and closed by %s are %j', async (zone, rated, closed, expected) => {
    process.env.TZ = host
    table = await startTable()
    const world = worldOn(table)
    const { codes } = await registerAgency(world, 'uji', zone)
    await rateAt(world, codes['loka-a'] ?? '', rated, [4])
    expect(await closedAt(world, closed)).toEqual(expected.toSorted())
  })
})
