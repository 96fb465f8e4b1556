import { citizen } from './citizen.ts'
import { css } from './css.ts'

/** A survey of many questions: with its script one at a time, with a bar for the way and a row of two buttons in reach of a thumb. */
export const full: string =
  citizen +
  css(`
.walk,.way{display:none}
.js [data-step]:not(.now){display:none}
.js form:not(.ready)>fieldset:nth-of-type(1){display:block!important}
.js .walk{
  display:flex;justify-content:space-between;gap:12px;position:sticky;bottom:0;padding:8px 0;margin-top:4px;background:var(--paper);
}
.last .walk{position:static}
.js .first [data-walk=back],.js .last [data-walk=next]{visibility:hidden}
.js .way{
  display:block;width:100%;height:6px;margin-top:20px;border:0;border-radius:3px;background:var(--hair);color:var(--brand);
  appearance:none;-webkit-appearance:none;
}
.way::-webkit-progress-bar{background:var(--hair);border-radius:3px}
.way::-webkit-progress-value{background:var(--brand);border-radius:3px}
.way::-moz-progress-bar{background:var(--brand);border-radius:3px}
.walking .intro h1{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.walking .intro .soft,.walking .others,.walking .demo{display:none}
.walking .intro{padding:12px 0 0}
.walking .way{margin-top:12px}
.walking .place{margin-bottom:0;padding-left:10px;border-left-width:3px;font-size:1rem;line-height:1.35}
.walking .place strong{display:inline;font-size:1rem}
.walking .place strong+*::before{content:" · "}
.walking .place,.walking .brand bdi{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden}
.walking .top .page{padding-top:6px;padding-bottom:6px}
.optional{margin-top:44px;padding-top:28px;border-top:1px solid var(--hair)}
.js .optional{margin-top:20px}
.optional h2{font-size:1.375rem}
.optional h2 span{font-weight:400;color:var(--soft);font-size:1rem;white-space:nowrap}
.fields{display:grid;gap:16px;margin-top:16px}
@media (min-width:34rem){.fields.two{grid-template-columns:1fr 1fr}}
`)
