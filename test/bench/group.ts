/** What a group found, for people: each row names what is compared and ends in what was to be expected. */
export type Figures = {
  readonly title: string
  /** What is set against what, and how. */
  readonly compared: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly notes: readonly string[]
}

/** A limit on something counted, the same at each run. Times are never held to a limit: machines differ. */
export type Bound = { readonly what: string; readonly counted: number; readonly most: number }

export type Outcome = { readonly figures: readonly Figures[]; readonly bounds: readonly Bound[] }

/** Tells how far a step has come; 0 at its beginning. */
export type Progress = (step: string, done: number, total: number) => void

export type Group = { readonly name: string; run(progress: Progress): Promise<Outcome> }
