import type { Told } from './run-smoke.ts'

const STATES = { ok: 'ok      ', failed: 'GAGAL   ', skipped: 'lewat   ' } as const

/** One line for a finding; a failed one says what was found and what that means, one that was left out why. */
export function findingText({ state, what, detail, means }: Told): string {
  const more = detail === undefined ? '' : ` — ${detail}`
  const meaning = means === undefined ? '' : `. Artinya: ${means}`
  return `  ${STATES[state]} ${what}${more}${meaning}`
}

/** How many of each, and every reason why something was not looked at. */
export function summaryText(told: readonly Told[]): string {
  const count = (state: Told['state']) => told.filter((each) => each.state === state).length
  const left = told.filter(({ state }) => state === 'skipped').map(({ what, detail }) => `${what} (${detail})`)
  const why = left.length > 0 ? `: ${left.join('; ')}` : ''
  return `${count('ok')} ok, ${count('failed')} gagal, ${count('skipped')} dilewati${why}`
}
