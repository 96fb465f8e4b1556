import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { CITIZEN, type Grant, type Identity } from '../../../shared/domain/permissions.ts'
import { agencyToday } from '../../../shared/usecases/describe-people.ts'
import { setDuty } from '../../../shared/usecases/performance/duty.ts'
import { passOn } from '../../../shared/usecases/performance/pass-on.ts'
import { statementsOfPerson } from '../../../shared/usecases/performance/strengths-of.ts'
import { voicesOf } from '../../../shared/usecases/performance/voices.ts'
import { SOMEBODY } from '../../support/actor.ts'
import { startTable, type TestTable } from '../../support/dynalite.ts'
import { appOn, staffFormOf } from '../../support/http.ts'
import { registerPeople } from '../../support/people.ts'
import { countAt, storeAt } from '../../support/rated.ts'
import { answersOf, registerAgency, type TestWorld, worldOn } from '../../support/world.ts'

const AT = { agency: 'uji', unit: 'loka-a' }
const DAY = '2026-11-20'
const UNIT = '/kelola/uji/unit/loka-a'
let table: TestTable
let world: TestWorld
let people: Awaited<ReturnType<typeof registerPeople>>
beforeEach(async () => {
  table = await startTable()
  world = worldOn(table, { now: '2026-11-21T05:00:00Z' })
  await registerAgency(world)
  people = await registerPeople(world)
})
afterEach(() => table.close())

const manager = (): Identity => {
  const grants: Grant[] = [...CITIZEN.grants, { role: 'manager', agency: 'uji', unit: 'loka-a' }]
  return { grants, name: people.rina.name, person: { agency: 'uji', id: people.rina.id } }
}
const self = ({ id }: { readonly id: string }): Identity => ({ grants: CITIZEN.grants, person: { agency: 'uji', id } })
const shift = (person: string, from = '08:00', until = '12:00') => ({ counter: 'loket-1', person, from, until })
const write = (shifts: readonly object[], more: object = {}, version = 0) =>
  setDuty(world, SOMEBODY, { ...AT, day: DAY, version }, { shifts, ...more })

/** A rating in an hour of the day, with what its citizen wrote. */
async function rate(hour: string, value: number, comment?: string): Promise<string> {
  const now = world.clock
  const id = world.newId()
  const sealed = comment === undefined ? {} : { sealed: await world.vault.seal(comment, { ...AT, id }) }
  await storeAt(world, `${DAY}T04:00:00Z`, {
    ...{ ...AT, id, slot: `${DAY}T${hour}`, instrument: 'skm-2017', answers: answersOf(value), digest: id },
    ...{ counter: 'loket-1', tier: 'T3', channel: 'web', acceptedAt: `${DAY}T04:00:00.000Z`, ...sealed },
  })
  world.clock = now
  return id
}

async function rateMany(hour: string, n: number, value: number): Promise<void> {
  for (let index = 0; index < n; index++) await rate(hour, value)
}

async function counted() {
  const now = world.clock
  await countAt(world, `${DAY}T04:05:00Z`)
  world.clock = now
}

describe('what citizens answered', () => {
  test('reaches whoever served in that hour, and nobody for the hour of a change', async () => {
    await write([shift(people.sari.id), shift(people.budi.id, '12:30', '16:00')])
    await rateMany('09', 10, 4)
    await rateMany('12', 10, 1)
    await counted()
    const [theirs] = (await voicesOf(world, { agency: 'uji', person: people.sari.id }, '2026-11')).served
    expect(theirs?.n).toBe(10)
    expect(theirs?.unsur?.map(({ value }) => value)).toEqual(Array(9).fill(4))
    expect((await voicesOf(world, { agency: 'uji', person: people.budi.id }, '2026-11')).served).toEqual([])
  })

  test('is told as a number alone where fewer than ten answered', async () => {
    await write([shift(people.sari.id)])
    await rateMany('09', 9, 1)
    await counted()
    expect((await voicesOf(world, { agency: 'uji', person: people.sari.id }, '2026-11')).served).toMatchObject([
      { n: 9, unsur: undefined },
    ])
    const page = await (await appOn(world, self(people.sari)).request('/kelola/kinerja/suara')).text()
    expect(page).toContain('paling sedikit 10 warga')
    expect(page).not.toContain('Nilai rata-rata')
  })
})

describe('what citizens answered in the last whole quarter', () => {
  const said = async (today: string) => {
    const { registry } = await agencyToday(world, 'uji')
    const statements = await statementsOfPerson(world, registry, people.sari, today, 'self')
    return statements.map(({ side, about, n }) => `${side} ${'code' in about ? about.code : ''} ${n}`)
  }

  test('is a strength of whoever served them where it lies apart from the rest of the unit, from thirty on', async () => {
    await write([shift(people.sari.id)])
    await rateMany('09', 29, 4)
    await rateMany('14', 30, 2)
    await counted()
    expect(await said('2027-01-05')).toEqual([])
    await rate('10', 4)
    await counted()
    expect(await said('2027-01-05')).toEqual(
      ['U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'U7', 'U8', 'U9'].map((code) => `strength ${code} 30`),
    )
    // The quarter that runs is not over, and what was before the last one is no longer said.
    expect(await said('2026-12-31')).toEqual([])
    expect(await said('2027-04-01')).toEqual([])
  })

  test('says nothing where hardly anybody answered elsewhere in the unit', async () => {
    await write([shift(people.sari.id)])
    await rateMany('09', 31, 4)
    await rateMany('14', 9, 1)
    await counted()
    expect(await said('2027-01-05')).toEqual([])
  })
})

describe('a citizen’s words', () => {
  const pass = (rating: string, sent: object) => passOn(world, SOMEBODY, { ...AT, day: DAY, rating }, sent)

  test('are passed on as they were written anew, once, with the month alone', async () => {
    await write([shift(people.sari.id)])
    const rating = await rate('09', 4, 'Ibu Sari baik sekali, saya Andi dari RT 3')
    await counted()
    const path = `${UNIT}/saran/${DAY}/${rating}/teruskan`
    expect(await (await appOn(world, manager()).request(path)).text()).toContain('saya Andi dari RT 3')
    for (let twice = 0; twice < 2; twice++) {
      const sent = { kind: 'praise', words: 'Petugas baik sekali' }
      const response = await appOn(world, manager()).request(path, staffFormOf(sent))
      expect(response.status).toBe(303)
    }
    const { voices } = await voicesOf(world, { agency: 'uji', person: people.sari.id }, '2026-11')
    expect(voices).toHaveLength(1)
    expect(voices[0]).toMatchObject({ words: 'Petugas baik sekali', month: '2026-11', version: 1 })
    expect(JSON.stringify(voices)).not.toMatch(/Andi|T09/)
    const page = await (await appOn(world, self(people.sari)).request('/kelola/kinerja/suara')).text()
    expect(page).toContain('Petugas baik sekali')
    expect((await world.store.trail.last('uji'))?.action).toBe('comment.pass')
  })

  test('stay where they are while nobody is known to have served', async () => {
    const rating = await rate('09', 4, 'Baik')
    await counted()
    await expect(pass(rating, { kind: 'praise', words: 'Baik' })).rejects.toThrow('dossier-state')
    const page = await appOn(world, manager()).request(`${UNIT}/saran/${DAY}/${rating}/teruskan`)
    expect(await page.text()).toContain('Tidak ada petugas tercatat')
  })

  test('F29 no more may be sent than what may be said', async () => {
    await write([shift(people.sari.id)])
    const rating = await rate('09', 4, 'Baik')
    await counted()
    await expect(pass(rating, { kind: 'praise', words: 'Baik', owner: 'agency' })).rejects.toThrow('answers-invalid')
    await expect(pass(rating, { kind: 'praise', words: ' ' })).rejects.toThrow('answers-invalid')
  })

  test('F27 of a rating without any are found nowhere', async () => {
    await write([shift(people.sari.id)])
    const rating = await rate('09', 4)
    await counted()
    for (const each of [rating, world.newId(), 'x']) {
      const page = await appOn(world, manager()).request(`${UNIT}/saran/${DAY}/${each}/teruskan`)
      expect(page.status).toBe(404)
    }
  })
})

describe('the duty of a day', () => {
  test('is written for days at once, and leaves alone those that have one', async () => {
    await write([shift(people.sari.id)])
    const days = await write([shift(people.budi.id)], { until: '2026-11-22' }, 1)
    expect(days.map(({ day, version }) => [day, version])).toEqual([
      ['2026-11-20', 2],
      ['2026-11-21', 1],
      ['2026-11-22', 1],
    ])
  })

  test('F50 that somebody else wrote in between is refused, and what was typed stays in the form', async () => {
    await write([shift(people.sari.id)])
    const fields = {
      ...{ tanggal: DAY, version: 0, 'person-loket-1-1': people.budi.id },
      ...{ 'from-loket-1-1': '09:00', 'until-loket-1-1': '10:00' },
    }
    const path = `${UNIT}/kinerja/tugas-loket`
    const response = await appOn(world, manager()).request(path, staffFormOf(fields))
    expect(response.status).toBe(409)
    const page = await response.text()
    expect(page).toContain('baru saja diubah orang lain')
    expect(page).toContain('value="09:00"')
    expect((await appOn(world, manager()).request(path, staffFormOf({ ...fields, version: 1 }))).status).toBe(303)
  })

  test('of people and counters that are not there is refused', async () => {
    await expect(write([shift(people.rina.id)])).rejects.toThrow('answers-invalid')
    await expect(write([{ ...shift(people.sari.id), counter: 'loket-9' }])).rejects.toThrow('answers-invalid')
    await expect(write([shift(people.sari.id)], { until: '2027-12-31' })).rejects.toThrow('dossier-state')
  })
})
