import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { Visit } from '../../shared/domain/visit.ts'
import { openVisit } from '../../shared/usecases/open-visit.ts'
import { startTable, TABLE_NAME, type TestTable } from '../support/dynalite.ts'
import { appOn } from '../support/http.ts'
import { answersOf, registerAgency, worldOn } from '../support/world.ts'
import { bareHandler } from './bare-handler.ts'
import type { Group, Outcome, Progress } from './group.ts'
import { instantStore } from './instant-store.ts'
import { inTurns, quantile, ratioOf, sayRatio } from './rounds.ts'

const ROUNDS = 15
const RATINGS = 200
/** So many citizens send at once. */
const WIDTH = 16
const URL = 'http://localhost/api/v1/ratings'

type Handler = (request: Request) => Response | Promise<Response>

/** How many ratings a second the whole citizen's path takes, beside a handler that does nothing but the put. */
export const accept: Group = { name: 'accept', run }

async function run(progress: Progress): Promise<Outcome> {
  const table = await startTable({ overSockets: true })
  const { codes } = await registerAgency(worldOn(table))
  const rows = []
  const cases = [
    { what: `a mark for ${RATINGS} ratings`, client: table.client, units: 1, expected: '≥ 0.7' },
    { what: 'a mark for each rating', client: table.client, units: RATINGS, expected: '≥ 0.4: two writes' },
    { what: 'a store that answers at once', client: instantStore(), units: 1, expected: '≥ 0.4: our code alone' },
  ] as const
  for (const { what, client, units, expected } of cases) {
    const found = await compare(what, await openedVisit(table, codes['loka-a'] ?? ''), client, units, progress)
    const cpu = { ours: found.ours.map(({ cpu }) => cpu), bare: found.bare.map(({ cpu }) => cpu) }
    const wall = { ours: found.ours.map(({ wall }) => wall), bare: found.bare.map(({ wall }) => wall) }
    const rate = (rates: readonly number[]) => (RATINGS / quantile(rates, 0.5)).toFixed(0)
    rows.push([
      what,
      rate(wall.ours),
      rate(wall.bare),
      sayRatio(ratioOf(wall.bare, wall.ours)),
      sayRatio(ratioOf(cpu.bare, cpu.ours)),
      expected,
    ])
  }
  await table.close()
  const figures = {
    title: 'Ratings accepted a second',
    compared: `The whole citizen's path (JSON in, token and answers checked, mark, conditional put, receipt out) beside a bare handler that parses JSON and makes the same conditional put. ${WIDTH} at once, ${ROUNDS} interleaved rounds of ${RATINGS} each. A ratio is the median of the rounds' ratios; between the brackets lay half of them.`,
    columns: ['', 'ours /s', 'bare /s', 'ours ÷ bare', 'by processor time', 'aim'],
    rows,
    notes: [
      'The embedded store runs in the same process: its work counts on both sides. Processor time leaves out what other programs took meanwhile.',
    ],
  }
  return { figures: [figures], bounds: [] }
}

/** A visit just opened, to be signed again under as many ids as there are ratings to send. */
async function openedVisit(table: TestTable, code: string): Promise<Visit> {
  const world = worldOn(table)
  return (await openVisit(world, code)).visit
}

async function compare(what: string, visit: Visit, client: DynamoDBClient, units: number, progress: Progress) {
  const world = worldOn({ client, tableName: TABLE_NAME })
  const app = appOn(world)
  const bare = bareHandler(client, TABLE_NAME)
  const rate = (handler: Handler) => async () => {
    // Each round is a minute, in which every unit's first rating writes a mark.
    world.clock += 60_000
    const signed = Array.from({ length: RATINGS }, (_, index) =>
      world.visits.sign({ ...visit, unit: `${visit.unit}-${index % units}`, id: world.newId() }),
    )
    const bodies = (await Promise.all(signed)).map((token) => JSON.stringify({ token, answers: answersOf(4, 3) }))
    return timed(handler, bodies)
  }
  progress(what, 0, ROUNDS)
  return inTurns(ROUNDS, { ours: rate((request) => app.fetch(request)), bare: rate(bare) }, (done) =>
    progress(what, done, ROUNDS),
  )
}

type Time = { readonly wall: number; readonly cpu: number }

/** Seconds for sending them all, by the clock and of the processor's. Throws where one was not accepted. */
async function timed(handler: Handler, bodies: readonly string[]): Promise<Time> {
  const queue = bodies.values()
  const headers = { 'Content-Type': 'application/json' }
  const before = process.cpuUsage()
  const start = performance.now()
  const citizen = async () => {
    for (const body of queue) {
      const response = await handler(new Request(URL, { method: 'POST', headers, body }))
      const answer = await response.text()
      if (response.status !== 201) throw new Error(`a rating was answered ${response.status}: ${answer}`)
    }
  }
  await Promise.all(Array.from({ length: WIDTH }, citizen))
  const { user, system } = process.cpuUsage(before)
  return { wall: (performance.now() - start) / 1000, cpu: (user + system) / 1e6 }
}
