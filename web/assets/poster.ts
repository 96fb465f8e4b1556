import { css } from './css.ts'
import { reading } from './reading.ts'

/**
 * Posters: sheets of paper in their own measure, `--u`. In print it is a millimetre, on the screen whatever makes a sheet fit, so that
 * what is seen is what is printed. Its colours are paper's, also where the screen is dark.
 */
const sheet = css(`
.page{max-width:68rem}
.period select{max-width:min(100%,20rem)}
.print-hint{margin-top:16px;max-width:70ch}
.sheets{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,275px),max-content));gap:32px;margin-top:32px}
.sheets>article>p{margin-top:8px;font-size:.9375rem}
.sheets>article>p a{display:inline-block;padding:4px 0}
.sheet,.sheet *{overflow-wrap:break-word}
.sheet{
  --u:1.3px; --paper:#fff; --ink:#10212a; --soft:#3d4c54; --hair:#c5ced2; --brand:#0b5563; --tint:#e4f0f2; --demo:#fbe7b4; --demo-ink:#4d3400;
  position:relative;width:calc(var(--u)*210);background:#fff;color:var(--ink);overflow:hidden;outline:1px solid var(--hair);
  line-height:1.25;print-color-adjust:exact;-webkit-print-color-adjust:exact;
}
.one .sheet{--u:min(2.7px,calc((100vw - 34px)/210))}
.face{position:relative;display:grid;width:100%;font-size:calc(var(--u)*5)}
.face b{font-weight:650}
.face h2{letter-spacing:-.02em;line-height:1.08}
.from{display:flex;align-items:center;gap:calc(var(--u)*4);grid-area:from;line-height:1.3}
.from .sign{width:calc(var(--u)*13);height:calc(var(--u)*13)}
.from p:not(.sample){flex:1}
.from b,.from span,.name,.given{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden}
.name{padding-bottom:.12em;margin-bottom:-.12em}
.sample{
  background:var(--demo);color:var(--demo-ink);font-size:calc(var(--u)*4);font-weight:600;
  padding:calc(var(--u)*1) calc(var(--u)*3);border-radius:calc(var(--u)*9);
}
.call{grid-area:call;background:var(--brand);color:#fff;border-radius:calc(var(--u)*4)}
.question{font-weight:700;letter-spacing:-.03em;line-height:1.02;text-wrap:balance}
.pace{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:calc(var(--u)*3);color:#d5e9ed}
.smiles{display:flex;color:#fff}
.smiles svg{display:block}
.qr{display:block;grid-area:qr}
.at{grid-area:at;min-width:0}
.given{color:var(--soft);min-width:0;text-wrap:pretty}
.steps{grid-area:steps;counter-reset:step}
.steps li{counter-increment:step;display:grid;grid-template-columns:auto 1fr;align-items:center;gap:calc(var(--u)*4)}
.steps li::before{
  content:counter(step);display:grid;place-items:center;width:2em;height:2em;border-radius:50%;background:var(--tint);
  color:var(--brand);font-weight:700;line-height:1;
}
.typed{grid-area:typed;color:var(--soft)}
.address{color:var(--ink);font-family:ui-monospace,"Cascadia Mono","Liberation Mono",Menlo,monospace}
.address span{overflow-wrap:anywhere}
.address b{white-space:nowrap;display:inline-block}
.end{grid-area:end;display:flex;justify-content:space-between;gap:calc(var(--u)*6);color:var(--soft)}
.end p:first-child{color:var(--ink);font-weight:650}
.codes{display:grid;grid-template-columns:auto 1fr;gap:4px 24px}
.codes dt{color:var(--soft)}
.codes dd{grid-column:2}
.codes code{font-size:1.0625rem;white-space:nowrap}
.replace{margin-top:36px;padding-top:24px;border-top:1px solid var(--hair);max-width:60ch}
.replace label{display:block;margin-top:20px;font-weight:650}
.replace select{
  font:inherit;min-height:44px;max-width:100%;margin-top:6px;border-radius:8px;padding:6px 12px;border:1px solid var(--edge);
  background:var(--paper);color:inherit;
}
.replace p{margin-top:8px}
.replace .button{font:inherit;font-weight:650;margin-top:20px;background:none;color:var(--brand);cursor:pointer}
.replace .button:hover{background:var(--tint)}
@media screen and (min-width:60rem){
  .desk{display:grid;grid-template-columns:auto minmax(0,1fr);gap:0 56px;align-items:start}
  .desk .section{margin-top:32px}
}
@media (max-width:40rem){.codes{display:block}.codes dd+dt{margin-top:12px}}
@media print{
  html,body{background:#fff}
  .top,.demo,.foot,.no-print,.path{display:none}
  main.page{padding:0}
  .page{max-width:none}
  .sheets{display:block;margin:0}
  .sheet,.one .sheet{outline:0;break-inside:avoid}
  article+article{break-before:page}
}
`)

const portrait = css(`
.sheet{height:calc(var(--u)*297)}
.face{
  height:100%;padding:calc(var(--u)*13) calc(var(--u)*14) calc(var(--u)*11);
  grid-template:"from from" auto "call call" auto "at at" auto "qr steps" auto "typed typed" auto "end end" auto/calc(var(--u)*100) 1fr;
  align-content:space-between;column-gap:calc(var(--u)*10);
}
.from{font-size:calc(var(--u)*5.4)}
.from.small{font-size:calc(var(--u)*4.4)}
.call{padding:calc(var(--u)*12) calc(var(--u)*12) calc(var(--u)*10)}
.question{font-size:calc(var(--u)*16.4)}
.pace{font-size:calc(var(--u)*7.2);margin-top:calc(var(--u)*7)}
.smiles{gap:calc(var(--u)*2.2)}
.smiles svg{width:calc(var(--u)*9.4);height:calc(var(--u)*9.4)}
.qr{width:calc(var(--u)*110);height:calc(var(--u)*110);margin:calc(var(--u)*-6) 0 calc(var(--u)*-6) calc(var(--u)*-10)}
.at{border-bottom:calc(var(--u)*.9) solid var(--brand);padding-bottom:calc(var(--u)*3.5)}
.at.short{display:flex;align-items:baseline;gap:calc(var(--u)*7)}
.short .name{flex:none;font-size:calc(var(--u)*16)}
.long .name{font-size:calc(var(--u)*10)}
.longest .name{font-size:calc(var(--u)*6.6);-webkit-line-clamp:3}
.given{font-size:calc(var(--u)*5.4)}
.long .given,.longest .given{margin-top:calc(var(--u)*2)}
.steps{display:grid;align-content:center;gap:calc(var(--u)*9);font-size:calc(var(--u)*6.2)}
.typed{font-size:calc(var(--u)*4.8)}
.address{display:block;font-size:calc(var(--u)*7.4);margin-top:calc(var(--u)*1)}
.far .address{font-size:calc(var(--u)*4.8)}
.end{font-size:calc(var(--u)*5);padding-top:calc(var(--u)*4);border-top:1px solid var(--hair)}
`)

const tent = css(`
.sheet{height:calc(var(--u)*297)}
.sheet>.face,.turned{height:50%}
.turned .face{height:100%}
.turned{transform:rotate(180deg)}
.fold{
  position:absolute;left:0;right:0;top:50%;border-top:1px dashed var(--soft);text-align:center;color:var(--soft);
  font-size:calc(var(--u)*2.8);line-height:1;padding-top:calc(var(--u)*1);
}
.face{
  padding:calc(var(--u)*10) calc(var(--u)*13) calc(var(--u)*9);
  grid-template:"from from" auto "qr call" auto "qr at" auto "qr steps" 1fr "typed typed" auto "end end" auto/calc(var(--u)*76) 1fr;
  gap:0 calc(var(--u)*8);
}
.from{font-size:calc(var(--u)*4.4);margin-bottom:calc(var(--u)*4)}
.from.small{font-size:calc(var(--u)*3.4)}
.from .sign{width:calc(var(--u)*10);height:calc(var(--u)*10)}
.call{padding:calc(var(--u)*5.5) calc(var(--u)*6.5)}
.question{font-size:calc(var(--u)*8.6)}
.pace{font-size:calc(var(--u)*5);margin-top:calc(var(--u)*2.4)}
.smiles{display:none}
.qr{width:calc(var(--u)*84);height:calc(var(--u)*84);margin:calc(var(--u)*-3) 0 calc(var(--u)*-3) calc(var(--u)*-8);align-self:center}
.at{margin:calc(var(--u)*3.4) 0 calc(var(--u)*2)}
.short .name{font-size:calc(var(--u)*9.6)}
.long .name{font-size:calc(var(--u)*6.4)}
.longest .name{font-size:calc(var(--u)*4.6)}
.given{font-size:calc(var(--u)*4);margin-top:calc(var(--u)*.6)}
.steps{display:grid;align-content:center;gap:calc(var(--u)*1.4);font-size:calc(var(--u)*4.1)}
.steps li{gap:calc(var(--u)*2.6)}
.steps li::before{width:1.7em;height:1.7em}
.typed{font-size:calc(var(--u)*3.8);margin-top:calc(var(--u)*2)}
.address{font-size:calc(var(--u)*4.7);margin-left:calc(var(--u)*1.4)}
.far .address{font-size:calc(var(--u)*3.6);margin-left:0}
.end{font-size:calc(var(--u)*3.8);padding-top:calc(var(--u)*2);margin-top:calc(var(--u)*2);border-top:1px solid var(--hair)}
`)

/** The sheet's size in print: a sheet fills it to the edge, its margins are its own. */
const paper = (size: string, unit: string) =>
  css(`@media print{@page{size:${size};margin:0} .sheet,.one .sheet{--u:${unit}}}`)

export const poster = {
  a4: reading + sheet + portrait + paper('210mm 297mm', '1mm'),
  a5: reading + sheet + portrait + paper('148mm 210mm', '.7047mm'),
  tenda: reading + sheet + tent + paper('210mm 297mm', '1mm'),
} as const
