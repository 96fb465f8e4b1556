import { css } from './css.ts'
import { people } from './people.ts'
import { roundParts } from './round-parts.ts'

/** What colleagues say of each other: feedback, rounds, and what came of them. */
export const feedback: string =
  people +
  roundParts +
  css(`
.page{max-width:48rem}
.tabs{display:flex;flex-wrap:wrap;gap:0 24px;margin-top:28px;border-bottom:1px solid var(--edge)}
.tabs a{padding:12px 0;text-decoration:none;font-weight:650;border-bottom:3px solid transparent;margin-bottom:-1px}
.tabs a[aria-current]{border-color:var(--brand);color:var(--ink)}
.said>li{padding:20px 0;border-bottom:1px solid var(--hair);display:grid;gap:4px}
.said h2{font-size:1.125rem;display:flex;flex-wrap:wrap;gap:2px 12px;align-items:center}
.said .soft{font-size:.9375rem}
.said .about{font-size:.9375rem;max-width:66ch}
.said .words{white-space:pre-line;overflow-wrap:anywhere;max-width:66ch;margin-top:4px}
.said .answer{margin-top:10px;padding-left:14px;border-left:3px solid var(--edge)}
.said details{margin-top:8px}
.said summary{cursor:pointer;color:var(--brand);padding:8px 0;min-height:44px;display:list-item}
.said .send,.said .second{margin-top:12px}
.tag.praise{background:var(--tint);color:var(--brand)}
.choose{border-top:1px solid var(--hair);margin-top:12px}
.choose li{border-bottom:1px solid var(--hair)}
.choose a{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 16px;align-items:center;min-height:60px;padding:10px 0;text-decoration:none}
.choose a:hover .who{text-decoration:underline}
.choose .who{font-weight:650}
.choose .who small{display:block;font-weight:400;color:var(--soft);font-size:.9375rem}
.choose .soft{font-size:.9375rem}
.choose .ready{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 16px;align-items:center;min-height:60px;padding:10px 0}
.asks{display:grid;gap:28px;margin-top:28px}
.asks legend{padding:0}
.pick{display:grid;gap:8px;margin-top:8px}
.pick label{position:relative;display:block;margin:0;font-weight:400}
.pick input{position:absolute;inset:0;width:100%;height:100%;margin:0;opacity:0;cursor:pointer}
.pick span{display:block;height:100%;min-height:56px;padding:8px 14px;border:1px solid var(--edge);border-radius:10px;line-height:1.35;color:var(--ink)}
.pick strong{display:block;font-weight:650;color:var(--ink)}
.pick small{display:block;color:var(--soft);font-size:.9375rem}
.pick input:hover+span{background:var(--ground)}
.pick input:checked+span{border-color:var(--brand);box-shadow:inset 0 0 0 2px var(--brand);background:var(--tint)}
.pick input:focus-visible+span{outline:3px solid var(--brand);outline-offset:2px}
.rated{padding-top:20px;border-top:1px solid var(--hair)}
.rated legend{float:left;width:100%;font-weight:650;font-size:1.125rem}
.rated legend+*{clear:both}
.rated .hint{margin:2px 0 0}
.progress{font-variant-numeric:tabular-nums}
.rounds>li{padding:20px 0;border-bottom:1px solid var(--hair)}
.rounds{border-top:1px solid var(--hair);margin-top:14px}
.rounds summary{cursor:pointer;color:var(--brand);padding:8px 0;min-height:44px}
.rounds h3{display:flex;flex-wrap:wrap;gap:2px 12px;align-items:center}
.pair{display:grid;gap:16px;grid-template-columns:repeat(auto-fit,minmax(min(100%,13rem),1fr))}
@media (min-width:40rem){.rated .pick{grid-template-columns:repeat(3,minmax(0,1fr))}}
@media (forced-colors:active){.pick input:checked+span{outline:3px solid Highlight}}
`)
