import { css } from './css.ts'

/** What pages have that lead to others, and paper. A citizen who answers is led nowhere else. */
export const navigating = css(`
.skip{position:absolute;left:8px;top:-80px;background:var(--paper);padding:12px 16px;z-index:1}
.skip:focus{top:8px}
.top .owner{color:var(--soft);font-size:.9375rem;margin-left:auto;text-align:right}
.foot a{display:inline-block;padding:4px 0;margin-top:4px}
@media (max-width:30rem){.top .owner{margin-left:0;width:100%;text-align:left;order:1}}
@media print{
  @page{size:A4;margin:11mm 12mm}
  .skip,.foot,.no-print{display:none}
  html{font-size:8.5pt}
}
`)
