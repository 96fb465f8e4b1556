import { css } from './css.ts'
import { staff } from './staff.ts'

/** Lists of people, somebody's record and its forms, which have one column. */
export const people: string =
  staff +
  css(`
.page{max-width:68rem}
.one{grid-template-columns:minmax(0,1fr);max-width:36rem}
.one .hint{margin:0 0 6px}
.one .field label{margin-bottom:2px}
input[type=email],input[type=search]{
  width:100%;min-height:48px;padding:9px 12px;font:inherit;color:inherit;background:var(--paper);border:1px solid var(--edge);border-radius:10px;
}
input[type=date]{max-width:14rem}
.choice{display:flex;gap:12px;align-items:baseline;padding:8px 0}
.choice input{width:20px;height:20px;flex:none;transform:translateY(4px);accent-color:var(--brand)}
.choice .soft{display:block;font-size:.9375rem}
.find{display:grid;gap:12px 16px;grid-template-columns:repeat(auto-fit,minmax(min(100%,12rem),1fr));align-items:end;margin-top:24px}
.find .field label{margin-bottom:4px}
.find .send{margin-top:0}
.doings{display:flex;flex-wrap:wrap;gap:0 12px}
.doings .second{display:inline-flex;align-items:center;justify-content:center;text-decoration:none;margin-top:16px;min-height:48px;padding:6px 20px}
.people{margin-top:12px}
.linked{display:flex;flex-wrap:wrap;gap:0 20px}
.linked a{padding:9px 0}
.people th{font-weight:650}
.state{color:var(--alert);font-weight:600}
.pages{display:flex;flex-wrap:wrap;gap:4px 20px;margin-top:20px;align-items:baseline}
.pages a{padding:10px 0}
p+.dated{margin-top:14px}
.dated{border-top:1px solid var(--hair)}
.dated>li{border-bottom:1px solid var(--hair);padding:14px 0;display:grid;gap:2px 24px}
.dated .at{color:var(--soft);font-size:.9375rem;font-variant-numeric:tabular-nums}
.dated .past{color:var(--soft)}
.dated ul{margin-top:4px}
.dated ul li{padding:2px 0;overflow-wrap:anywhere}
.dated details{margin-top:4px}
.dated summary{cursor:pointer;color:var(--brand);padding:6px 0}
.dated a{justify-self:start;padding:4px 0}
.conflict{margin-top:24px;padding:14px 18px;border:2px solid var(--alert);border-radius:10px;max-width:70ch}
.conflict h2{font-size:1.125rem;color:var(--alert)}
.conflict p{margin-top:6px}
.conflict .dated{margin-top:12px}
@media (min-width:48rem){.dated>li{grid-template-columns:15rem minmax(0,1fr)}.dated .rest{grid-column:2}}
@media (max-width:40rem){
  .people thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
  .people,.people tbody,.people tr,.people th,.people td{display:block}
  .people tr{padding:12px 0;border-bottom:1px solid var(--hair)}
  .people th,.people td{border:0;padding:1px 0}
  .people td:empty{display:none}
}
`)
