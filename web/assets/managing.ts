import { css } from './css.ts'
import { reading } from './reading.ts'

/** What only the manager's page needs: charts and breakdowns, and one printed A4 page. */
export const managing: string =
  reading +
  css(`
@media screen{.page{max-width:68rem}}
.change{font-size:1.125rem;max-width:70ch;margin-top:18px;text-wrap:pretty}
.weakest{margin-top:36px;padding:24px 0 26px;border:solid var(--hair);border-width:1px 0}
.weakest ol{display:grid;gap:18px 40px;grid-template-columns:repeat(auto-fit,minmax(min(100%,13.5rem),1fr));margin-top:16px}
.weakest li{display:grid;grid-template-columns:auto 1fr;gap:0 14px;align-items:baseline;align-content:start}
.weakest .value{font-size:1.75rem;font-weight:700;letter-spacing:-.02em;font-variant-numeric:tabular-nums}
.weakest .what{font-weight:650;font-size:1.125rem;line-height:1.3}
.weakest .weight{grid-column:2;font-size:.9375rem;margin-top:3px}
.weakest .first{font-weight:650}
.weakest .where{grid-column:2;color:var(--soft);font-size:.9375rem;margin-top:4px}
.weakest .act{margin-top:18px;max-width:70ch;text-wrap:pretty}
.charts{display:grid;gap:0 56px;grid-template-columns:minmax(0,1fr)}
.bars,.line{display:block;width:100%;overflow:visible;font-size:.9375rem}
.bars text,.line text{fill:var(--ink)}
.bars .num{font-weight:650;text-anchor:end;font-variant-numeric:tabular-nums}
.bars .track{fill:var(--hair)}.bars .bar{fill:var(--bar)}.bars .rest{fill:var(--bar-soft)}.bars .cut{fill:var(--paper)}
.bars .whisker{stroke:var(--ink);stroke-width:1.5}.bars .whisker.halo{stroke:var(--paper);stroke-width:3.5}
.bars .before{fill:var(--c);overflow:visible}
.bars .mid{text-anchor:middle}.bars .end{text-anchor:end}
.halo{paint-order:stroke;stroke:var(--paper);stroke-width:4px;stroke-linejoin:round}
.line .grid{stroke:var(--hair)}
.bars .axis,.line .axis{fill:var(--soft)}
.line{height:17em;font-size:.875rem}
.line .axis{font-variant-numeric:tabular-nums}
.line .mid{text-anchor:middle}.line .end{text-anchor:end}
.line .chosen{fill:var(--tint)}
.line .band{stroke:var(--edge);stroke-dasharray:2 4}
.line .limit{stroke:var(--ink);stroke-dasharray:7 4}.line .centre{stroke:var(--bar-soft)}
.line .signal{fill:none;stroke:var(--ink);stroke-width:2;overflow:visible}
.line .stroke{stroke:var(--bar);stroke-width:2.5;stroke-linecap:round}
.line .dot{fill:var(--bar);stroke:var(--bar);stroke-width:2}
.line .hollow{fill:var(--paper)}
.line .last{font-weight:700;text-anchor:end}
.note{color:var(--soft);font-size:.9375rem;margin-top:8px;max-width:60ch}
details{margin-top:10px}
summary{cursor:pointer;color:var(--brand);padding:4px 0;font-size:.9375rem}
details table{margin-top:4px;font-size:.9375rem}
details small{display:block;color:var(--soft);font-weight:400;font-size:.875rem}
details .elements th.num{white-space:normal}
.parts{display:grid;gap:0 56px;grid-template-columns:minmax(0,1fr)}
@media (max-width:23rem){.bars.bars{font-size:.75rem}}
@media (max-width:34rem){.bars{font-size:.84rem}.line{font-size:.75rem}details .elements{font-size:.84rem}.line .spare{display:none}}
@media (min-width:60rem){
  .charts,.parts{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}
}
@media print{
  html{font-size:7.5pt}
  details{display:none}
  h1{font-size:14pt}h2{font-size:9.5pt}
  .figure{font-size:36pt}.beside{font-size:11pt}
  .score{margin-top:0}
  .change{margin-top:3pt}
  .change,.weakest .act,.note,.meaning{max-width:none}
  .ruler{margin-top:5pt}
  .changes ul{display:block;columns:2;column-gap:22pt;max-width:none}
  .changes li{break-inside:avoid;padding-bottom:3pt}
  .named td .grade.soft{display:none}
  .section{margin-top:7pt}
  .parts>.section{margin:0 0 7pt}
  .section>h2+*{margin-top:3pt}
  .weakest{margin-top:5pt;padding:4pt 0}
  .weakest ol{grid-template-columns:repeat(3,1fr);gap:8pt 16pt;margin-top:3pt}
  .weakest .value{font-size:13pt}.weakest .act{margin-top:4pt}.weakest .where{margin-top:1pt}
  .charts{grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:0 22pt}
  .bars{font-size:.8rem}
  .line{height:14em}
  .parts{display:block;columns:2;column-gap:22pt;margin-top:7pt}
  th,td{padding-top:1pt;padding-bottom:1pt}
}
`)
