import { controls } from './controls.ts'
import { css } from './css.ts'
import { reading } from './reading.ts'

/** What pages with small forms and lists of things to manage need beside what is read. */
export const forms: string =
  reading +
  controls +
  css(`
.fields{display:grid;gap:6px;margin-top:24px;max-width:34rem}
.fields label,.fields legend{font-weight:600;margin-top:12px}
.fields .field{margin-top:12px}
.fields .field label{margin-top:0}
.fields .send{justify-self:start}
.fields legend{padding:0}
.fields fieldset{margin-top:12px}
.fields .choice{display:flex;gap:12px;align-items:baseline;padding:8px 0;font-weight:400;margin:0}
.fields .choice input{width:20px;height:20px;flex:none;transform:translateY(4px);accent-color:var(--brand)}
.fields .choice .soft{display:block;font-size:.9375rem}
.fields .note{margin-top:0}
input.code{border-radius:8px}
input.code{letter-spacing:.04em;flex:1 1 12rem;width:auto;min-width:0}
.row{display:flex;flex-wrap:wrap;gap:8px}
.fields .button,.row .button,.ways .button{margin-top:0;border-radius:8px}
.fields>.button{justify-self:start;margin-top:16px}
.ways{display:grid;gap:8px;margin-top:16px}
.ways .button{width:100%}
.things{border-top:1px solid var(--hair)}
p+.things{margin-top:14px}
.things>li{border-bottom:1px solid var(--hair);padding:18px 0;display:grid;gap:4px 24px}
.things h3{display:flex;flex-wrap:wrap;gap:2px 12px;align-items:baseline}
.things details{margin-top:6px}
.things summary{color:var(--brand);cursor:pointer;padding:4px 0}
.things form{margin-top:10px}
.things form p{max-width:60ch}
.things form .button{margin-top:10px}
p.stand,p.back{margin-top:20px}
.off{color:var(--soft)}
.issued{margin-top:28px;padding:20px 0 24px;border:solid var(--brand);border-width:2px 0}
.issued h2+p{margin-top:8px;max-width:62ch}
.issued .pair{display:grid;gap:16px 32px;margin-top:16px;align-items:start;grid-template-columns:minmax(0,1fr)}
.issued code{display:block;overflow-wrap:anywhere;padding:12px 14px;background:var(--ground);border-radius:8px;margin-top:4px;user-select:all}
.issued .qr{width:100%;max-width:15rem;border:1px solid var(--hair);border-radius:8px}
@media (min-width:40rem){.issued .pair{grid-template-columns:15rem minmax(0,1fr)}}
`)
