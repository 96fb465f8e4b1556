import { css } from './css.ts'
import { reading } from './reading.ts'

/** What only the API's description needs. */
export const describing: string =
  reading +
  css(`
.contents li{padding:2px 0}
.operation{margin-top:40px;padding-top:24px;border-top:1px solid var(--hair)}
.operation h2{font-size:1.125rem;letter-spacing:0}
.operation>p{max-width:66ch;margin-top:8px}
.operation h3{margin-top:20px;font-size:1rem}
.operation table{margin-top:6px;font-size:.9375rem}
.verb{
  display:inline-block;min-width:4.2em;text-align:center;padding:1px 8px;margin-right:6px;border:1px solid var(--brand);border-radius:6px;color:var(--brand);
  font-size:.875rem;font-weight:700;letter-spacing:.04em;
}
.operation h2 code,.operation td:last-child,.contents a{overflow-wrap:anywhere}
.operation th{white-space:nowrap}
`)
