import { css } from './css.ts'
import { reading } from './reading.ts'
import { waitingOnly } from './waiting.ts'

/** A unit's year: what is open of whom, and of which units. */
export const adopting: string =
  reading +
  waitingOnly +
  css(`
.page{max-width:64rem}
.steps-open{list-style:none;padding:0;margin:0;display:grid;gap:8px}
.steps-open .soft{display:block;font-size:.9375rem}
.adopt{width:100%;border-collapse:collapse;margin-top:12px}
.adopt th,.adopt td{padding:10px 16px 10px 0;border-bottom:1px solid var(--hair);text-align:left;vertical-align:top}
.adopt thead th{font-weight:600;color:var(--soft);font-size:.9375rem}
.adopt tbody th{font-weight:600}
.adopt tbody th small{display:block;font-weight:400;color:var(--soft);font-size:.9375rem}
.adopt .num{font-variant-numeric:tabular-nums;white-space:nowrap}
.reminder{margin-top:20px;max-width:66ch}
.reminder summary{cursor:pointer;color:var(--brand);font-weight:650;padding:10px 0;min-height:44px}
.reminder blockquote{margin:8px 0 0;padding:14px 18px;border:1px solid var(--hair);border-radius:10px}
.reminder blockquote p+p{margin-top:8px}
@media (max-width:40rem){
  .adopt thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
  .adopt,.adopt tbody,.adopt tr,.adopt th,.adopt td{display:block}
  .adopt tr{padding:14px 0;border-bottom:1px solid var(--hair)}
  .adopt th,.adopt td{border:0;padding:3px 0}
  .adopt td[data-of]{display:flex;justify-content:space-between;gap:16px}
  .adopt td[data-of]::before{content:attr(data-of);color:var(--soft)}
}
`)
