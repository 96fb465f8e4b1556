import { css } from './css.ts'
import { forms } from './forms.ts'

/** The pages on which a unit is renamed, moved, merged or split. */
export const changing: string =
  forms +
  css(`
.done{margin-top:20px;padding:12px 0 12px 14px;border-left:3px solid var(--brand);font-weight:650}
.refused{margin-top:20px;padding:12px 0 12px 14px;border-left:3px solid var(--alert)}
.refused h2{font-size:1.0625rem}
.story+p{margin-top:16px}
.section ul:not(.things){padding-left:1.2em;max-width:70ch;list-style:disc}
.section ul:not(.things)>li{padding:4px 0}
.fields .hint{margin-top:0;font-size:.9375rem}
.fields .row{gap:0 24px}
input[type=date]{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--edge);border-radius:8px;min-height:48px;padding:8px 14px;max-width:14rem}
.confirm{display:flex;flex-wrap:wrap;gap:12px;margin-top:32px}
.confirm .button{margin-top:0;border-radius:8px}
`)
