import { base } from './base.ts'
import { css } from './css.ts'
import { tokens } from './tokens.ts'

/** The page that a citizen answers on, and its receipt. A legend floats so that the mark of an open question spans it too. 18 px text, answers in reach of a thumb. */
export const citizen: string =
  tokens +
  base +
  css(`
body{font-size:1.125rem}
.page{max-width:37rem}
main{padding-bottom:8px}
.intro{padding:28px 0 8px}
h1{font-size:1.75rem;letter-spacing:-.01em}
.place{margin:0 0 20px;padding-left:14px;border-left:4px solid var(--brand)}
.place strong{display:block;font-size:1.25rem;line-height:1.3;font-weight:650}
.place span{color:var(--soft)}
.intro>.soft{margin-top:12px}
fieldset{border:0;min-width:0}
.question{margin-top:40px}
legend{padding:0;font-size:1.25rem;width:100%;text-wrap:pretty;float:left}
.question>*{clear:both}
legend small:first-child{display:block;font-size:1rem;font-weight:400;color:var(--soft);margin-bottom:4px}
.answers{display:grid;gap:8px;padding-top:14px}
.answer{position:relative;display:block}
.answer input{position:absolute;inset:0;width:100%;height:100%;margin:0;opacity:0;cursor:pointer}
.choice{
  display:flex;align-items:center;gap:14px;min-height:60px;padding:8px 16px;border:1px solid var(--edge);
  border-radius:10px;background:var(--paper);line-height:1.3;
}
.choice svg{flex:none;width:34px;height:34px;color:var(--soft)}
.choice .tick{margin-left:auto;width:22px;height:22px;visibility:hidden;color:var(--brand)}
.answer input:hover+.choice{background:var(--ground)}
.answer input:checked+.choice{border-color:var(--brand);box-shadow:inset 0 0 0 2px var(--brand);background:var(--tint);font-weight:650}
.answer input:checked+.choice svg{color:var(--brand)}
.answer input:checked+.choice .tick{visibility:visible}
.answer input:focus-visible+.choice{outline:3px solid var(--brand);outline-offset:3px}
legend h1{font-size:1.75rem}
.answer.plain .choice{min-height:52px;color:var(--soft);border-style:dashed}
.reasons{margin-top:36px}
.reasons legend{font-weight:650}
.reasons legend .soft{display:block;margin:4px 0 0;font-size:1rem;font-weight:400}
.chips{display:flex;flex-wrap:wrap;gap:8px;clear:both;padding-top:14px}
.chip{position:relative}
.chip input{position:absolute;inset:0;width:100%;height:100%;margin:0;opacity:0;cursor:pointer}
.chip span{display:flex;align-items:center;min-height:48px;padding:6px 18px;border:1px solid var(--edge);border-radius:999px;font-size:1rem}
.chip input:hover+span{background:var(--ground)}
.chip input:checked+span{border-color:var(--brand);box-shadow:inset 0 0 0 2px var(--brand);background:var(--tint);font-weight:650}
.chip input:focus-visible+span{outline:3px solid var(--brand);outline-offset:3px}
.state{clear:both;margin-top:16px;color:var(--soft);min-height:1.5em;font-size:1rem}
.lead-quick{margin-top:8px;font-size:1rem}
.others{margin-top:28px;padding-top:20px;border-top:1px solid var(--hair);font-size:1rem}
.others a{display:block;padding:8px 0}
.walk,.way{display:none}
.js form[data-quick]:not(.tapped) .end{display:none}
.js form:not([data-quick]) [data-step]:not(.now){display:none}
.js form:not(.ready)>fieldset:nth-of-type(1){display:block!important}
.js .question,.js .optional{margin-top:20px}
.js .answer.plain{display:none}
.js .intro{padding-top:20px}
.js .intro h1{font-size:1.375rem}
.js .intro .soft{font-size:1rem;margin-top:6px}
.js .place strong{font-size:1.125rem}
.js .place{margin-bottom:14px}
.js .walk{
  display:flex;justify-content:space-between;gap:12px;position:sticky;bottom:0;padding:8px 0;margin-top:4px;background:var(--paper);
}
.walk button,.again,.earlier button{
  min-height:48px;padding:8px 20px;border:1px solid var(--edge);border-radius:10px;background:var(--paper);color:var(--ink);font:inherit;cursor:pointer;
}
.last .walk{position:static}
.walk button:hover,.again:hover,.earlier button:hover{background:var(--ground)}
.js .first [data-walk=back],.js .last [data-walk=next]{visibility:hidden}
.js .way{
  display:block;width:100%;height:6px;margin-top:20px;border:0;border-radius:3px;background:var(--hair);color:var(--brand);
  appearance:none;-webkit-appearance:none;
}
.way::-webkit-progress-bar{background:var(--hair);border-radius:3px}
.way::-webkit-progress-value{background:var(--brand);border-radius:3px}
.way::-moz-progress-bar{background:var(--brand);border-radius:3px}
.walking .intro h1,.walking .intro .soft,.walking .others,.walking .demo{display:none}
.walking .intro{padding:12px 0 0}
.walking .way{margin-top:12px}
.walking .place{margin-bottom:0;padding-left:10px;border-left-width:3px;font-size:1rem;line-height:1.35}
.walking .place strong{display:inline;font-size:1rem}
.walking .top .page{padding-top:6px;padding-bottom:6px}
.js .choice{min-height:56px;padding:6px 16px}
.js [tabindex="-1"]:focus{outline:0}
.again{display:block;width:100%;margin-top:12px}
.earlier{margin-top:36px;padding-top:20px;border-top:1px solid var(--hair);font-size:1rem}
.earlier h2{font-size:1.125rem}
.earlier li{margin-top:8px}
.optional{margin-top:44px;padding-top:28px;border-top:1px solid var(--hair)}
.optional h2{font-size:1.375rem}
.optional h2 span{font-weight:400;color:var(--soft);font-size:1rem;white-space:nowrap}
.fields{display:grid;gap:16px;margin-top:16px}
.field label{display:block;font-weight:600;margin-bottom:6px}
.field label span{font-weight:400;color:var(--soft);font-size:1rem}
.field .soft{font-size:1rem;margin-bottom:6px}
select,textarea{
  width:100%;min-height:52px;padding:10px 14px;font:inherit;color:inherit;background:var(--paper);
  border:1px solid var(--edge);border-radius:10px;
}
textarea{min-height:124px;resize:vertical;display:block}
.wide{margin-top:28px}
.send{
  display:block;width:100%;min-height:60px;margin-top:32px;border:0;border-radius:10px;background:var(--brand);
  color:var(--on-brand);font:inherit;font-size:1.25rem;font-weight:650;cursor:pointer;
}
.send:hover{filter:brightness(1.12)}
.promise{margin-top:16px;color:var(--soft);font-size:1rem}
.problems{margin-top:24px;padding:18px 20px;border:2px solid var(--alert);border-radius:10px;background:var(--alert-tint)}
.problems h2{font-size:1.375rem;color:var(--alert)}
.problems li{margin-top:4px}
.problems li a{display:inline-block;padding:4px 0;color:var(--alert)}
.wrong{position:relative;padding-left:18px}
.wrong::before{content:"";position:absolute;left:0;top:0;bottom:0;width:4px;background:var(--alert)}
.problem{color:var(--alert);font-weight:600;padding-top:8px}
.thanks{padding:48px 0 0}
.thanks svg{width:72px;height:72px;color:var(--brand);display:block;margin-bottom:16px}
.thanks h1{font-size:2.5rem;letter-spacing:-.02em}
.thanks .kept{font-size:1.375rem;line-height:1.35;margin-top:8px}
.thanks .soft{margin-top:12px}
.next{margin-top:32px;padding-top:24px;border-top:1px solid var(--hair)}
.next h2{font-size:1.25rem}
.next li{padding-left:24px;margin-top:12px;position:relative}
.next li::before{content:"";position:absolute;left:4px;top:.62em;width:8px;height:8px;border-radius:50%;background:var(--brand)}
.go{
  display:flex;align-items:center;justify-content:center;min-height:56px;margin-top:28px;padding:8px 20px;text-align:center;
  border:2px solid var(--brand);border-radius:10px;font-weight:650;text-decoration:none;
}
.go:hover{background:var(--tint)}
.reference{margin-top:32px;font-size:1rem;color:var(--soft)}
.reference strong{color:var(--ink);font-size:1.25rem;letter-spacing:.06em;font-variant-numeric:tabular-nums;display:block}
@media (min-width:34rem){.fields.two{grid-template-columns:1fr 1fr}}
@media (forced-colors:active){
  .answer input:checked+.choice{outline:3px solid Highlight}
}
@media (prefers-reduced-motion:no-preference){.choice,.chip span{transition:background-color .12s}}
`)
