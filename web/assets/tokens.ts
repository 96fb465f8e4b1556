import { css } from './css.ts'

/**
 * Colours, by what they are for. Text colours have at least 4.5:1 on every ground they are used on, borders of controls and
 * marks in charts 3:1, in light and dark. Grade colours always stand beside their letter.
 */
export const tokens = css(`
:root{
  color-scheme:light dark;
  --paper:#fff; --ground:#f4f6f6; --ink:#13212a; --soft:#4b5a62; --hair:#d9dfe1; --edge:#74838a;
  --brand:#0b5563; --on-brand:#fff; --tint:#e4f0f2; --bar:#0b5563; --bar-soft:#6499a4;
  --alert:#a1331f; --alert-tint:#fbeeea; --demo:#fbf1d9; --demo-ink:#5a3d00;
  --a:#1b6b3a; --b:#1f5fa8; --c:#8a5200; --d:#a1331f; --on-grade:#fff;
}
@media (prefers-color-scheme:dark){:root{
  --paper:#0f171b; --ground:#172126; --ink:#e8eef0; --soft:#a9b7bd; --hair:#2b383e; --edge:#7a8a91;
  --brand:#79c9d6; --on-brand:#062329; --tint:#16323a; --bar:#79c9d6; --bar-soft:#3f7984;
  --alert:#f39a85; --alert-tint:#331c17; --demo:#352a12; --demo-ink:#f4dfae;
  --a:#74cf93; --b:#86bbf3; --c:#e3ae62; --d:#f39a85; --on-grade:#0b1418;
}}
@media print{:root{
  color-scheme:light;
  --paper:#fff; --ground:#fff; --ink:#000; --soft:#3c464b; --hair:#c3cbce; --edge:#74838a;
  --brand:#0b5563; --on-brand:#fff; --tint:#e9f1f2; --bar:#0b5563; --bar-soft:#6499a4;
  --alert:#a1331f; --alert-tint:#fff; --demo:#fff; --demo-ink:#3c2900;
  --a:#1b6b3a; --b:#1f5fa8; --c:#8a5200; --d:#a1331f; --on-grade:#fff;
}}
`)
