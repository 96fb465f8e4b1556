import { css } from './css.ts'
import { forms } from './forms.ts'

/** The page with a unit's closed periods. */
export const closing: string =
  forms +
  css(`
.closings{border-top:1px solid var(--hair)}
.closings>li{border-bottom:1px solid var(--hair);padding:16px 0;display:grid;gap:4px}
.closings li li{padding:1px 0;max-width:70ch}
.closings .soft{font-size:.9375rem}
.changed{font-weight:650}
.years{display:flex;gap:20px;margin-top:16px}
.years a{padding:4px 0}
.done{margin-top:20px;padding:12px 0 12px 14px;border-left:3px solid var(--brand);font-weight:650}
`)
