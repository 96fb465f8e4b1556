import { css } from './css.ts'

/**
 * Colours, by what they are for. Text colours have at least 4.5:1 on every ground they are used on, borders of controls and
 * marks in charts 3:1, in light and dark.
 */
export const tokens = css(`
:root{
  color-scheme:light dark;
  --paper:#fff; --ground:#f4f6f6; --ink:#13212a; --soft:#4b5a62; --hair:#d9dfe1; --edge:#74838a;
  --brand:#0b5563; --on-brand:#fff; --tint:#e4f0f2;
  --alert:#a1331f; --alert-tint:#fbeeea;
}
@media (prefers-color-scheme:dark){:root{
  --paper:#0f171b; --ground:#172126; --ink:#e8eef0; --soft:#a9b7bd; --hair:#2b383e; --edge:#7a8a91;
  --brand:#79c9d6; --on-brand:#062329; --tint:#16323a;
  --alert:#f39a85; --alert-tint:#331c17;
}}
`)
