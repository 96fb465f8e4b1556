import { css } from './css.ts'

/** Colours of charts and grades, and all colours on paper: for pages that show scores. Grade colours always stand beside their letter. */
export const chartTokens = css(`
:root{
  --bar:#0b5563; --bar-soft:#6499a4; --a:#1b6b3a; --b:#1f5fa8; --c:#8a5200; --d:#a1331f; --on-grade:#fff;
  --demo:#fbf1d9; --demo-ink:#5a3d00;
}
@media (prefers-color-scheme:dark){:root{
  --bar:#79c9d6; --bar-soft:#3f7984; --a:#74cf93; --b:#86bbf3; --c:#e3ae62; --d:#f39a85; --on-grade:#0b1418;
  --demo:#352a12; --demo-ink:#f4dfae;
}}
@media print{:root{
  color-scheme:light;
  --paper:#fff; --ground:#fff; --ink:#000; --soft:#3c464b; --hair:#c3cbce; --edge:#74838a;
  --brand:#0b5563; --on-brand:#fff; --tint:#e9f1f2; --bar:#0b5563; --bar-soft:#6499a4;
  --alert:#a1331f; --alert-tint:#fff; --demo:#fff; --demo-ink:#3c2900;
  --a:#1b6b3a; --b:#1f5fa8; --c:#8a5200; --d:#a1331f; --on-grade:#fff;
}}
`)
