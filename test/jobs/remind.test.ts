import { expect, test } from 'vitest'
import { run } from '../../functions/jobs/remind.ts'
import type { Addressee, Posted } from '../../shared/usecases/ports/letters.ts'
import { registerTeam } from '../support/evaluated.ts'
import { configured } from '../support/http.ts'
import { memoryTable } from '../support/memory-table.ts'
import { postOffice } from '../support/posted.ts'
import { agreePlan } from '../support/reports.ts'
import { worldOver } from '../support/world.ts'

/** Two agencies, each with somebody whose report is due on the day. */
async function stageWith(answer: (to: Addressee) => Posted = () => 'sent') {
  const office = postOffice(answer)
  const world = worldOver(memoryTable(), { letters: office.letters })
  for (const agency of ['barat', 'timur']) {
    const { sari, budi } = await registerTeam(world, agency)
    await agreePlan(world, agency, sari, budi)
  }
  const at = (clock: string) => {
    world.clock = Date.parse(`2026-10-09T${clock}:00+07:00`)
  }
  return { office, world: configured(world), at, clock: world }
}

test('letters go out from eight until noon of the agency’s own day, by hand at any hour', async () => {
  const { office, world, at } = await stageWith()
  for (const clock of ['06:05', '07:59', '12:05']) {
    at(clock)
    await run(world, {})
  }
  expect(office.posted).toEqual([])
  await run(world, { byHand: true, agency: 'timur' })
  at('11:05')
  await run(world, {})
  expect(office.posted.map(({ to }) => to.email).toSorted()).toEqual(['sari@barat.go.id', 'sari@timur.go.id'])
})

test('a run to which letters are not taken fails after the first of them, whatever agency it is of', async () => {
  let asked = 0
  const { world, at } = await stageWith(() => {
    asked++
    return 'stopped'
  })
  at('08:05')
  await expect(run(world, {})).rejects.toThrow('letters are not taken now')
  expect(asked).toBe(1)
})

test('a run whose time is over leaves the rest to the next hour’s, and fails where there is none', async () => {
  const { office, world, at, clock } = await stageWith(() => {
    // The first agency takes a quarter of an hour.
    clock.clock += 15 * 60_000
    return 'sent'
  })
  at('08:05')
  await run(world, {})
  expect(office.posted).toHaveLength(1)
  at('11:05')
  await expect(run(Object.assign(Object.create(world), { now: lateAfter(2, world.now) }), {})).rejects.toThrow(
    'over before its letters',
  )
})

/** A clock by which a quarter of an hour passes after so many looks at it. */
function lateAfter(looks: number, now: () => number): () => number {
  let looked = 0
  return () => now() + (++looked > looks ? 15 * 60_000 : 0)
}
