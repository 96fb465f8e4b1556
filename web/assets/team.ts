import { css } from './css.ts'
import { people } from './people.ts'

/** The list of somebody's subordinates, and what can be confirmed at once. */
export const team: string =
  people +
  css(`
.page{max-width:64rem}
.narrow{display:flex;flex-wrap:wrap;gap:8px 12px;align-items:end;margin-top:20px}
.narrow .field{flex:0 1 16rem}
.narrow .send{margin-top:0}
.team .tag{margin-left:0}
.team small{font-weight:400;display:block;color:var(--soft);font-size:.875rem}
.mine{font-weight:650}
.team details{font-weight:400;font-size:.9375rem}
.team summary{cursor:pointer;color:var(--brand);padding:8px 0}
.batch{margin-top:12px;border-top:1px solid var(--hair)}
.batch .choice{border-bottom:1px solid var(--hair);padding:12px 0;min-height:48px}
.results{border-top:1px solid var(--hair);margin-top:12px}
.results li{padding:10px 0;border-bottom:1px solid var(--hair)}
.results .soft{display:block}
@media (max-width:40rem){.team td::before{content:attr(data-name) ": ";color:var(--soft)}}
`)
