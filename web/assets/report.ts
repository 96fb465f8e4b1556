import { css } from './css.ts'
import { evidenceParts } from './evidence.ts'
import { people } from './people.ts'

/** A report: its form on a phone, its receipt, and how it is reviewed. */
export const report: string =
  people +
  evidenceParts +
  css(`
.page{max-width:48rem}
.report{margin-top:8px}
.rhk{margin-top:32px;border-top:1px solid var(--hair);padding-top:16px}
.rhk h2{font-size:1rem;font-weight:400;color:var(--soft)}
.report .field{margin-top:16px}
.report details{margin-top:6px}
.report summary,.how summary,.decide summary{cursor:pointer;color:var(--brand);padding:10px 0}
.report details label{font-weight:400;margin-top:8px}
.amount{display:flex;gap:12px;align-items:center}
.amount input{flex:0 1 12rem;min-width:0;font-size:1.125rem;font-variant-numeric:tabular-nums}
.kept{margin-top:24px;padding:12px 0 12px 14px;border-left:3px solid var(--brand);max-width:60ch}
.written{white-space:pre-line;overflow-wrap:anywhere;max-width:66ch}
.receipt{margin-top:24px;padding:4px 0 16px 18px;border-left:3px solid var(--brand)}
.receipt p+p{margin-top:4px}
.told{border-top:1px solid var(--hair);margin-top:12px}
.told>li{padding:14px 0;border-bottom:1px solid var(--hair)}
.told h3{margin-top:2px}
.told .value{font-size:1.25rem;font-weight:650;margin-top:6px;overflow-wrap:anywhere}
.told .value.soft{font-size:1rem;font-weight:400}
.told .soft{font-size:.9375rem}
.told+h3{margin-top:20px}
.proofs li{padding:4px 0;overflow-wrap:anywhere}
.how{margin-top:16px}
.how p{max-width:66ch;margin-top:6px}
.flags{margin-top:16px;padding:12px 16px;border-left:3px solid var(--alert);max-width:66ch}
.flags li{padding:2px 0}
.decide{border-top:1px solid var(--hair);padding:4px 0}
.decide form .field{margin-top:12px}
`)
