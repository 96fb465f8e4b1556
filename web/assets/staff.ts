import { controls } from './controls.ts'
import { css } from './css.ts'
import { reading } from './reading.ts'

/** Pages that staff work at for hours: forms, sheets typed one after the other, progress. */
export const staff: string =
  reading +
  controls +
  css(`
.page{max-width:76rem}
.lead{max-width:70ch}
.fields{display:grid;gap:20px 24px;grid-template-columns:repeat(auto-fit,minmax(min(100%,15rem),1fr));margin-top:16px}
.wide{margin-top:24px}
.wide .hint{margin:0 0 6px}
.times{padding:0 0 14px;border-bottom:1px solid var(--hair)}
.times legend{padding:14px 0 0;font-weight:650}
.clocks{display:grid;gap:8px 16px;grid-template-columns:repeat(3,minmax(0,1fr));margin-top:6px}
.clocks .field:first-child{grid-column:1/-1}
.clocks input{padding:9px 6px}
.times .field label{font-weight:400;font-size:.9375rem;margin-bottom:4px;color:var(--soft)}
.times.wrong{padding-left:16px}
.small{min-height:40px;margin:8px 8px 0 0;padding:4px 16px;border-width:1px}
html:not(.js) .scripted{display:none}
.settings{margin-top:24px;border:solid var(--hair);border-width:1px 0;padding:8px 0}
.settings summary{cursor:pointer;padding:8px 0;font-weight:650;color:var(--ink);font-size:1.0625rem}
.settings h2{font-size:1.125rem;margin-top:8px}
.settings .second{margin-bottom:12px}
.desk{display:grid;gap:0 56px;grid-template-columns:minmax(0,1fr)}
.sheet>h2{margin:28px 0 4px}
.sheet>h3+.hint{margin-bottom:6px}
.sheet>h3{margin-top:36px}
.row{padding:10px 0 12px;border-bottom:1px solid var(--hair)}
.row.wrong{padding-left:16px}
.row::after{content:"";display:block;clear:both}
.row legend{padding:0;font-weight:600;line-height:1.4;float:left;width:100%}
.row>.problem,.cells{clear:both}
.row .problem{padding:0 0 6px}
.code{display:inline-block;min-width:1.9em;color:var(--soft);font-variant-numeric:tabular-nums}
.cells{display:grid;gap:6px;grid-template-columns:repeat(auto-fit,minmax(min(100%,8rem),1fr));padding-top:6px}
.cell{position:relative;display:block}
.cell input{position:absolute;inset:0;width:100%;height:100%;margin:0;opacity:0;cursor:pointer}
.cell span{
  display:flex;align-items:center;gap:8px;min-height:44px;height:100%;padding:4px 8px;overflow-wrap:anywhere;border:1px solid var(--edge);border-radius:8px;
  font-size:.9375rem;line-height:1.25;
}
.cell kbd{flex:none;font:inherit;font-weight:650;color:var(--soft);min-width:.8em;text-align:center}
.cell input:hover+span{background:var(--ground)}
.cell input:checked+span{border-color:var(--brand);box-shadow:inset 0 0 0 1px var(--brand);background:var(--tint);font-weight:650}
.cell input:checked+span kbd{color:var(--brand)}
.cell input:focus-visible+span{outline:3px solid var(--brand);outline-offset:2px}
.tally{margin-top:40px}
.tally h2{font-size:1.125rem}
.tally h3{font-size:.9375rem;font-weight:400;color:var(--soft);margin-top:28px;padding-bottom:6px;border-bottom:1px solid var(--edge)}
.tally .done{margin-top:10px}
.waiting{margin-top:8px;color:var(--soft)}
.last li{display:flex;gap:12px;padding:5px 0;border-bottom:1px solid var(--hair);font-size:.9375rem;font-variant-numeric:tabular-nums}
.last span:last-child{margin-left:auto;color:var(--soft)}
.keys li{padding-top:8px;font-size:.9375rem}
.parked{margin-top:12px;padding:12px 14px;border:1px solid var(--alert);border-radius:10px;background:var(--alert-tint)}
.parked li{padding-top:10px}
.steps{display:grid;gap:0 56px;grid-template-columns:minmax(0,1fr);margin-top:12px}
.actions{display:flex;flex-wrap:wrap;gap:0 16px}
.more{margin-top:24px}
.more summary,.rejects summary{cursor:pointer;color:var(--brand);padding:6px 0;font-weight:650}
.counts{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:16px 24px;margin-top:16px;max-width:48rem}
.counts dt{color:var(--soft);font-size:.9375rem}
.counts dd{font-size:1.375rem;font-weight:650;font-variant-numeric:tabular-nums}
.rejects td,.rejects th{vertical-align:top;overflow-wrap:anywhere}
.rejects .num,.rejects thead th{white-space:nowrap}
.facts-list{margin-top:12px}
.facts-list li{padding-top:6px;max-width:80ch}
.rejects h3{margin:32px 0 8px}
.lead+.soft{margin-top:8px}
.rejects .num{padding-right:20px}
@media (min-width:48rem){
  .clocks{grid-template-columns:minmax(0,2fr) repeat(3,minmax(0,1fr))}.clocks .field:first-child{grid-column:auto}
  .row{padding:7px 0 8px}
  .row legend{width:13rem;padding:9px 12px 0 0;font-size:.9375rem;text-wrap:pretty}
  .row .problem{clear:none;margin-left:13rem}
  .cells{clear:none;margin-left:13rem;padding:0}
}
@media (min-width:64rem){
  .desk{grid-template-columns:minmax(0,1fr) 19rem}
  .tally{margin-top:28px;position:sticky;top:16px;align-self:start}
}
@media (max-width:30rem){.cells{grid-template-columns:1fr 1fr}.small{width:auto}}
@media (forced-colors:active){.cell input:checked+span{outline:3px solid Highlight}}
`)
