import { css } from './css.ts'
import { tokens } from './tokens.ts'

/** Pages that CloudFront answers with itself: nothing is loaded, and a firewall keeps no more than 4 kB. */
export const apart: string =
  tokens +
  css(`
*{box-sizing:border-box}
body{
  margin:0; background:var(--paper); color:var(--ink); font-size:1rem; line-height:1.5; overflow-wrap:break-word;
  font-family:-apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;
}
header{border-bottom:1px solid var(--hair);font-weight:650}
header p,main{max-width:48rem;margin:0 auto;padding:16px}
section{max-width:40rem;padding-top:24px}
section+section{margin-top:40px;border-top:1px solid var(--hair);color:var(--soft)}
h1,h2{margin:0;line-height:1.25;font-size:2rem;letter-spacing:-.015em;text-wrap:balance}
h2{font-size:1.375rem}
section p{margin:16px 0 0}
section:first-child p{font-size:1.125rem}
p.kept{padding-left:14px;border-left:3px solid var(--brand)}
a{
  display:inline-flex;align-items:center;min-height:48px;margin-top:24px;padding:8px 22px;border:2px solid var(--brand);border-radius:10px;
  color:var(--brand);font-weight:650;text-decoration:none;
}
:focus-visible{outline:3px solid var(--brand);outline-offset:3px}
`)
