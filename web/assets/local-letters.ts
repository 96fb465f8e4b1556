import { css } from './css.ts'
import { staff } from './staff.ts'

/** The letters of this machine: each as it would have come. */
export const letterBox: string =
  staff +
  css(`
.post{border-top:1px solid var(--hair);padding:24px 0}
.post pre{white-space:pre-wrap;max-width:70ch;overflow-wrap:anywhere;font:inherit}
`)
