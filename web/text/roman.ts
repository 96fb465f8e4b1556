const NUMERALS = ['', 'I', 'II', 'III', 'IV']

/** A quarter's or semester's number as Indonesian texts write it: `IV`. Empty above four. */
export function roman(part: number): string {
  return NUMERALS[part] ?? ''
}
