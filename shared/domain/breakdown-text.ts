import { type Breakdown, FACETS } from './breakdown.ts'
import { PROFILE_FIELDS } from './profile.ts'
import { readTally, type Tally, writeTally } from './tally.ts'

/** Stands for a group that holds all there is, as in a unit with one counter: saves most of a small item. */
const ALL = '='

/**
 * A breakdown as the text that is stored, a line for each part: what it is, which group, and its tally.
 *
 * ```
 * all  1 U1:0.0.0.1 U2:0.0.1 2=1.7.49
 * counter loket-1 =
 * sex P 2=1.7.49
 * cross 2 U1=4.16.28 U2=3.9.21
 * aside burst 40
 * ```
 * Equal breakdowns give equal text, whatever order they were added in.
 */
export function writeBreakdown({ all, by, profile, cross, aside }: Breakdown): string {
  const whole = writeTally(all)
  const lines = [
    `all  ${whole}`,
    ...FACETS.flatMap((facet) =>
      Object.entries(by[facet]).map(([group, tally]) => {
        const text = writeTally(tally)
        return `${facet} ${group} ${text === whole ? ALL : text}`
      }),
    ),
    ...PROFILE_FIELDS.flatMap((field) =>
      Object.entries(profile[field]).map(([group, moments]) => `${field} ${group} ${writeSums(moments)}`),
    ),
    ...Object.entries(cross).map(([answered, codes]) => `cross ${answered} ${writeSums(codes)}`),
    ...Object.entries(aside).map(([reason, count]) => `aside ${reason} ${count}`),
  ]
  return lines.toSorted().join('\n')
}

/** The breakdown that a stored text stands for. Throws on text that `writeBreakdown` cannot have written. */
export function readBreakdown(text: string): Breakdown {
  const parts = text.split('\n').map((line) => {
    const [, kind = '', group = '', rest = ''] = /^(\w+) ([^ ]*) (.+)$/.exec(line) ?? []
    return { kind, group, rest, line }
  })
  const all = readTally(parts.find(({ kind }) => kind === 'all')?.rest ?? '')
  const of = <T>(kind: string, read: (rest: string) => T): Record<string, T> =>
    Object.fromEntries(
      parts.filter((part) => part.kind === kind).map(({ group, rest }) => [group, read(rest)] as const),
    )
  const facet = (kind: string) => of(kind, (rest): Tally => (rest === ALL ? all : readTally(rest)))
  const groups = (kind: string) => of(kind, readSums)
  const known: readonly string[] = ['all', ...FACETS, ...PROFILE_FIELDS, 'cross', 'aside']
  const foreign = parts.find(({ kind }) => !known.includes(kind))
  if (foreign) throw new Error(`not a line of a stored breakdown: ${foreign.line}`)
  return {
    all,
    by: { counter: facet('counter'), service: facet('service'), tier: facet('tier'), channel: facet('channel') },
    profile: {
      sex: groups('sex'),
      age: groups('age'),
      education: groups('education'),
      occupation: groups('occupation'),
    },
    cross: of('cross', readSums),
    aside: of('aside', readCount),
  }
}

type Sums = Readonly<Record<string, readonly [number, number, number]>>

function writeSums(sums: Sums): string {
  return Object.entries(sums)
    .map(([name, list]) => `${name}=${list.join('.')}`)
    .toSorted()
    .join(' ')
}

function readSums(text: string): Sums {
  return Object.fromEntries(
    text.split(' ').map((part) => {
      const [, name = '', a, b, c] = /^(\w+)=(\d+)\.(\d+)\.(\d+)$/.exec(part) ?? []
      return [name, [readCount(a), readCount(b), readCount(c)] as const]
    }),
  )
}

function readCount(text: string | undefined): number {
  const count = Number(text)
  if (text === undefined || text === '' || !Number.isSafeInteger(count) || count < 0)
    throw new Error(`not a count in a stored breakdown: ${text}`)
  return count
}
