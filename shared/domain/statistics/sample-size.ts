// χ² of one degree of freedom at 0.95, as the table's authors rounded it, times P(1 − P) with P = 0.5; and 0.05 squared.
const CHI_TIMES_SPREAD = 3.841 * 0.25
const MARGIN_SQUARED = 0.05 * 0.05

/**
 * How many of `served` people should be asked, so that a share is within 5 points with 95 % certainty whatever it is: rounded half up.
 * None of none. Throws RangeError unless `served` is a whole number from 0 on; where it is unknown, so is the target.
 * Source: R. V. Krejcie and D. W. Morgan, Educ. Psychol. Meas. 30 (1970), which Permenpan RB 14/2017 prints as its table.
 *
 * @example 10→10, 100→80, 200→132, 500→217, 1000→278, 5000→357, 9000→368, 75000→382
 */
export function sampleTarget(served: number): number {
  if (!Number.isSafeInteger(served) || served < 0) throw new RangeError(`${served} is not a number of people`)
  if (served === 0) return 0
  return Math.floor((CHI_TIMES_SPREAD * served) / (MARGIN_SQUARED * (served - 1) + CHI_TIMES_SPREAD) + 0.5)
}
