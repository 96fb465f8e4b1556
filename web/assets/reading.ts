import { base } from './base.ts'
import { chartTokens } from './chart-tokens.ts'
import { css } from './css.ts'
import { navigating } from './navigating.ts'
import { tokens } from './tokens.ts'

/** Pages that are read: headings, lists, tables, the score. */
export const reading: string =
  tokens +
  chartTokens +
  base +
  navigating +
  css(`
main.page{padding-top:24px}
.page{max-width:48rem}
h1{font-size:1.75rem;letter-spacing:-.015em}
h2{font-size:1.375rem;letter-spacing:-.01em}
h3{font-size:1.125rem}
.lead{font-size:1.125rem;max-width:62ch;margin-top:12px}
.path{font-size:.9375rem;margin-bottom:12px}
.path ol{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 8px}
.path li{display:flex;align-items:baseline;min-width:0}
.path li+li::before{content:"/";color:var(--soft);margin-right:8px}
.path a{display:inline-block;padding:3px 0}
.section{margin-top:44px}
.section>h2+*{margin-top:14px}
.tag{
  display:inline-block;padding:1px 10px;border-radius:999px;background:var(--demo);color:var(--demo-ink);
  font-size:.875rem;font-weight:600;white-space:nowrap;
}
.score{display:flex;align-items:baseline;flex-wrap:wrap;gap:0 20px;margin-top:8px}
.figure{font-size:clamp(4.25rem,19vw,7.5rem);line-height:1.05;font-weight:700;letter-spacing:-.045em;font-variant-numeric:tabular-nums}
.beside{font-size:1.375rem;line-height:1.4;display:flex;flex-wrap:wrap;align-items:center;gap:4px 14px;padding-bottom:6px}
.grade{display:inline-flex;align-items:center;gap:10px;font-weight:650;white-space:nowrap}
.letter{
  display:inline-grid;place-items:center;min-width:1.7em;height:1.7em;border-radius:6px;background:var(--soft);color:var(--on-grade);
  font-weight:700;line-height:1;print-color-adjust:exact;-webkit-print-color-adjust:exact;
}
.letter.A{background:var(--a)}.letter.B{background:var(--b)}.letter.C{background:var(--c)}.letter.D{background:var(--d)}
.beside .grade{flex-wrap:wrap;gap:0 10px}
td .grade{gap:8px;font-weight:400}
td .letter{font-size:.875rem;min-width:1.6em;height:1.6em;border-radius:5px}
.ruler{display:block;width:100%;height:4.25em;font-size:.875rem;margin-top:14px;overflow:visible}
.meaning{color:var(--soft);font-size:.9375rem;margin-top:8px;max-width:70ch}
.ruler text{fill:var(--soft);font-variant-numeric:tabular-nums}
.ruler .in{fill:var(--ink);font-weight:700}
.ruler .base{fill:var(--hair)}
.ruler .A{fill:var(--a)}.ruler .B{fill:var(--b)}.ruler .C{fill:var(--c)}.ruler .D{fill:var(--d)}
.ruler .pin{fill:var(--ink)}
.ruler .gap{fill:var(--paper)}
.ruler .on{fill:var(--on-grade);font-weight:700}
.closed{margin-top:16px;padding-left:14px;border-left:3px solid var(--edge);max-width:66ch;display:grid;gap:6px}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,13rem),1fr));gap:16px 32px;margin-top:14px}
.facts dt,.origin dt{color:var(--soft);font-size:.9375rem}
.facts+p{margin-top:12px}
.facts dd{font-variant-numeric:tabular-nums}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
th,td{padding:9px 12px 9px 0;text-align:left;vertical-align:baseline;border-bottom:1px solid var(--hair);font-weight:400}
thead th,thead td{color:var(--soft);font-size:.9375rem;border-bottom-color:var(--edge)}
th:last-child,td:last-child{padding-right:0}
.num{text-align:right;white-space:nowrap}
.value{white-space:nowrap}
td.value>.strong{display:inline-block;min-width:3.3em}
td .grade{vertical-align:baseline}
.groups{display:grid;gap:20px 40px;grid-template-columns:repeat(auto-fit,minmax(min(100%,11rem),1fr));margin-top:20px}
.groups h3{font-size:.9375rem;font-weight:400;color:var(--soft);border-bottom:1px solid var(--edge);padding-bottom:6px}
.groups table{font-size:.9375rem}
.groups th,.groups td{padding-top:5px;padding-bottom:5px}
.tree{margin-top:24px}
.display{font-size:2.5rem;letter-spacing:-.025em}
.note{margin-top:20px}
.changes ul{display:grid;gap:10px;max-width:70ch}
.changes p+ul{margin-top:10px}
.changes small{display:block;color:var(--soft);font-size:.9375rem}
.worked{display:block;margin-top:6px}
.strong{font-weight:650}
.scroll{overflow-x:auto}
li>a{display:inline-block;padding:2px 0}
.scores tbody th{width:99%}
.value small{font-size:.875rem;margin-right:4px}
.kind{text-wrap:balance}
.story{margin:12px 0 20px;max-width:62ch}
.partly{display:block}
.kind+h1{margin-top:4px}
.nowrap{white-space:nowrap}
.in-1{padding-left:20px}.in-2{padding-left:40px}.in-3{padding-left:60px}.in-4{padding-left:80px}
.in-1,.in-2,.in-3,.in-4{display:block;position:relative}
.in-1::before,.in-2::before,.in-3::before,.in-4::before{
  content:"";position:absolute;margin-left:-14px;top:.1em;width:8px;height:.7em;border:solid var(--edge);border-width:0 0 1px 1px;
}
.period{display:flex;flex-wrap:wrap;align-items:center;gap:8px 16px;margin-top:20px}
.period form{display:flex;flex-wrap:wrap;gap:8px;align-items:center}
.period select,.period button{font:inherit;min-height:44px;border-radius:8px;padding:6px 12px;border:1px solid var(--edge);background:var(--paper);color:inherit}
.period button{border-color:var(--brand);color:var(--brand);font-weight:650;cursor:pointer}
.period button:hover{background:var(--tint)}
@media (max-width:30rem){.period label{width:100%}.period form{width:100%}.period select{flex:1 1 8rem;min-width:0}}
.period a{padding:4px 0;font-size:.9375rem}
.empty{padding:28px 0 0;font-size:1.375rem;line-height:1.35;max-width:34ch}
.empty+p{color:var(--soft);margin-top:8px;max-width:60ch}
.poster{margin-top:48px;padding:24px 0;border:solid var(--hair);border-width:1px 0;font-size:1.125rem;max-width:60ch}
.agencies{border-top:1px solid var(--hair)}
.agencies li{border-bottom:1px solid var(--hair);display:flex;flex-wrap:wrap;align-items:center;gap:2px 12px;position:relative}
.agencies a{flex:1 1 14rem;padding:18px 0;font-size:1.25rem;font-weight:650;text-decoration:none}
.agencies a:hover{text-decoration:underline}
.origin{display:grid;gap:12px 32px;grid-template-columns:repeat(auto-fit,minmax(min(100%,15rem),1fr));margin-top:14px}
.formula{max-width:68ch}
.elements .level{width:34%;min-width:90px}
.level svg{display:block;width:100%;height:8px}
.level .track{fill:var(--hair)}.level .bar{fill:var(--bar)}
.plain li{padding:3px 0}
.message{padding:40px 0 0;max-width:40rem}
.message h1{font-size:2rem}
.message p{margin-top:16px;font-size:1.125rem}
.button{
  display:inline-flex;align-items:center;min-height:48px;margin-top:28px;padding:8px 22px;border:2px solid var(--brand);border-radius:10px;
  font-weight:650;text-decoration:none;
}
.button:hover{background:var(--tint)}
code{font-family:ui-monospace,"Cascadia Mono","Liberation Mono",Menlo,monospace;font-size:.9375em}
.tools{display:grid;gap:4px 40px;grid-template-columns:repeat(auto-fit,minmax(min(100%,18rem),1fr))}
.tools a{font-weight:650}
.tools .soft{display:block;font-size:.9375rem}
/* Columns of numbers with words above them, which give way before the numbers do. */
.spread{margin-top:12px}
.spread .num{white-space:normal}
.spread .why{display:block;font-size:.9375rem}
.whole{font-size:1.375rem;margin-top:12px}
.whole+p{margin-top:4px}
.section>p+.named{margin-top:10px}
.section>p+.facts,.section>p+.strong{margin-top:12px}
@media screen and (max-width:47.99rem){
  /* A name has the row to itself, and its numbers stand below it: neither squeezes the other. */
  :is(.named,.weighed) tr{display:grid;padding:9px 0;border-bottom:1px solid var(--hair)}
  :is(.named,.weighed) thead tr{padding:0 0 6px;border-bottom-color:var(--edge)}
  :is(.named,.weighed) :is(th,td){border:0;padding:0;width:auto}
  :is(.named,.weighed) thead th:first-child{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
  .named tr{grid-template-columns:minmax(0,1fr) auto;gap:2px 12px}
  .named :is([scope=row],[colspan],.mend){grid-column:1/-1;min-width:0}
  .weighed tr{grid-template-columns:1fr .8fr .8fr 1.2fr;gap:2px 8px}
  .weighed tbody th{grid-column:1/-1}
  .weighed tfoot th{grid-column:span 3}
}
@media (max-width:36rem){
  .spread{font-size:.875rem}.spread th,.spread td{padding-right:6px}.spread .why{font-size:.875rem}.spread thead th{font-size:.8125rem}
  .elements .level{display:none}
  th,td{vertical-align:top;padding-right:8px}
  .scores{font-size:.9375rem}
  .value,td .grade.soft{white-space:normal}
  .in-1{padding-left:14px}.in-2,.in-3,.in-4{padding-left:24px}
  .in-1::before,.in-2::before,.in-3::before,.in-4::before{margin-left:-12px;width:6px}
}
@media (max-width:22rem){.scores{font-size:.875rem}.scores tbody th{overflow-wrap:anywhere}}
@media print{
  html{font-size:7.8pt}
  .sign{width:15pt;height:15pt}.brand{min-height:0}
  .worked{display:inline}
  .page{max-width:none;padding:0}
  .top .page{padding-top:0;padding-bottom:3pt}
  .demo{padding:0 0 2pt}
  main.page{padding-top:6pt}
  .path,.period{display:none}
  .section{margin-top:11pt;break-inside:avoid}
  .section>h2+*{margin-top:4pt}
  th,td{padding-top:2pt;padding-bottom:2pt}
  .lead,.formula,.poster{max-width:none}
  .figure{font-size:52pt}
  .plain{columns:3}
  .groups{display:block;margin-top:6pt}
  .groups>div{display:flex}
  .groups tbody{display:flex;flex-wrap:wrap;gap:0 12pt}
  .groups table{width:auto}
  .groups h3{flex:none;width:8em;border:0;padding:0;font-size:.9375rem}
  .groups tr{display:flex;gap:4pt}
  .groups th,.groups td{border:0;padding:0}
  .groups td{font-weight:650}
  .facts{margin-top:4pt}
  .origin{grid-template-columns:2fr 1.3fr 1fr 1fr;gap:2pt 16pt;margin-top:4pt}
  .poster{margin-top:11pt;padding:7pt 0}
}
`)
