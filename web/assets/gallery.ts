import { controls } from './controls.ts'
import { css } from './css.ts'
import { managing } from './managing.ts'
import { TOKENS } from './token-list.ts'
import { waitingOnly } from './waiting.ts'

const swatches = TOKENS.map((name) => `.of-${name} i{background:var(--${name})}`).join('')

/** The gallery: what all kinds of staff pages have, and a little to lay it out. */
export const gallery: string =
  managing +
  controls +
  waitingOnly +
  swatches +
  css(`
.swatches{display:grid;grid-template-columns:repeat(auto-fill,minmax(9rem,1fr));gap:16px}
.swatch i{display:block;height:56px;border:1px solid var(--edge);border-radius:8px;margin-bottom:6px}
.swatch code{display:block;color:var(--soft)}
.sizes p{margin-top:8px;line-height:1.3}
.size-16{font-size:1rem}.size-18{font-size:1.125rem}.size-22{font-size:1.375rem}.size-28{font-size:1.75rem}.size-40{font-size:2.5rem}
.gaps li{display:flex;align-items:center;gap:12px;padding:4px 0}
.gaps i{display:block;height:12px;background:var(--bar)}
.gap-4{width:4px}.gap-8{width:8px}.gap-16{width:16px}.gap-24{width:24px}.gap-44{width:44px}
.pressed{display:flex;flex-wrap:wrap;gap:12px;align-items:center}
.pressed>*{margin-top:0}
.inputs{display:grid;gap:20px;max-width:34rem}
.inputs .choice{display:flex;gap:12px;padding:8px 0;font-weight:400;margin:0}
.row-of{display:flex;flex-wrap:wrap;gap:12px 20px;align-items:center}
.state{margin-top:28px}
.state>h3{color:var(--soft);font-size:.9375rem;font-weight:400;border-bottom:1px solid var(--hair);padding-bottom:4px}
.state .message{padding-top:12px}
`)
