import { css } from './css.ts'

/** The band over pages of made-up data, added to whatever style sheet the page has: no real agency's page carries it. */
export const demo = css(`
.demo{background:#fbf1d9;color:#5a3d00;text-align:center;padding:4px 12px;font-size:.8125rem;font-weight:600}
@media (prefers-color-scheme:dark){.demo{background:#352a12;color:#f4dfae}}
@media print{.demo{background:#fff;color:#3c2900}}
`)
