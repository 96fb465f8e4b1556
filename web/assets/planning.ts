import { css } from './css.ts'
import { people } from './people.ts'

/** Plans, one's own year, and who carries what: results with their indicators, the dialogue, the matrix on paper. */
export const planning: string =
  people +
  css(`
.standing{margin-top:20px;padding:16px 0 20px;border:solid var(--hair);border-width:1px 0;max-width:70ch}
.standing .what{font-size:1.125rem;font-weight:650}
.standing blockquote{margin:10px 0 0;padding-left:14px;border-left:3px solid var(--edge);white-space:pre-line;overflow-wrap:anywhere}
.standing .send,.standing .second{margin-top:16px}
.standing form+form,.standing form+details,.standing details+form{margin-top:4px}
.standing details{margin-top:14px}
summary{cursor:pointer;color:var(--brand);padding:8px 0}
.lacks{margin-top:10px;display:grid;gap:4px}
.lacks li{padding-left:18px;position:relative}
.lacks li::before{content:"";position:absolute;left:2px;top:.6em;width:7px;height:7px;border-radius:50%;background:var(--alert)}
.lacks a{padding:4px 0}
.next{margin-top:20px;padding:18px 0 22px;border:solid var(--brand);border-width:2px 0}
.next h2{font-size:1rem;font-weight:400;color:var(--soft)}
.next .what{font-size:1.375rem;font-weight:650;letter-spacing:-.01em;line-height:1.3;margin-top:2px}
.next .when{margin-top:4px;font-variant-numeric:tabular-nums}
.next .late{color:var(--alert);font-weight:600}
.next .button{margin-top:16px;border-radius:10px;background:var(--brand);color:var(--on-brand);font-weight:650;justify-content:center;text-align:center}
.next .button:hover{filter:brightness(1.12)}
.next .field{margin-top:14px;max-width:36rem}
.results{border-top:1px solid var(--hair);counter-reset:result}
.results>li{border-bottom:1px solid var(--hair);padding:18px 0}
.results h4{font-size:1.0625rem;line-height:1.35;overflow-wrap:anywhere;max-width:66ch}
.results .serves{color:var(--soft);font-size:.9375rem;margin-top:4px;max-width:70ch;overflow-wrap:anywhere}
.results .lack{color:var(--alert);font-weight:600;font-size:.9375rem;margin-top:4px}
.measures{margin-top:10px}
.measures td,.measures th{overflow-wrap:anywhere}
.measures .aspect{white-space:nowrap;color:var(--soft)}
.measures .target{font-weight:650}
.measures small{display:block;color:var(--soft);font-weight:400;font-size:.875rem}
h3.part{margin:28px 0 10px}
.results .act,.after .act{display:inline-block;padding:10px 0;margin-bottom:-8px}
.values{display:grid;gap:16px 40px;grid-template-columns:repeat(auto-fit,minmax(min(100%,20rem),1fr));margin-top:16px}
.values dt{font-weight:650}
.values dd{margin-top:2px;overflow-wrap:anywhere}
.values .soft{font-size:.9375rem}
.values .expected{margin-top:6px;padding-left:12px;border-left:3px solid var(--edge)}
.annex dt{font-weight:650;margin-top:14px}
.annex dd{white-space:pre-line;overflow-wrap:anywhere;max-width:70ch}
.talk{border-top:1px solid var(--hair)}
.talk>li{border-bottom:1px solid var(--hair);padding:14px 0;max-width:70ch}
.talk .said{white-space:pre-line;overflow-wrap:anywhere;margin-top:4px}
.talk .soft{font-size:.9375rem}
.one legend{padding:0}
.one .field .choice{display:flex;font-weight:400;margin:0}
.one .field .choice span{color:inherit}
.one .field .choice .soft{color:var(--soft)}
.one .measure{border-top:1px solid var(--hair);padding-top:16px;display:grid;gap:16px}
.one .measure legend{padding:0;font-weight:650;float:left}
.one .measure legend+*{clear:both}
.one .pair{display:grid;gap:16px;grid-template-columns:minmax(0,1fr) minmax(0,1fr)}
.one>.second{margin-top:0}
.one .doings{gap:12px;margin-top:8px}
.one .doings>*{margin-top:0}
.periods .num{white-space:normal}
.periods .is-late{color:var(--alert);font-weight:600}
.ways-on{display:grid;gap:4px 40px;grid-template-columns:repeat(auto-fit,minmax(min(100%,16rem),1fr));margin-top:10px}
.ways-on li{padding:6px 0}
.ways-on a{font-weight:650;padding:4px 0}
.ways-on .soft,.plain.plans .soft{display:block;font-size:.9375rem}
.plans li{padding:4px 0;break-inside:avoid}
.years{display:flex;flex-wrap:wrap;gap:4px 24px}
.years a{padding:8px 0}
.told{display:grid;gap:6px;margin-top:14px;max-width:70ch}
.gap{color:var(--alert);font-weight:600}
.carry{border-top:1px solid var(--edge)}
.carry>li{border-bottom:1px solid var(--hair);padding:18px 0;display:grid;gap:10px 40px;break-inside:avoid}
.carry h3{font-size:1.0625rem;line-height:1.35;overflow-wrap:anywhere}
.carry .by li{padding:4px 0;overflow-wrap:anywhere}
.carry .by small,.carry .of small{display:block;color:var(--soft);font-size:.9375rem}
.carry .of{margin-top:8px}
.carry .of li{padding:3px 0;font-size:.9375rem}
.double{padding-left:12px;border-left:3px solid var(--c);margin-top:8px;max-width:70ch}
@media (min-width:52rem){.carry>li{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}}
@media (max-width:40rem){
  .measures thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
  .measures,.measures tbody,.measures tr,.measures td{display:block}
  .measures tr{padding:8px 0;border-top:1px solid var(--hair)}
  .measures td{border:0;padding:1px 0}
  .next .button{width:100%}
}
@media print{
  .talk+form,.next form,.standing form,.standing details,.years,.after{display:none}
  html{font-size:9pt}
  .carry>li{grid-template-columns:minmax(0,1fr) minmax(0,1fr);padding:6pt 0}
  .section{margin-top:12pt}
}
`)
