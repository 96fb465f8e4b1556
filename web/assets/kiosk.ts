import { css } from './css.ts'
import { full } from './full.ts'
import { chips } from './quick.ts'

/**
 * A tablet at a counter, upright or lying, at arm's length and standing: everything larger than on a phone, and one screen without
 * scrolling where that can be. It gives either depth, over the citizen's own style sheets.
 */
export const kiosk: string =
  full +
  chips +
  css(`
html,body{height:100%}
html.js{overscroll-behavior:none;-webkit-tap-highlight-color:transparent}
body{display:flex;flex-direction:column;touch-action:manipulation;user-select:none;-webkit-user-select:none}
textarea,select{user-select:text;-webkit-user-select:text}
.foot{display:none}
.top .page,main.page{max-width:64rem;width:100%;padding-left:clamp(16px,4vw,40px);padding-right:clamp(16px,4vw,40px)}
.languages{font-size:1rem}
.languages a{padding:10px 12px;min-width:44px}
body.asking .languages,body.thanking .languages{visibility:hidden}
main.page{flex:1;display:flex;flex-direction:column;padding-bottom:64px}
#panggung{flex:1;display:flex;flex-direction:column}
.js #panggung:not(.set){visibility:hidden}
#panggung>*{width:100%;margin:auto}
.ask,.thanks{max-width:44rem}
.ask[data-quick]{max-width:none}
.js .place{border-left-width:5px;padding-left:16px}
.js .place strong{font-size:clamp(1.25rem,2.6vmin,1.75rem)}
.ask .place span{font-size:1.125rem}
.ask:not(.begun) .place{margin-bottom:20px}
.js .ask .intro{padding:20px 0 0}
.js .ask .intro h1,.js legend h1{font-size:clamp(1.75rem,5vmin,3rem);letter-spacing:-.02em;line-height:1.15}
.js .ask .intro .soft{font-size:clamp(1.0625rem,2.4vmin,1.375rem);margin-top:14px}
.ask legend{font-size:clamp(1.375rem,3.6vmin,2rem)}
.js .ask>[data-step]:not(.now){display:none}
.js .ask .end [data-step]{display:block}
.asking #panggung>*{margin:clamp(0px,4vh,48px) auto auto}
.ask .choice{min-height:72px;font-size:1.1875rem}
.ask .choice svg{width:40px;height:40px}
.ask .choice .tick{width:26px;height:26px}
.ask .send{min-height:72px;font-size:1.375rem}
.js .ask .walk{display:none;position:static;margin-top:20px}
.asking .ask .walk{display:flex}
.ask .walk button{min-width:8rem;min-height:60px;font-size:1.125rem}
.ask .walk .over{border-color:transparent;color:var(--soft);min-width:0}
.js .ask:not(.begun) .way,.ask:not(.begun) .state{display:none}
.ask.begun:not([data-quick]) .intro :not(.place,.place *,h1){display:none}
.js .ask.begun:not([data-quick]) .intro h1{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%)}
.ask.first [data-do=back],.ask.last [data-do=next]{visibility:hidden}
.ask[data-quick]>.question .answers{grid-template-columns:repeat(2,minmax(0,1fr));gap:16px;padding-top:28px}
.ask[data-quick]>.question:not(.further) .choice{
  flex-direction:column;justify-content:center;text-align:center;min-height:clamp(120px,24vmin,240px);gap:16px;padding:20px 12px;
  font-size:clamp(1.0625rem,2.8vmin,1.5rem);border-radius:16px;
}
.ask[data-quick]>.question:not(.further) .choice>svg:first-child{width:clamp(56px,13vmin,112px);height:clamp(56px,13vmin,112px);color:var(--brand)}
.ask[data-quick]>.question:not(.further) .tick{display:none}
.ask[data-quick]>.question:not(.further) .choice:active{background:var(--tint);border-color:var(--brand)}
.ask[data-quick].begun .intro .soft{display:none}
.ask[data-quick] .end{max-width:48rem}
.ask .reasons{margin-top:24px}
.ask .end .question{margin-top:28px}
.ask .end .question .answers{grid-template-columns:repeat(auto-fit,minmax(min(100%,16rem),1fr))}
.ask .optional{margin-top:12px;padding-top:0;border-top:0}
.ask .reasons legend{font-size:clamp(1.5rem,4vmin,2.25rem);letter-spacing:-.015em}
.ask .chip span{min-height:60px;padding:8px 24px;font-size:1.1875rem}
.ask .chips{gap:12px;padding-top:20px}
.ask textarea{min-height:96px;font-size:1.125rem}
.ask .state{min-height:0;margin-top:12px}
.ask[data-quick] .state{margin-top:20px}
.ask[data-quick] .state+.end .reasons{margin-top:16px}
.thanks{padding:0}
.thanks svg.tick{width:96px;height:96px;padding:18px;border:5px solid currentColor;border-radius:50%;margin:0 0 28px}
.thanks h1{font-size:clamp(2.5rem,8vmin,4.5rem)}
.thanks .kept{font-size:clamp(1.25rem,3.2vmin,1.75rem);max-width:32em;min-height:2.7em}
.thanks .again{width:auto;min-width:16rem;min-height:60px;margin-top:32px}
.closed{display:grid;gap:32px;grid-template-columns:minmax(0,1fr) auto;align-items:center}
.closed h1{font-size:clamp(1.75rem,5vmin,2.75rem);margin-bottom:16px}
.closed .qr{width:min(44vmin,22rem);height:min(44vmin,22rem);border-radius:12px}
.idle{
  position:fixed;inset:0;z-index:2;display:grid;place-items:center;padding:24px;
  background:color-mix(in srgb,var(--paper) 88%,transparent);text-align:center;
}
.idle[hidden]{display:none}
.idle>div{max-width:30rem;padding:36px 32px;background:var(--paper);border:1px solid var(--hair);border-radius:16px;box-shadow:0 12px 48px rgb(0 0 0/.16)}
.idle h2{font-size:2rem}
.idle .seconds{
  width:88px;height:88px;margin:0 auto 20px;border:5px solid var(--brand);border-radius:50%;display:grid;place-items:center;
  font-size:2.5rem;font-weight:650;font-variant-numeric:tabular-nums;color:var(--brand);
}
.idle p:last-child{margin-top:12px;color:var(--soft)}
.bar{position:fixed;right:0;bottom:0;z-index:1;padding:6px 8px}
.bar button{
  min-height:44px;padding:6px 14px;border:0;background:none;color:var(--soft);font:inherit;font-size:1rem;border-radius:10px;cursor:pointer;
}
.asking .bar,.thanking .bar{display:none}
.bar .due{font-weight:600}
html:not(.js) .bar{display:none}
dialog{
  width:min(34rem,calc(100vw - 32px));max-height:calc(100vh - 32px);overflow:auto;padding:28px;border:1px solid var(--hair);border-radius:16px;
  background:var(--paper);color:var(--ink);box-shadow:0 12px 48px rgb(0 0 0/.2);font-size:1rem;
}
dialog::backdrop{background:rgb(0 0 0/.45)}
dialog h2{font-size:1.375rem}
dialog dl{margin:20px 0}
dialog dl div{display:grid;grid-template-columns:minmax(9rem,2fr) 3fr;gap:4px 16px;padding:10px 0;border-top:1px solid var(--hair)}
dialog dt{color:var(--soft)}
dialog dd{font-variant-numeric:tabular-nums;white-space:pre-line}
dialog .buttons{display:flex;flex-wrap:wrap;gap:8px;margin-top:20px}
dialog .buttons button{
  width:auto;flex:1 1 9rem;min-height:52px;margin:0;padding:8px 16px;font:inherit;border:1px solid var(--edge);border-radius:10px;background:var(--paper);color:var(--ink);cursor:pointer;
}
dialog .buttons .send{background:var(--brand);color:var(--on-brand);border-color:var(--brand);font-weight:650}
@media (orientation:landscape) and (min-width:50rem){
  .ask[data-quick]>.question:not(.further) .answers{grid-template-columns:repeat(4,minmax(0,1fr))}
}
@media (max-width:34rem){
  .closed{grid-template-columns:minmax(0,1fr);justify-items:start}
  dialog dl div{grid-template-columns:minmax(0,1fr)}
  .ask .walk button{min-width:0}
  .ask[data-quick]>.question .answers{gap:10px}
}
`)
