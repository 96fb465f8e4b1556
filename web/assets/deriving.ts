import { css } from './css.ts'
import { reading } from './reading.ts'

/** The page with a score's derivation: a wide table of counts, steps, versions. */
export const deriving: string =
  reading +
  css(`
.counts{margin-top:14px}
@media (max-width:36rem){.counts{font-size:.875rem}.counts .division{display:none}.counts th[scope=row]{min-width:7rem}}
.steps{display:grid;gap:10px;max-width:68ch;font-variant-numeric:tabular-nums;list-style:decimal;padding-left:1.4em}
.steps+p{margin-top:12px;max-width:68ch;overflow-wrap:anywhere}
.again .button{font:inherit;font-weight:650;cursor:pointer;background:var(--paper);color:var(--brand);margin-top:12px}
.verdict{font-size:1.125rem;font-weight:650;margin-top:12px;min-height:1.5em}
.versions{border-top:1px solid var(--hair);margin-top:14px}
.versions>li{border-bottom:1px solid var(--hair);padding:14px 0;display:grid;gap:4px}
.versions p{max-width:68ch}
.versions code{overflow-wrap:anywhere;font-size:.875em}
`)
