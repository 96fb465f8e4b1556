import { css } from './css.ts'
import { staff } from './staff.ts'

/** The development provider's list of people: a line each. */
export const choosing: string =
  staff +
  css(`
section{margin-top:32px}
section button{display:block;width:100%;max-width:30rem;text-align:left}
`)
