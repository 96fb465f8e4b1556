/** Texts that make careless searching slow, of any length: a part over and over, with something else before, behind and around it. */
const PARTS = [
  ...[' ', '\t', '\r\n', '-', '--a', '.', ',', ';', '=', ',=', '"', '""', '\\', '\\"', '/', ' / ', ' – ', '%', '~'],
  ...[
    '0',
    '1',
    '1 ',
    '1/',
    '12 a-',
    '2026-',
    'T1:1',
    '1.1',
    'a',
    'a-',
    'A1,',
    'tahun ',
    'é',
    '\u0301\u0316',
    '\u200b',
    'ﷺ',
    '😀',
  ],
]
const SURROUNDINGS = [
  ['', ''],
  ['1"', '!'],
] as const

const SHORT = 4_000
const TIMES = 16
/** Work that grows with the length takes 16 times as long, work that grows with its square 256 times. */
const LINEAR = 80
/** Milliseconds below which a measurement says nothing. */
const MEASURABLE = 0.5
const TRIES = 3

/** For each kind of text how many times longer work takes on one that is sixteen times as long, where that is too much. */
export async function growing(work: (text: string) => unknown): Promise<[part: string, growth: number][]> {
  const found: [string, number][] = []
  for (const part of PARTS) {
    for (const [before, behind] of SURROUNDINGS) {
      const textOf = (length: number) => before + part.repeat(length / part.length) + behind
      const short = await fastest(work, textOf(SHORT))
      const long = await fastest(work, textOf(SHORT * TIMES), short * LINEAR)
      if (long > short * LINEAR) found.push([part, Math.round(long / short)])
    }
  }
  return found
}

/** The shortest of some times, for a busy machine only ever adds to them; the first one that is short enough will do. */
async function fastest(work: (text: string) => unknown, text: string, enough = 0): Promise<number> {
  let best = Number.POSITIVE_INFINITY
  for (let time = 0; time < TRIES && best > enough; time++) {
    const began = performance.now()
    await work(text)
    best = Math.min(best, performance.now() - began)
  }
  return Math.max(best, MEASURABLE)
}
