import { css } from './css.ts'

/** What only the manager's page needs: charts and breakdowns, and one printed A4 page. */
export const managing = css(`
.change{font-size:1.125rem;max-width:66ch;margin-top:18px}
.change+p{color:var(--soft);max-width:66ch}
.weakest{margin-top:36px;padding:24px 0 26px;border:solid var(--hair);border-width:1px 0}
.weakest ol{display:grid;gap:18px 40px;grid-template-columns:repeat(auto-fit,minmax(min(100%,17rem),1fr));margin-top:16px}
.weakest li{display:grid;grid-template-columns:auto 1fr;gap:0 14px;align-items:baseline}
.weakest .value{font-size:1.75rem;font-weight:700;letter-spacing:-.02em;font-variant-numeric:tabular-nums}
.weakest .what{font-weight:650;font-size:1.125rem;line-height:1.3}
.weakest .where{grid-column:2;color:var(--soft);font-size:.9375rem;margin-top:4px}
.weakest .act{margin-top:18px;max-width:66ch}
.charts{display:grid;gap:0 56px;grid-template-columns:minmax(0,1fr)}
.bars,.line{display:block;width:100%;overflow:visible;font-size:.9375rem}
.bars text,.line text{fill:var(--ink)}
.bars .num{font-weight:650;text-anchor:end;font-variant-numeric:tabular-nums}
.bars .track{fill:var(--hair)}.bars .bar{fill:var(--bar)}.bars .rest{fill:var(--bar-soft)}.bars .cut{fill:var(--paper)}
.bars .mid{text-anchor:middle}.bars .end{text-anchor:end}
.halo{paint-order:stroke;stroke:var(--paper);stroke-width:4px;stroke-linejoin:round}
.line .grid{stroke:var(--hair)}
.bars .axis,.line .axis{fill:var(--soft)}
.line{height:17em;font-size:.875rem}
.line .axis{font-variant-numeric:tabular-nums}
.line .mid{text-anchor:middle}.line .end{text-anchor:end}
.line .chosen{fill:var(--tint)}
.line .band{stroke:var(--edge);stroke-dasharray:2 4}
.line .stroke{stroke:var(--bar);stroke-width:2.5;stroke-linecap:round}
.line .dot{fill:var(--bar);stroke:var(--bar);stroke-width:2}
.line .hollow{fill:var(--paper)}
.line .last{font-weight:700;text-anchor:end}
.note{color:var(--soft);font-size:.9375rem;margin-top:8px;max-width:60ch}
details{margin-top:10px}
summary{cursor:pointer;color:var(--brand);padding:4px 0;font-size:.9375rem}
details table{margin-top:4px;font-size:.9375rem}
.parts{display:grid;gap:0 56px;grid-template-columns:minmax(0,1fr)}
.groups{display:grid;gap:20px 40px;grid-template-columns:repeat(auto-fit,minmax(min(100%,11rem),1fr));margin-top:14px}
.groups h3{font-size:.9375rem;font-weight:400;color:var(--soft);border-bottom:1px solid var(--edge);padding-bottom:6px}
.groups table{font-size:.9375rem}
.groups th,.groups td{padding-top:5px;padding-bottom:5px}
@media (max-width:34rem){.line{font-size:.75rem}.line .spare{display:none}}
@media (min-width:60rem){
  .charts,.parts{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}
}
@media print{
  main{padding-top:6pt}
  .top .page{padding-top:0;padding-bottom:4pt}
  .charts,.parts{grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:0 22pt}
  .section{margin-top:9pt}
  .section>h2+*,.groups,.origin{margin-top:4pt}
  .path,details,.period{display:none}
  h1{font-size:13pt}h2{font-size:10pt}
  .figure{font-size:40pt}.beside{font-size:11pt}
  .change{font-size:9.5pt;margin-top:2pt}
  .ruler{font-size:7pt;margin-top:4pt}
  .weakest{margin-top:8pt;padding:6pt 0}
  .weakest ol{grid-template-columns:repeat(3,1fr);gap:8pt 16pt;margin-top:4pt}
  .weakest .value{font-size:14pt}.weakest .what{font-size:9pt}.weakest .where{font-size:7.5pt}.weakest .act{margin-top:4pt}
  .bars,.line{font-size:7.5pt}
  th,td{padding:1.5pt 8pt 1.5pt 0;font-size:8pt}
  thead th,.note,.groups h3,.facts dt,.origin dt{font-size:7.5pt}
  .groups{grid-template-columns:repeat(4,1fr);gap:4pt 16pt}
  .groups table,.groups th,.groups td{font-size:7.5pt;padding-top:.5pt;padding-bottom:.5pt}
  .origin{grid-template-columns:repeat(4,1fr);gap:2pt 16pt;font-size:8pt}
  .formula{font-size:8pt;max-width:none}
  td .letter{font-size:7pt}
}
`)
