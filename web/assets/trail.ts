import { css } from './css.ts'
import { staff } from './staff.ts'

/** The audit trail and what is kept of people: long lists, narrow facts, digests that must be copied whole. */
export const trail: string =
  staff +
  css(`
.lines{margin-top:16px;border-top:1px solid var(--hair)}
.lines>li{border-bottom:1px solid var(--hair);padding:14px 0;display:grid;gap:2px 24px;grid-template-columns:minmax(0,1fr)}
.lines .strong{font-weight:650}
.lines .soft{font-size:.9375rem}
.lines li,.facts dd,td{overflow-wrap:anywhere}
.facts{display:grid;gap:4px 24px;margin-top:16px;grid-template-columns:minmax(0,1fr)}
.facts dt{color:var(--soft);font-size:.9375rem;padding-top:10px}
.facts dd{margin:0;max-width:70ch}
code.digest{font-size:.875rem;user-select:all;overflow-wrap:anywhere}
.table{overflow-x:auto;margin-top:12px}
td{vertical-align:top}
article{margin-top:28px}
.field .hint{margin-bottom:6px}
.late{color:var(--alert);font-weight:650}
.ways{display:flex;flex-wrap:wrap;gap:8px 24px;margin-top:20px}
.ways form{display:inline}
input[type=search],input[type=email],input[type=number],input[type=datetime-local]{
  width:100%;min-height:48px;padding:9px 12px;font:inherit;color:inherit;background:var(--paper);border:1px solid var(--edge);border-radius:10px;
}
@media (min-width:48rem){
  .lines>li{grid-template-columns:9rem minmax(0,1fr)}
  .lines .when{grid-row:span 3}
  .facts{grid-template-columns:14rem minmax(0,1fr)}
  .facts dt{padding-top:0}
}
`)
