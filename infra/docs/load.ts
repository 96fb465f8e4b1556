import { readFileSync } from 'node:fs'
import type { GeneratedDoc } from '../../functions/cli/docs/generated-doc.ts'
import { code, tableOf } from '../../functions/cli/docs/markdown.ts'
import { billOf } from '../cost/bill.ts'
import { floodCost } from '../cost/flood.ts'
import { habits } from '../cost/habits.ts'
import { type Limit, roomOf } from '../cost/limit.ts'
import { totalOf } from '../cost/line.ts'
import { loadOf } from '../cost/load.ts'
import { usageOfStage } from '../cost/usage.ts'
import { FLOOD } from '../shortcomings.ts'
import type { Stage } from '../stage.ts'
import { stages } from '../stages.ts'

const FILE = 'docs/operations.md'
const BEGIN = '<!-- load -->'
const END = '<!-- /load -->'

/** The load and the bill of each example stage, in the chapter of the handbook that is about them. The rest of it is written by hand. */
export const loadDoc: GeneratedDoc = {
  file: FILE,
  make() {
    const whole = readFileSync(new URL(`../../${FILE}`, import.meta.url), 'utf8')
    const [before, after] = [whole.split(BEGIN), whole.split(END)]
    if (before.length !== 2 || after.length !== 2) throw new Error(`${FILE} must have ${BEGIN} and ${END} once each`)
    return `${before[0]}${BEGIN}\n\n${chapterOf(stages)}\n\n${END}${after[1]}`
  },
}

function chapterOf(all: readonly Stage[]): string {
  const names = all.map(({ name }) => name)
  return [
    `Made by ${code('npm run docs')} from ${code('infra/stages.ts')} and ${code('infra/cost')}. Edit that, not this.`,
    '**What arrives.** People come each for themselves, so the fullest second of an hour is taken to be its mean, four times the square root of that, and two: one second in ten thousand exceeds it at the most.',
    tableOf(['', ...names], arrivalRows(all)),
    exampleOf(all),
    '**What bears it.** Met at the busiest / borne (how many times as much).',
    tableOf(['limit', ...names, 'met is'], limitRows(all)),
    '**Which comes first, and what to change then.**',
    tableOf(
      ['stage', 'first', 'room', 'then'],
      all.map((stage) => {
        const { first } = loadOf(stage)
        return [stage.name, first.name, `${number(roomOf(first))} ×`, first.remedy]
      }),
    ),
    `**What it costs**, in US$: a month of what the stage is sized for, after one year and after five; and what a flood of ${number(FLOOD.rate)} requests a second for ${FLOOD.hours} hours adds at the most.`,
    tableOf(
      [
        'stage',
        'a month',
        'after 5 years',
        'budget',
        'flood, at the edge',
        'flood, behind it',
        'flood from one address',
      ],
      all.map(moneyRow),
    ),
  ].join('\n\n')
}

function arrivalRows(all: readonly Stage[]): string[][] {
  const row = (name: string, of: (stage: Stage) => number) => [name, ...all.map((stage) => number(of(stage)))]
  return [
    row('ratings a month', ({ sizedFor }) => sizedFor.ratingsPerMonth),
    row('units', ({ sizedFor }) => sizedFor.units),
    row('ratings in the busiest hour', (stage) => loadOf(stage).arrivals.ratingsHour),
    row('of them in the busiest unit', (stage) => loadOf(stage).arrivals.unitHour),
    row('ratings in its fullest second', (stage) => loadOf(stage).arrivals.ratings),
    row('of the busiest unit', (stage) => loadOf(stage).arrivals.unitRatings),
    row("requests in it, citizens' and devices'", (stage) => loadOf(stage).arrivals.citizenRequests),
    row('requests in it, all', (stage) => loadOf(stage).arrivals.requests),
  ]
}

/** The arithmetic once, in full, for the stage in the middle. */
function exampleOf(all: readonly Stage[]): string {
  const stage = all.find(({ name }) => name === 'province') ?? all[0]
  if (!stage) return ''
  const { ratingsPerMonth, busiestHour, units } = stage.sizedFor
  const { arrivals } = loadOf(stage)
  const mean = arrivals.ratingsHour / 3600
  const asks = units * habits.devicesPerUnit * habits.asksPerDeviceHour
  return `For instance ${stage.name}: ${number(ratingsPerMonth)} × ${busiestHour} = ${number(arrivals.ratingsHour)} ratings in the busiest hour, ÷ 3,600 = ${number(mean)} a second; the fullest second ${number(mean)} + 4 × √${number(mean)} + 2 = ${number(arrivals.ratings)}. Three requests each (page, first tap, the rest) and ${number(asks)} an hour of screens and kiosks: 3 × ${number(arrivals.ratings)} + ${number(asks)} ÷ 3,600 = ${number(arrivals.citizenRequests)} requests a second, and with the pages that staff and public read ${number(arrivals.requests)}, where the API lets ${number(stage.throttle.rate)} through.`
}

function limitRows(all: readonly Stage[]): string[][] {
  const loads = all.map((stage) => loadOf(stage).limits)
  return (loads.at(-1) ?? []).map((limit, index) => [
    `${kindOf(limit)}, ${limit.unit}`,
    ...loads.map((limits) => {
      const here = limits[index]
      return here ? `${number(here.meets)} / ${number(here.bears)} (${number(roomOf(here))})` : ''
    }),
    limit.by,
  ])
}

/** Which job of the night is the longest differs from stage to stage. */
function kindOf({ name }: Limit): string {
  return name.startsWith('longest job') ? 'longest job of the night' : name
}

function moneyRow(stage: Stage): string[] {
  const { total, inFiveYears } = billOf(usageOfStage(stage))
  const { edge, behind } = floodCost(stage, FLOOD)
  const fromOne = totalOf(floodCost(stage, { ...FLOOD, addresses: 1 }).lines)
  return [
    stage.name,
    ...[total, inFiveYears, stage.budget, edge, behind, fromOne].map((value) => number(Math.ceil(value))),
  ]
}

function number(value: number): string {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2
  return value.toLocaleString('en', { maximumFractionDigits: digits })
}
