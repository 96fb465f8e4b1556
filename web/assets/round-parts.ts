import { css } from './css.ts'

/** What a round of peers and subordinates came to, on whatever page it stands. */
export const roundParts: string = css(`
.bars{width:100%;margin-top:12px}
.bars .num{width:5.5rem}
.result{margin-top:20px}
.result h3{margin-top:24px}
.result h4{margin:18px 0 0;font-size:1rem;font-weight:650}
@media (max-width:30rem){.bars .num{width:3.4rem;white-space:normal;font-size:.875rem}.bars th{overflow-wrap:anywhere}}
`)
