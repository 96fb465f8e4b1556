import { css } from './css.ts'
import { people } from './people.ts'

/** Files of evidence, wherever they stand on a page of staff: their list, and the field that sends them. */
export const evidenceParts: string = css(`
.evidence{border-top:1px solid var(--hair);margin-top:12px}
.evidence:empty{border:0;margin:0}
.evidence>li{border-bottom:1px solid var(--hair);padding:12px 0;display:grid;gap:2px 16px;overflow-wrap:anywhere}
.evidence .choice{padding:4px 0;margin:0;font-weight:400}
.evidence a{padding:6px 0}
.evidence .second{justify-self:start}
.sending{margin-top:24px}
.sending legend{padding:0}
.sending [hidden],.sending .waiting:empty{display:none}
.sending input[type=file]{margin-top:12px}
.js .plainly{display:none}
`)

/** The pages about files themselves. */
export const evidence: string = people + evidenceParts
