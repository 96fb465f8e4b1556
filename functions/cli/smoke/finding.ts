/** What a look at a stage found. `what` says what must hold; `means` what it is to people where it does not. */
export type Finding = {
  readonly what: string
  readonly state: 'ok' | 'failed' | 'skipped'
  /** What was found instead, or why nothing was looked at. */
  readonly detail?: string
  readonly means?: string
}

/** A part of the smoke test: finds one thing after the other, and hands on what later parts need. */
export type Step<Result = void> = AsyncGenerator<Finding, Result>

/** What must hold, and what was found where it does not; undefined where it does. */
export function judge(what: string, problem: string | undefined, means: string): Finding {
  return problem === undefined ? { what, state: 'ok' } : { what, state: 'failed', detail: problem, means }
}

/** What cannot be looked at here, and why. */
export function skip(what: string, why: string): Finding {
  return { what, state: 'skipped', detail: why }
}
