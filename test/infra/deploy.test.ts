import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Kind, kindOf } from '../../shared/storage/kinds.ts'
import { itemsIn } from '../storage/recorded.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { answersOf, registerAgency, VISIT_KEYS, worldOn } from '../support/world.ts'
import { type GatewayAnswer, gatewayEvent, textOf } from './gateway-event.ts'
import { type Hosted, host } from './hosted.ts'
import { bundlesOf, RELEASES, type Release } from './releases.ts'

const ENTRIES = {
  citizen: 'functions/citizen.ts',
  aggregate: 'functions/jobs/aggregate.ts',
  public: 'functions/public.ts',
}
type Entry = keyof typeof ENTRIES
const NAMES = ['citizen', 'aggregate', 'public'] as const satisfies readonly Entry[]

const SITE = 'https://api-id.execute-api.ap-southeast-3.amazonaws.com'
/** Every process believes that the test began then: no hour, day or quarter ends in it. */
const BEGAN = Date.parse('2026-11-22T02:05:00Z')
/** After so long a minute's ratings are settled, and the next tick counts them. */
const A_WHILE = 3 * 60_000
const PHONES = 4
/** Ratings before the clocks are moved, and as many after. */
const EACH = 8

type Sent = { readonly id: string; readonly answers: Readonly<Record<string, number>> }

describe('F73 deploying under load', () => {
  let folder: string
  let table: TestTable
  let codes: Readonly<Record<string, string>>
  const hosts = new Map<string, Promise<Hosted>>()
  const began = Date.now()
  let passed = 0

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'deploy-'))
    table = await startTable()
    codes = (await registerAgency(worldOn(table))).codes
    await Promise.all(
      RELEASES.map(async (release) => {
        const bundleOf = await bundlesOf(release, ENTRIES, join(folder, release))
        for (const name of NAMES) hosts.set(`${release} ${name}`, host(bundleOf(name), environment()))
      }),
    )
    await Promise.all(hosts.values())
  })
  afterAll(async () => {
    for (const hosted of hosts.values()) await (await hosted).end()
    await table.close()
    await rm(folder, { recursive: true })
  })

  const environment = () => ({
    TABLE_NAME: table.tableName,
    STAGE: 'dev',
    PUBLIC_URL: SITE,
    TICK_SHARDS: '1',
    VISIT_KEYS,
    AWS_ENDPOINT_URL_DYNAMODB: table.endpoint,
    ...{ AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local', AWS_REGION: 'ap-southeast-3' },
    CLOCK_AHEAD: String(BEGAN - began),
  })
  const of = (release: Release, entry: Entry): Promise<Hosted> => {
    const found = hosts.get(`${release} ${entry}`)
    if (!found) throw new Error(`${entry} of ${release} does not run`)
    return found
  }
  const letTimePass = async () => {
    passed += A_WHILE
    for (const hosted of hosts.values()) (await hosted).setClock(BEGAN - began + passed)
  }
  const post = async (release: Release, path: string, sent: unknown): Promise<GatewayAnswer> => {
    const event = { routeKey: `POST ${path}`, method: 'POST', url: SITE + path, type: 'application/json' }
    return (await (
      await of(release, 'citizen')
    ).invoke(gatewayEvent({ ...event, body: JSON.stringify(sent) }))) as GatewayAnswer
  }
  const scoreBy = async (release: Release, unit = 'loka-a') => {
    const url = `${SITE}/api/v1/agencies/uji/units/${unit}/scores/derivation?instrument=skm`
    const event = gatewayEvent({ routeKey: '$default', method: 'GET', url })
    return JSON.parse(textOf((await (await of(release, 'public')).invoke(event)) as GatewayAnswer))
  }
  const tick = async (release: Release) => (await of(release, 'aggregate')).invoke({ shard: 0 })

  test('by expanding first, and rolled back, loses no rating, counts each once, and says the same score', async () => {
    /** Who answers citizens and who counts, by chance where there are several. */
    let live: readonly Release[] = ['today']
    const acknowledged: Sent[] = []
    const failed: string[] = []
    const atWork = new Map<Release, number>()
    let paused = false
    let over = false

    /** Gives work to whoever is live. One that is taken away ends what it has begun, as Lambda lets it. */
    const byAnyone = async <T>(work: (release: Release) => Promise<T>): Promise<T | undefined> => {
      while (paused) await sleep(5)
      const release = live[Math.floor(Math.random() * live.length)] ?? 'today'
      atWork.set(release, (atWork.get(release) ?? 0) + 1)
      try {
        return await work(release)
      } catch (error) {
        failed.push(`${release}: ${error}`)
        return undefined
      } finally {
        atWork.set(release, (atWork.get(release) ?? 0) - 1)
      }
    }
    const ended = async (releases: readonly Release[]) => {
      while (releases.some((release) => (atWork.get(release) ?? 0) > 0)) await sleep(2)
    }

    const send = async (path: string, sent: unknown) => {
      const answer = await byAnyone((release) => post(release, path, sent))
      const text = answer ? textOf(answer) : ''
      if (answer && answer.statusCode > 201) failed.push(`${path}: ${answer.statusCode} ${text}`)
      return JSON.parse(text || '{}')
    }

    /** Opens a visit and rates; every third time it did not see the answer, or was impatient, and sends the same again. */
    const phone = async (_value: unknown, index: number) => {
      for (let count = index; !over && failed.length === 0; count++) {
        const { token } = await send('/api/v1/visits', { code: codes['loka-a'] })
        const answers = Object.fromEntries(
          Array.from({ length: 9 }, (_, at) => [`U${at + 1}`, 1 + Math.floor(Math.random() * 4)]),
        )
        const rate = () => send('/api/v1/ratings', { token, answers })
        const replies = count % 3 === 0 ? await Promise.all([rate(), rate()]) : [await rate()]
        if (count % 3 === 1) replies.push(await rate())
        const ids = new Set(replies.map(({ id }) => String(id)))
        if (ids.size !== 1) failed.push(`one visit gave ${[...ids]}`)
        for (const id of ids) acknowledged.push({ id, answers })
      }
    }

    const counting = async () => {
      while (!over && failed.length === 0) {
        await byAnyone(tick)
        await sleep(30)
      }
    }

    const acknowledge = async (count: number) => {
      const until = acknowledged.length + count
      while (acknowledged.length < until && failed.length === 0) await sleep(5)
    }
    const phase = async (next: readonly Release[]) => {
      const leaving = live.filter((release) => !next.includes(release))
      live = next
      await ended(leaving)
      await acknowledge(EACH)
      // Nothing takes so long as the clocks now jump: whoever is at work ends first.
      paused = true
      await ended(RELEASES)
      await letTimePass()
      paused = false
      await acknowledge(EACH)
      expect(failed, `while ${next.join(' and ')} answered`).toEqual([])
    }

    const all = [...Array.from({ length: PHONES }, phone), counting(), counting()]
    await phase(['today'])
    await phase(['today', 'expanded'])
    await phase(['expanded'])
    await phase(['expanded', 'switched'])
    await phase(['switched'])
    expect(await versionsOf('tally')).toContain(3)
    await phase(['switched', 'expanded'])
    await phase(['expanded'])
    over = true
    await Promise.all(all)
    await letTimePass()
    await tick('expanded')

    expect(failed).toEqual([])
    expect(await versionsOf('tally')).toEqual(new Set([2]))
    const ratings = (await itemsIn(table)).filter((item) => kindOf(item) === 'rating')
    expect(new Set(ratings.map(({ v }) => v))).toEqual(new Set([1, 2]))
    expect(ratings.map(({ sk }) => sk.split('#').at(-1)).toSorted()).toEqual(
      acknowledged.map(({ id }) => id).toSorted(),
    )
    const [one, other] = [await scoreBy('expanded'), await scoreBy('switched')]
    expect({ ...other, score: { ...other.score, asOf: one.score.asOf } }).toEqual(one)
    expect(one.score.n).toBe(acknowledged.length)
    const sums = one.counts.map(({ code, sum }: { code: string; sum: number }) => [code, sum])
    expect(Object.fromEntries(sums)).toEqual(sumOf(acknowledged))
  }, 180_000)

  test('by writing first what other releases do not read yet, stops them with a sentence, and harms nothing', async () => {
    const visits: { readonly token: string; readonly id: string }[] = []
    for (let count = 0; count < 12; count++) {
      const { token } = await answerOf(post('switched', '/api/v1/visits', { code: codes['loka-b'] }))
      const { id } = await answerOf(post('switched', '/api/v1/ratings', { token, answers: answersOf(4) }))
      visits.push({ token, id })
    }
    await letTimePass()
    const before = await itemsIn(table)
    await expect(tick('today')).rejects.toThrow('a stored rating is of version 2, which this release does not know')
    const [{ token, id } = { token: '', id: '' }] = visits
    const again = await post('today', '/api/v1/ratings', { token, answers: answersOf(4) })
    expect(again.statusCode).toBe(500)
    expect(textOf(again)).not.toContain('U1')
    const marks = (item: { readonly pk: string; readonly sk: string }) => kindOf(item) === 'mark'
    expect((await itemsIn(table)).filter((item) => !marks(item))).toEqual(before.filter((item) => !marks(item)))

    expect(await answerOf(post('expanded', '/api/v1/ratings', { token, answers: answersOf(4) }))).toMatchObject({ id })
    await tick('expanded')
    expect((await scoreBy('expanded', 'loka-b')).score).toMatchObject({ n: visits.length, published: '100.00' })
  })

  const answerOf = async (answer: Promise<GatewayAnswer>) => JSON.parse(textOf(await answer))
  const versionsOf = async (kind: Kind) =>
    new Set((await itemsIn(table)).filter((item) => kindOf(item) === kind).map(({ v }) => v))
})

function sumOf(sent: readonly Sent[]): Record<string, number> {
  const sums: Record<string, number> = {}
  for (const { answers } of sent) {
    for (const [code, value] of Object.entries(answers)) sums[code] = (sums[code] ?? 0) + value
  }
  return sums
}
