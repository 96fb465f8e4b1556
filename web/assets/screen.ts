import { base } from './base.ts'
import { css } from './css.ts'
import { tokens } from './tokens.ts'

/** A screen in the room, read from some steps away: one thing to do, as large as it can be. Upright or lying, whatever its size. */
export const screen: string =
  tokens +
  base +
  css(`
html,body{height:100%}
body{overflow:hidden;display:flex;flex-direction:column}
.top,.foot{display:none}
main.page{max-width:none;width:100%;padding:0;flex:1;min-height:0}
.show{
  height:100%;display:grid;gap:4vmin 6vmin;padding:6vmin;align-items:center;justify-items:center;
  grid-template-columns:minmax(0,1fr) auto;grid-template-rows:minmax(0,1fr);font-size:clamp(1rem,3.2vmin,3rem);
}
.say{justify-self:stretch;min-width:0}
.say .where{border-left:.25em solid var(--brand);padding-left:.8em;line-height:1.35}
.say .where strong{display:block;font-size:1.3em;font-weight:650}
.say h1{font-size:clamp(2rem,8.5vmin,8rem);letter-spacing:-.025em;line-height:1.1;margin:.45em 0 .4em}
.say ol{display:grid;gap:.5em;counter-reset:step}
.say li{display:flex;gap:.7em;align-items:baseline;counter-increment:step}
.say li::before{
  content:counter(step);flex:none;width:1.7em;height:1.7em;border-radius:50%;border:2px solid var(--brand);color:var(--brand);
  display:inline-grid;place-items:center;font-weight:650;font-size:.9em;
}
.say .promise{margin-top:1.1em;color:var(--soft)}
.code{display:grid;gap:.6em;justify-items:center}
.code .qr{display:block;width:min(78vh,46vw);height:min(78vh,46vw);border-radius:2vmin;background:#fff}
.code p{font-size:.72em;color:var(--soft);text-align:center;min-height:1.5em;max-width:min(78vh,46vw)}
.left{display:block;width:min(78vh,46vw);height:.3em;border:0;border-radius:1em;background:var(--hair);overflow:hidden;appearance:none}
.left::-webkit-progress-bar{background:var(--hair)}
.left::-webkit-progress-value{background:var(--brand)}
.left::-moz-progress-bar{background:var(--brand)}
.left[hidden]{display:block;visibility:hidden}
@media (orientation:portrait){
  .show{grid-template-columns:minmax(0,1fr);grid-template-rows:auto minmax(0,1fr);align-content:start}
  .code .qr,.left{width:min(84vw,50vh)}
  .code .qr{height:min(84vw,50vh)}
  .code p{max-width:84vw}
}
@media (max-height:30rem) and (orientation:landscape){.say .promise{display:none}}
`)
