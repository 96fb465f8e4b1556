import { css } from './css.ts'
import { staff } from './staff.ts'

/** Pages where an agency's registry is kept: facts with a way to change each, forms of one column, histories. */
export const registering: string =
  staff +
  css(`
.page{max-width:56rem}
.one{display:grid;gap:24px;max-width:38rem;margin-top:28px}
.one .hint{margin:0 0 8px}
.one .field+.hint{margin-top:-16px}
.one input[type=number]{max-width:12rem}
input[type=number],input[type=time]{min-height:48px;padding:9px 12px;font:inherit;color:inherit;background:var(--paper);border:1px solid var(--edge);border-radius:10px}
input[type=date]{max-width:14rem}
input[type=number]{width:100%}
.one legend{padding:0}
.one .choice span{color:inherit}
.one .choice{display:flex;gap:12px;align-items:baseline;padding:6px 0;font-weight:400;margin:0}
.one .choice input{width:20px;height:20px;flex:none;transform:translateY(4px);accent-color:var(--brand)}
.week{display:grid;grid-template-columns:5.5rem 1fr 1fr;gap:8px;align-items:center;padding:4px 0;max-width:26rem}
.week input{width:100%;min-width:0;padding:9px 8px}
.far{padding-left:14px;border-left:3px solid var(--brand);max-width:62ch}
.doing{display:flex;flex-wrap:wrap;gap:8px 20px;align-items:center}
.doing .send{margin-top:0}
.kept{border-top:1px solid var(--hair);margin-top:24px}
.kept>div{display:grid;gap:2px 24px;padding:14px 0;border-bottom:1px solid var(--hair);grid-template-columns:minmax(0,1fr) auto}
.kept dt{font-weight:600;grid-column:1}
.kept dd{grid-column:1;overflow-wrap:anywhere}
.kept .act{grid-column:2;grid-row:1/span 2;align-self:center}
.kept .act{margin:-10px 0}
.kept .act a{display:inline-block;padding:10px 0}
.history{border-top:1px solid var(--hair)}
.history>li{padding:14px 0;border-bottom:1px solid var(--hair);overflow-wrap:anywhere}
.history .small{margin-top:10px}
.conflict{margin-top:24px;padding:16px 18px;border:2px solid var(--brand);border-radius:10px;max-width:70ch}
.conflict h2{font-size:1.125rem}
.conflict p{margin-top:6px}
.conflict li{padding-top:8px}
.listed{margin-top:24px}
.listed .off th a{color:var(--soft)}
@media (min-width:48rem){.kept>div{grid-template-columns:13rem minmax(0,1fr) auto}.kept dd{grid-column:2;grid-row:1}.kept .act{grid-column:3;grid-row:1}}
@media (max-width:30rem){.doing{display:grid}.week{grid-template-columns:4.5rem 1fr 1fr}.week input::-webkit-calendar-picker-indicator{display:none}}
`)
