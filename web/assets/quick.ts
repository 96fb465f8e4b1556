import { citizen } from './citizen.ts'
import { css } from './css.ts'

/** Chips for the reasons, shown once there is something to give a reason for. */
export const chips: string = css(`
legend h1{font-size:1.75rem}
.js legend h1{font-size:1.375rem}
.js .intro{padding:12px 0 0}
.js .place{margin-bottom:0}
.reasons{margin-top:36px}
.reasons legend{font-weight:650}
.reasons legend .soft{display:block;margin:4px 0 0;font-size:1rem;font-weight:400}
.chips{display:flex;flex-wrap:wrap;gap:8px;clear:both;padding-top:14px}
.chip{position:relative}
.chip input{position:absolute;inset:0;width:100%;height:100%;margin:0;opacity:0;cursor:pointer}
.chip span{display:flex;align-items:center;min-height:48px;padding:6px 18px;border:1px solid var(--edge);border-radius:999px;font-size:1rem}
@media (hover:hover){.chip input:hover+span{background:var(--ground)}}
.chip input:checked+span{border-color:var(--brand);box-shadow:inset 0 0 0 2px var(--brand);background:var(--tint);font-weight:650}
.chip input:focus-visible+span{outline:3px solid var(--brand);outline-offset:3px}
.js form:not(.tapped) .end{display:none}
@media (prefers-reduced-motion:no-preference){.chip span{transition:background-color .12s}}
`)

/** A rating by one tap. */
export const quick: string = citizen + chips
