import { Refusal } from '../../../shared/domain/refusals.ts'
import { rounds as text } from '../../../web/text/staff/performance/rounds.ts'

export type RoundSent = Readonly<Record<string, string>>

/** A form’s fields as the use case is told them. Whatever was sent beside stays, for its schema to refuse. */
export function roundWishOf(sent: RoundSent): Record<string, unknown> {
  const { peers, subordinates, ...rest } = sent
  return { ...rest, peers: numberIn(peers), subordinates: numberIn(subordinates) }
}

function numberIn(typed: string | undefined): number | undefined {
  return typed !== undefined && /^\d{1,2}$/.test(typed) ? Number(typed) : undefined
}

const FIELDS = ['period', 'opens', 'closes', 'peers', 'subordinates', 'reason'] as const

/** What was wrong in words, by field; undefined for what no form can put right. */
export function roundProblems(error: unknown): Readonly<Record<string, string>> | undefined {
  if (!(error instanceof Refusal)) return undefined
  if (error.code === 'answers-invalid') {
    return Object.fromEntries(
      error.fields.map(({ field }): [string, string] => {
        const name = FIELDS.find((each) => field === each)
        // Its own form is folded away.
        if (name === 'reason') return ['', text.wrong.reason]
        return name === undefined ? ['', text.wrong.form] : [name, text.wrong[name]]
      }),
    )
  }
  const said = sayRoundProblem(error, text.problems)
  return said === undefined ? undefined : { '': said }
}

/** What could not be done and why, by the words that there are for it; undefined where there are none. */
export function sayRoundProblem(
  { code, params }: Refusal,
  words: Readonly<Record<string, string>>,
): string | undefined {
  const why = code === 'dossier-state' ? String(params.why) : code
  return Object.entries(words).find(([name]) => name === why)?.[1]
}
