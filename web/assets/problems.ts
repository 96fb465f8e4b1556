import { css } from './css.ts'

/** What a form adds that came back with problems. It has no script, and room for more. */
export const problems = css(`
.problems{margin-top:24px;padding:18px 20px;border:2px solid var(--alert);border-radius:10px;background:var(--alert-tint)}
.problems h2{font-size:1.375rem;color:var(--alert)}
.problems li{margin-top:4px}
.problems li a{display:inline-block;padding:4px 0;color:var(--alert)}
.problem{color:var(--alert);font-weight:600;padding-top:8px}
`)
