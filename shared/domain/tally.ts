import { addLists } from './add-lists.ts'

/**
 * Integer sufficient statistics of a set of ratings of one instrument. Adding tallies is integer addition: commutative,
 * associative, and the same bits whatever the order. Nothing is divided or rounded before a score is made.
 */
export type Tally = {
  /** Number of respondents. */
  readonly n: number
  /**
   * For each question code: how often value 1, 2, 3, … was given. `own-antre` stands for an agency's own question; `why-U3` for a
   * reason, with how often it was named by those whose answer was 1, 2, 3, …
   */
  readonly counts: Readonly<Record<string, readonly number[]>>
  readonly moments: Moments
}

/**
 * Respondents by how many questions they answered: their number, the sum of their totals, the sum of the squares of their
 * totals. Respondent i's mean is total / answered, so mean and variance over respondents follow exactly.
 */
export type Moments = Readonly<Record<number, readonly [respondents: number, sum: number, squares: number]>>

export const emptyTally: Tally = { n: 0, counts: {}, moments: {} }

/** What one respondent says beside the answers, as far as it is counted with them. */
type Beside = {
  readonly reasons?: readonly string[] | undefined
  readonly own?: Readonly<Record<string, number>> | undefined
}

/** One respondent's answers, values 1 … scale by question code, as a tally counts them. */
export type Values = {
  /** Value by code: the questions, then the own questions and the reasons named. */
  readonly given: readonly (readonly [code: string, value: number])[]
  /** How many questions of the instrument were answered, and the sum of those values. */
  readonly answered: number
  readonly total: number
}

/** What of one respondent's answers is counted: with the reasons named and the answers to own questions. */
export function valuesOf(answers: Readonly<Record<string, number>>, beside: Beside = {}): Values {
  const given = Object.entries(answers)
  const answered = given.length
  let total = 0
  for (const [, value] of given) total += value
  for (const id in beside.own) given.push([`${OWN}${id}`, beside.own[id] ?? 0])
  // Reasons belong to instruments of one question: its answer says for what they are the reasons.
  for (const code of beside.reasons ?? []) given.push([`${WHY}${code}`, total])
  return { given, answered, total }
}

/** The tally of one respondent's answers. */
export function tallyOf(answers: Readonly<Record<string, number>>, beside: Beside = {}): Tally {
  const { given, answered, total } = valuesOf(answers, beside)
  return {
    n: 1,
    counts: Object.fromEntries(given.map(([code, value]) => [code, countOf(value)])),
    moments: { [answered]: [1, total, total * total] },
  }
}

/** What the codes of own questions and of reasons begin with; no instrument's code has a hyphen. */
const OWN = 'own-'
const WHY = 'why-'

const countOf = (value: number) => [...Array(value - 1).fill(0), 1]

/** The tally of both sets together. */
export function addTallies(a: Tally, b: Tally): Tally {
  if (a.n === 0) return b
  if (b.n === 0) return a
  return { n: a.n + b.n, counts: addLists(a.counts, b.counts), moments: addMoments(a.moments, b.moments) }
}

/** The moments of both sets together. */
export function addMoments(a: Moments, b: Moments): Moments {
  return addLists(a, b)
}

/** Answers given to a question, and the sum of their values. */
export function answersTo(tally: Tally, code: string): { given: number; sum: number } {
  const counts = tally.counts[code] ?? []
  return {
    given: counts.reduce((given, count) => given + count, 0),
    sum: counts.reduce((sum, count, index) => sum + count * (index + 1), 0),
  }
}

/**
 * A tally as the short text that is stored: `2 U1:0.0.1.1 U2:0.0.0.2 9=2.71.2521` reads as two respondents; on U1 one 3 and one
 * 4; two people who answered nine questions, totals summing to 71, their squares to 2521. Equal tallies give equal text.
 */
export function writeTally(tally: Tally): string {
  const counts = Object.entries(tally.counts)
    .filter(([, list]) => list.some((count) => count > 0))
    .map(([code, list]) => `${code}:${trimZeros(list).join('.')}`)
  const moments = Object.entries(tally.moments)
    .filter(([, [respondents]]) => respondents > 0)
    .map(([answered, list]) => `${answered}=${list.join('.')}`)
  return [tally.n, ...counts.toSorted(), ...moments.toSorted()].join(' ')
}

function trimZeros(list: readonly number[]): readonly number[] {
  return list.slice(0, list.findLastIndex((count) => count > 0) + 1)
}

/** The tally that a stored text stands for. Throws on text that `writeTally` cannot have written. */
export function readTally(text: string): Tally {
  const [n, ...parts] = text.split(' ')
  const counts: Record<string, number[]> = {}
  const moments: Record<number, [number, number, number]> = {}
  for (const part of parts) {
    const question = /^([A-Za-z0-9-]+):([\d.]+)$/.exec(part)
    const moment = /^(\d+)=(\d+)\.(\d+)\.(\d+)$/.exec(part)
    if (question?.[1] && question[2]) counts[question[1]] = question[2].split('.').map(readCount)
    else if (moment) moments[readCount(moment[1])] = [readCount(moment[2]), readCount(moment[3]), readCount(moment[4])]
    else throw new Error(`not part of a stored tally: ${part}`)
  }
  return { n: readCount(n), counts, moments }
}

function readCount(text: string | undefined): number {
  const count = Number(text)
  if (text === undefined || text === '' || !Number.isSafeInteger(count) || count < 0) {
    throw new Error(`not a count in a stored tally: ${text}`)
  }
  return count
}
