import { EXPECTATIONS } from '../../shared/domain/performance/predicate.ts'
import { css } from './css.ts'
import { people } from './people.ts'
import { roundParts } from './round-parts.ts'

/** Each cell of the matrix lights up, and its predikat is said, by the two choices that lead to it: without any script. */
const live = EXPECTATIONS.flatMap((results) =>
  EXPECTATIONS.map((behaviour) => {
    const chosen = `.rating:has(#results-${results}:checked):has(#behaviour-${behaviour}:checked)`
    const cell = `${results}-${behaviour}`
    return `${chosen} .is-${cell}{display:inline}
${chosen} .no-choice{display:none}
${chosen} .cell-${cell}{background:var(--tint);box-shadow:inset 0 0 0 2px var(--brand);font-weight:650}
`
  }),
).join('')

/** Evaluations, the rating of a unit and the distribution of its people's predikat. */
export const evaluating: string =
  people +
  roundParts +
  css(`
.verdict{font-size:1.75rem;font-weight:700;letter-spacing:-.015em;margin-top:16px;line-height:1.25}
.verdict small{display:block;font-size:1rem;font-weight:400;letter-spacing:0;color:var(--soft);margin-top:6px}
.sides{display:grid;gap:0 56px;grid-template-columns:minmax(0,1fr)}
.sides>*{min-width:0}
.fixed{padding:12px 0 12px 14px;border-left:3px solid var(--brand);margin-top:12px;max-width:66ch}
.field .choice{display:flex;font-weight:400;margin:0;min-height:44px;align-items:center;cursor:pointer}
.field .choice input{transform:none}
form h3{margin-top:24px}
form>h2+p{margin-top:10px}
.soft+p{margin-top:10px}
.live{display:block;margin-top:20px;font-size:1.375rem;font-weight:700;max-width:36rem}
.live small{display:block;font-size:.9375rem;font-weight:400;color:var(--soft)}
.live .said{display:none}
.matrix{max-width:36rem;margin-top:12px;table-layout:fixed}
.matrix th,.matrix td{padding:10px 8px;font-size:.9375rem;vertical-align:middle;border:1px solid var(--hair);overflow-wrap:anywhere}
.matrix thead th{vertical-align:bottom}
.matrix td.now{box-shadow:inset 0 0 0 2px var(--brand);font-weight:650}
.matrix .mark{display:block;font-size:.8125rem;font-weight:400;color:var(--soft)}
.spread{max-width:44rem;margin-top:12px}
.spread th{width:9.5rem}
.spread .bar{width:auto}
.spread svg{display:block;width:100%;height:20px}
.spread .fill{fill:var(--bar)}
.spread .wait{fill:var(--hair)}
.rules{max-width:44rem;margin-top:14px;border-top:1px solid var(--hair)}
.rules>li{padding:12px 0;border-bottom:1px solid var(--hair);display:grid;gap:2px 24px}
.rules .how{color:var(--soft);font-size:.9375rem}
.rules .broken{color:var(--alert);font-weight:650}
.said-by{max-width:66ch;margin-top:8px;white-space:pre-line;overflow-wrap:anywhere}
.periods{display:flex;flex-wrap:wrap;gap:4px 20px;margin-top:16px}
.periods a,.periods span{padding:8px 0}
.evidence{margin-top:12px}
.evidence td,.evidence th{overflow-wrap:anywhere}
.own{margin-top:20px;max-width:36rem}
.own summary{cursor:pointer;color:var(--brand);padding:12px 0;font-weight:650}
.own form>p+.field{margin-top:12px}
.listed{margin-top:12px}
.listed th{font-weight:650;overflow-wrap:anywhere}
@media (min-width:64rem){.sides{grid-template-columns:minmax(0,1fr) minmax(0,26rem)}}
@media (max-width:40rem){
  .listed thead,.evidence thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
  .listed,.listed tbody,.listed tr,.listed th,.listed td,.evidence,.evidence tbody,.evidence tr,.evidence th,.evidence td{display:block}
  .listed tr,.evidence tr{padding:12px 0;border-bottom:1px solid var(--hair)}
  .listed th,.listed td,.evidence th,.evidence td{border:0;padding:2px 0;text-align:left;white-space:normal}
  .evidence td::before{content:attr(data-label) ": ";color:var(--soft)}
  .spread th{width:7.5rem}
  .matrix th,.matrix td{padding:8px 3px;font-size:.8125rem}
  .matrix thead td{width:21%}
}
@media (forced-colors:active){.matrix td.now{outline:2px solid Highlight}}
`) +
  css(live)
