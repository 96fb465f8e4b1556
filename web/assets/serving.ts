import { css } from './css.ts'
import { people } from './people.ts'

/** Who serves at which counter: a block for each counter, its further shifts folded. */
export const serving: string =
  people +
  css(`
.shifts{border:0;border-top:1px solid var(--hair);margin-top:20px;padding-top:14px;min-width:0}
.shifts legend{float:left;width:100%;font-weight:650;padding:0}
.shifts legend+*{clear:both}
.shift{display:grid;gap:8px 16px;grid-template-columns:1fr 1fr;padding-top:8px;max-width:44rem}
.shift .field:first-child{grid-column:1/-1}
.shift .field label{font-weight:400;font-size:.9375rem;color:var(--soft);margin-bottom:4px}
.shifts details{margin-top:6px}
.shifts summary{cursor:pointer;color:var(--brand);padding:8px 0}
.shifts+.field{margin-top:28px}
@media (min-width:48rem){
  .shift{grid-template-columns:minmax(0,2fr) 1fr 1fr}
  .shift .field:first-child{grid-column:auto}
}
`)
