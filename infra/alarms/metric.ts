/** A number that CloudWatch keeps, and which of a period's values is looked at. */
export type Metric = {
  readonly namespace: string
  readonly name: string
  readonly dimensions: Readonly<Record<string, string>>
  readonly statistic: 'Sum' | 'Maximum' | 'SampleCount' | 'p50' | 'p95'
}

/** A metric, or what is computed from several in CloudWatch's metric math, by the letters that the formula calls them. */
export type Signal = Metric | { readonly formula: string; readonly of: Readonly<Record<string, Metric>> }
