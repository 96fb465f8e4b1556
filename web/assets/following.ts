import { css } from './css.ts'
import { people } from './people.ts'
import { waitingOnly } from './waiting.ts'

/** What follows from a year's work: strengths, training, recognition, the career in order of time. */
export const following: string =
  people +
  waitingOnly +
  css(`
.said{border-top:1px solid var(--hair)}
.said>li{padding:12px 0;border-bottom:1px solid var(--hair)}
.said .soft{font-size:.9375rem}
.said ul{margin-top:4px}
.said ul li{padding:4px 0;display:flex;flex-wrap:wrap;gap:2px 16px;align-items:baseline}
.sides{display:grid;gap:0 48px;grid-template-columns:minmax(0,1fr)}
.sides h3{margin:20px 0 8px}
.total{font-size:1.375rem;margin-top:16px;font-variant-numeric:tabular-nums}
.total+progress{margin-top:10px}
.step{border-top:1px solid var(--hair);padding:4px 0 12px}
.step:last-of-type{border-bottom:1px solid var(--hair)}
.step summary{cursor:pointer;color:var(--brand);font-weight:650;padding:12px 0;min-height:44px}
.step .send{margin-top:16px}
.state-tag{display:inline-block;padding:1px 10px;border-radius:999px;background:var(--tint);font-size:.875rem;font-weight:600}
.words{white-space:pre-line;overflow-wrap:anywhere;max-width:70ch}
.facts+h3,.words+h3{margin-top:20px}
.lead+p{margin-top:6px}
.find .second{margin-top:0;justify-self:start}
.one .choice,.one .field .choice{display:flex;gap:12px;padding:6px 0;font-weight:400;margin:0}
.one .choice span{color:inherit}
.by-course:has(#course option:checked:not([value=""])) .field:has(#name,#provider,#hours,#form){display:none}
.takes{display:flex;flex-wrap:wrap;gap:0 12px}
.waits h3 a{font-weight:650}
@media (min-width:56rem){.sides{grid-template-columns:1fr 1fr}}
@media print{.doings,.takes,.step,.more,.no-print{display:none}.dated>li{padding:3pt 0;break-inside:avoid}.sides{grid-template-columns:1fr 1fr}.said>li{padding:2pt 0}}
`)
