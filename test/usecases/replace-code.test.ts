import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findCounter, findOpenedCounter } from '../../shared/usecases/find-counter.ts'
import { openVisit } from '../../shared/usecases/open-visit.ts'
import { replaceCode } from '../../shared/usecases/replace-code.ts'
import { SOMEBODY } from '../support/actor.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { registerAgency, worldOn } from '../support/world.ts'

let table: TestTable
beforeAll(async () => {
  table = await startTable()
})
afterAll(() => table.close())

let agencies = 0

/** A counter in an agency of its own. 09.00 WIB is 11.00 WIT, both of 22 November. */
async function counterIn(timeZone: 'Asia/Jakarta' | 'Asia/Jayapura' = 'Asia/Jakarta') {
  const world = worldOn(table)
  const agency = `ganti-${++agencies}`
  const code = (await registerAgency(world, agency, timeZone)).codes['loka-a'] ?? ''
  const at = { agency, unit: 'loka-a', counter: 'loket-1', code, graceDays: 30 }
  const opens = (instant: string, asked = code) =>
    openVisit({ ...world, now: () => Date.parse(instant) }, asked).then(
      ({ visit }) => visit.counter,
      (error) => error.code,
    )
  return { world, at, code, opens }
}

describe('a replaced code', () => {
  test('leads to the same counter as the fresh one, through its last day', async () => {
    const { world, at, code, opens } = await counterIn()
    const counter = await replaceCode(world, at, SOMEBODY)
    expect(counter).toMatchObject({ id: 'loket-1', services: ['ktp'], former: [{ code, until: '2026-12-21' }] })
    expect(counter.code).not.toBe(code)
    expect(await opens('2026-12-21T16:59:59Z')).toBe('loket-1')
    expect(await opens('2026-12-21T17:00:00Z')).toBe('code-replaced')
    expect(await opens('2036-01-01T00:00:00Z', counter.code)).toBe('loket-1')
  })

  test('F58 ends with the unit’s own day, two hours sooner in Jayapura than in Jakarta', async () => {
    const { world, at, opens } = await counterIn('Asia/Jayapura')
    await replaceCode(world, { ...at, graceDays: 1 }, SOMEBODY)
    expect(await opens('2026-11-22T14:59:59Z')).toBe('loket-1')
    expect(await opens('2026-11-22T15:00:00Z')).toBe('code-replaced')
  })

  test('F58 counts its days from the unit’s own: past midnight in Jayapura it is tomorrow there already', async () => {
    const { world, at } = await counterIn('Asia/Jayapura')
    world.clock = Date.parse('2026-11-22T15:30:00Z')
    expect(await replaceCode(world, { ...at, graceDays: 1 }, SOMEBODY)).toMatchObject({
      former: [{ until: '2026-11-23' }],
    })
  })

  test('leads nowhere from the same moment on where it gets no grace', async () => {
    const { world, at, opens } = await counterIn()
    await replaceCode(world, { ...at, graceDays: 0 }, SOMEBODY)
    expect(await opens('2026-11-22T02:00:00Z')).toBe('code-replaced')
  })

  test('F25 takes what was answered on the page that it opened, however late', async () => {
    const { world, at, code } = await counterIn()
    await replaceCode(world, { ...at, graceDays: 0 }, SOMEBODY)
    expect((await findOpenedCounter(world, code, 'any')).counter.id).toBe('loket-1')
    await expect(findCounter(world, code)).rejects.toMatchObject({ code: 'code-replaced', status: 410 })
  })

  test('keeps its own last day when the one after it is ended at once', async () => {
    const { world, at, code, opens } = await counterIn()
    const second = await replaceCode(world, at, SOMEBODY)
    const third = await replaceCode(world, { ...at, code: second.code, graceDays: 0 }, SOMEBODY)
    expect(await opens('2026-12-21T16:59:59Z', code)).toBe('loket-1')
    expect(await opens('2026-11-22T02:00:00Z', second.code)).toBe('code-replaced')
    expect(await opens('2026-11-22T02:00:00Z', third.code)).toBe('loket-1')
  })
})

test('F50 of twenty managers at once one replaces the code and the others are told', async () => {
  const { world, at, code } = await counterIn()
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, () =>
      replaceCode(world, at, SOMEBODY).then(
        (counter) => counter.code,
        (error) => error.code,
      ),
    ),
  )
  const codes = outcomes.filter((outcome) => outcome !== 'counter-changed')
  expect(codes).toHaveLength(1)
  expect((await findCounter(world, codes[0] ?? '')).counter).toMatchObject({ former: [{ code }] })
})

test('sent again, the same request changes nothing more', async () => {
  const { world, at } = await counterIn()
  const { code } = await replaceCode(world, at, SOMEBODY)
  await expect(replaceCode(world, at, SOMEBODY)).rejects.toMatchObject({ code: 'counter-changed', status: 409 })
  expect((await findCounter(world, code)).counter.former).toHaveLength(1)
})

test('a fresh code that another counter has is passed over', async () => {
  const { world, at } = await counterIn()
  const taken = (await registerAgency(world, `ganti-${++agencies}`)).codes['loka-a'] ?? ''
  const codes = [taken, 'hhhhhhhhhh']
  const counter = await replaceCode({ ...world, newCode: () => codes.shift() ?? '' }, at, SOMEBODY)
  expect(counter.code).toBe('hhhhhhhhhh')
  expect((await findCounter(world, taken)).agency.id).not.toBe(at.agency)
})

test('an agency, a unit or a counter that does not exist is named', async () => {
  const { world, at } = await counterIn()
  await expect(replaceCode(world, { ...at, agency: 'bukan' }, SOMEBODY)).rejects.toMatchObject({
    code: 'agency-unknown',
  })
  await expect(replaceCode(world, { ...at, unit: 'bukan' }, SOMEBODY)).rejects.toMatchObject({ code: 'unit-unknown' })
  await expect(replaceCode(world, { ...at, counter: 'bukan' }, SOMEBODY)).rejects.toMatchObject({
    code: 'counter-unknown',
  })
})
