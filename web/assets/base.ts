import { css } from './css.ts'

/** What every page shares: type, masthead, focus. A 4 px grid; sizes 16, 18, 22, 28, 40. */
export const base = css(`
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{
  margin:0; background:var(--paper); color:var(--ink); font-size:1rem; line-height:1.5;
  font-family:-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif;
  overflow-wrap:break-word;
}
h1,h2,h3,p,ul,ol,dl,dd,figure,fieldset{margin:0;padding:0}
h1,h2,h3,legend{line-height:1.25;font-weight:650;text-wrap:balance}
ul,ol{list-style:none}
a{color:var(--brand);text-underline-offset:.2em;text-decoration-thickness:1px}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--brand);outline-offset:3px;border-radius:4px}
.page{max-width:68rem;margin:0 auto;padding:0 16px}
.away{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.top{border-bottom:1px solid var(--hair)}
.top .page{display:flex;align-items:center;gap:4px 16px;flex-wrap:wrap;padding-top:12px;padding-bottom:12px}
.brand{display:inline-flex;align-items:center;gap:10px;font-weight:650;color:var(--ink);text-decoration:none;min-height:32px}
.sign{width:28px;height:28px;flex:none;color:var(--brand)}
.languages{display:flex;font-size:.875rem;margin:0 -5px}
.languages a{padding:4px 5px;min-width:24px;text-align:center;color:var(--soft);text-decoration:none}
.languages a:hover{text-decoration:underline}
.languages [aria-current]{color:var(--ink);font-weight:650;box-shadow:inset 0 -2px var(--brand)}
.official{display:block;font-size:.9375rem;font-weight:400;color:var(--soft);line-height:1.4}
.row .brand{flex:1 8em;font-size:1rem;line-height:1.3}
.soft{color:var(--soft)}
.foot{border-top:1px solid var(--hair);margin-top:64px;color:var(--soft);font-size:.9375rem}
.foot .page{padding-top:20px;padding-bottom:32px}
.foot p{max-width:66ch}
@media (max-width:30rem){
  .top .page{column-gap:8px;justify-content:space-between}
}
`)
