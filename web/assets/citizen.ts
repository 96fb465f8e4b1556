import { base } from './base.ts'
import { css } from './css.ts'
import { tokens } from './tokens.ts'

/**
 * What the pages share that a citizen answers on, and their receipt. A legend floats so that the mark of an open question spans it too.
 * 18 px text, answers in reach of a thumb.
 */
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
.choice::after{
  content:"";flex:none;width:9px;height:17px;margin:-5px 6px 0 auto;border:solid var(--brand);border-width:0 3px 3px 0;transform:rotate(42deg);visibility:hidden;
}
@media (hover:hover){.answer input:hover+.choice{background:var(--ground)}}
.answer input:checked+.choice{border-color:var(--brand);box-shadow:inset 0 0 0 2px var(--brand);background:var(--tint);font-weight:650}
.answer input:checked+.choice svg{color:var(--brand)}
.answer input:checked+.choice::after{visibility:visible}
.answer input:focus-visible+.choice{outline:3px solid var(--brand);outline-offset:3px}
.answer.plain .choice{min-height:52px;color:var(--soft);border-style:dashed}
.state{clear:both;margin-top:16px;color:var(--soft);min-height:1.5em;font-size:1rem}
.others{margin-top:28px;padding-top:20px;border-top:1px solid var(--hair);font-size:1rem}
.others a{display:block;padding:8px 0}
.js .question{margin-top:20px}
.js .answer.plain{display:none}
.js .intro{padding-top:20px}
.js .intro h1{font-size:1.375rem}
.js .intro .soft{font-size:1rem;margin-top:6px}
.js .place strong{font-size:1.125rem}
.js .place{margin-bottom:14px}
.js .choice{min-height:56px;padding:6px 16px}
.js [tabindex="-1"]:focus{outline:0}
.walk button,.again,.earlier button{
  min-height:48px;padding:8px 20px;border:1px solid var(--edge);border-radius:10px;background:var(--paper);color:var(--ink);font:inherit;cursor:pointer;
}
.walk button:hover,.again:hover,.earlier button:hover{background:var(--ground)}
.again{display:block;width:100%;margin-top:12px}
.earlier{margin-top:36px;padding-top:20px;border-top:1px solid var(--hair);font-size:1rem}
.earlier h2{font-size:1.125rem}
.earlier li{margin-top:8px}
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
.wrong{position:relative;padding-left:18px}
.wrong::before{content:"";position:absolute;left:0;top:0;bottom:0;width:4px;background:var(--alert)}
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
.reference strong{color:var(--ink);font-size:1.25rem;letter-spacing:.06em;display:block}
@media (forced-colors:active){
  .answer input:checked+.choice{outline:3px solid Highlight}
}
@media (prefers-reduced-motion:no-preference){.choice{transition:background-color .12s}}
`)
