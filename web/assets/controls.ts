import { css } from './css.ts'

/** What staff fill in and press, wherever it stands: fields with their hints and problems, buttons, progress, what was done. */
export const controls = css(`
fieldset{border:0;min-width:0}
select,textarea,input:is([type=text],[type=email],[type=search],[type=number],[type=time],[type=date],[type=month],[type=file]){
  width:100%;min-height:48px;padding:9px 12px;font:inherit;color:inherit;background:var(--paper);border:1px solid var(--edge);border-radius:10px;
}
input[type=number]{max-width:10rem}
textarea{display:block;resize:vertical;min-height:84px}
button{font:inherit}
.field label,.field legend{display:block;font-weight:600;margin-bottom:6px}
.field label span{font-weight:400;color:var(--soft)}
.hint{font-size:.9375rem;margin-top:6px;max-width:66ch}
.field label+.hint{margin:0 0 6px}
.problem{color:var(--alert);font-weight:600;padding-top:6px}
p.wrong{color:var(--alert);font-weight:600}
.wrong:not(p){position:relative;padding-left:16px}
.wrong:not(p)::before{content:"";position:absolute;left:0;top:0;bottom:0;width:4px;background:var(--alert)}
.problems{margin-top:24px;padding:14px 18px;border:2px solid var(--alert);border-radius:10px;background:var(--alert-tint);color:var(--alert);font-weight:600;max-width:70ch}
.problems h2{font-size:1.125rem}
.problems a{color:inherit}
.done{margin-top:20px;font-size:1.125rem;font-weight:650}
.send,.second{min-height:52px;margin-top:24px;padding:8px 28px;border-radius:10px;font-weight:650;cursor:pointer;border:2px solid var(--brand)}
.send,button.first{background:var(--brand);color:var(--on-brand)}
.send:hover,button.first:hover{background:var(--brand);filter:brightness(1.12)}
.second{background:var(--paper);color:var(--brand)}
.second:hover{background:var(--tint)}
.send:disabled,.second:disabled{opacity:.55;cursor:default;filter:none}
button.button{font-weight:650;cursor:pointer;background:var(--paper);color:var(--brand)}
button.button.first{background:var(--brand);color:var(--on-brand)}
progress{display:block;width:100%;max-width:40rem;height:14px;margin-top:16px;accent-color:var(--brand)}
@media (max-width:30rem){.send,.second{width:100%}}
`)
