import type { Bound, Group, Outcome, Progress } from './group.ts'
import {
  type Cost,
  countingOf,
  homeOf,
  PEOPLE_A_UNIT,
  putting,
  sceneOf,
  submitting,
  teamOf,
} from './performance-scenes.ts'
import { AGENCY } from './performed-agency.ts'
import { inTurns, quantile, ratioOf, sayRatio } from './rounds.ts'
import { KINDS } from './waiting-home.ts'

const ROUNDS = 15

/** What reporting, a home, a team's list and a night's counting take, each beside the least or the small of its kind. */
export const performance: Group = { name: 'performance', run }

async function run(progress: Progress): Promise<Outcome> {
  const few = await sceneOf(500, [
    { id: 'kecil', people: 50, reported: true },
    { id: 'besar', people: 500, reported: true },
  ])
  const many = await sceneOf(5000, [])
  const registry = await few.world.store.registry.load(AGENCY)
  if (!registry) throw new Error('the agency was registered')
  const step = 'reports, homes, teams and units in turns'
  progress(step, 0, ROUNDS)
  const measures = {
    submit: submitting(few),
    put: putting(few),
    busy: homeOf(few, 'sibuk', KINDS),
    calm: homeOf(few, 'tenang', []),
    many: teamOf(many),
    few: teamOf(few),
    large: countingOf(few, registry, 'besar'),
    small: countingOf(few, registry, 'kecil'),
  }
  const found = await inTurns(ROUNDS, measures, (done) => progress(step, done, ROUNDS))
  for (const { table } of [few, many]) await table.close()

  const compared = [
    { what: 'a report submitted ÷ a bare conditional put', these: found.submit, those: found.put },
    { what: `a home with ${KINDS.length} kinds waiting ÷ with none`, these: found.busy, those: found.calm },
    { what: 'a team’s list in an agency of 5,000 ÷ of 500', these: found.many, those: found.few },
    { what: 'a night’s count of a unit of 500 ÷ of 50', these: found.large, those: found.small },
  ] as const
  return {
    figures: [
      {
        title: 'Performance: reports, homes, teams, a night’s count',
        compared: `Use cases over the embedded store, with registries remembered as deployed. Units of ${PEOPLE_A_UNIT} people, each with an agreed plan; the team is one such unit, the same in both. ${ROUNDS} interleaved rounds; ratios of the clock and of processor time are medians of the rounds’ ratios.`,
        columns: [
          '',
          'requests',
          'read',
          'write',
          '÷',
          'requests',
          'read',
          'write',
          'by the clock',
          'by processor time',
        ],
        rows: compared.map(({ what, these, those }) => [
          what,
          ...countsOf(these),
          '',
          ...countsOf(those),
          sayRatio(ratioOf(of(these, 'milliseconds'), of(those, 'milliseconds'))),
          sayRatio(ratioOf(of(these, 'cpu'), of(those, 'cpu'))),
        ]),
        notes: ['Requests and capacity units of one, counted: first of the one, behind ÷ of what it is set against.'],
      },
    ],
    bounds: [
      ...compared.flatMap(({ what, these, those }, index) => boundsOf(what, these, those, LIMITS[index])),
      // A ratio does not tell where both sides grow.
      { what: 'requests of a home where nothing waits', counted: most(of(found.calm, 'requests')), most: 27 },
      { what: 'requests of a team’s list', counted: most(of(found.few, 'requests')), most: 5 },
    ],
  }
}

type Limit = { readonly requests: number; readonly units: number }
/** In the order of what is compared. Counted ratios, which are the same at each run. */
const LIMITS: readonly Limit[] = [
  { requests: 8, units: 8 },
  { requests: 1.15, units: 1 },
  { requests: 1, units: 1 },
  { requests: 4, units: 10 },
]

function boundsOf(what: string, these: readonly Cost[], those: readonly Cost[], limit: Limit | undefined): Bound[] {
  if (!limit) throw new Error(`no limit is set for ${what}`)
  const units = (costs: readonly Cost[]) => sum(of(costs, 'reads')) + sum(of(costs, 'writes'))
  return [
    {
      what: `requests, ${what}`,
      counted: sum(of(these, 'requests')) / sum(of(those, 'requests')),
      most: limit.requests,
    },
    { what: `units, ${what}`, counted: units(these) / units(those), most: limit.units },
  ]
}

function of<Name extends keyof Cost>(costs: readonly Cost[], name: Name): number[] {
  return costs.map((cost) => cost[name])
}

const most = (values: readonly number[]) => Math.max(...values)

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

/** Requests, read and write units of one, as the table shows them. */
function countsOf(costs: readonly Cost[]): string[] {
  return (['requests', 'reads', 'writes'] as const).map((name) => quantile(of(costs, name), 0.5).toFixed(2))
}
