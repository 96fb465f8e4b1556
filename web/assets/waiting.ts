import { css } from './css.ts'
import { reading } from './reading.ts'

/** Things that wait in rows, each with one action at its end. */
export const waitingOnly = css(`
.waits{border-top:1px solid var(--hair)}
.waits>li{display:grid;gap:4px 24px;padding:16px 0;border-bottom:1px solid var(--hair)}
.waits h3{display:flex;flex-wrap:wrap;align-items:center;gap:2px 12px}
.waits p{max-width:66ch}
.waits .soft{font-size:.9375rem}
.more-waits summary{cursor:pointer;color:var(--brand);padding:12px 0;min-height:44px}
.overdue{background:var(--alert-tint);color:var(--alert)}
.act{
  display:inline-flex;align-items:center;justify-content:center;min-height:44px;padding:6px 18px;margin-top:8px;border:1px solid var(--brand);
  border-radius:8px;font-weight:650;text-decoration:none;justify-self:start;align-self:start;
}
.act:hover{background:var(--tint)}
.acts{display:flex;flex-wrap:wrap;gap:0 8px}
.scores .mend{min-width:15rem;padding-left:20px}
.mend small{display:block;color:var(--soft);font-size:.875rem}
.pages{display:flex;flex-wrap:wrap;gap:4px 20px;margin-top:16px}
.pages a{padding:4px 0}
.newest .soft{display:block;font-size:.9375rem}
.after{margin-top:14px}
@media (min-width:40rem){
  .waits>li{grid-template-columns:minmax(0,1fr) auto;align-items:center}
  .waits .act{margin-top:0;justify-self:end;align-self:center}
}
@media (max-width:36rem){.tight{font-size:.9375rem}.tight th,.tight td{overflow-wrap:anywhere}.tight thead th{overflow-wrap:normal}.scores .mend{min-width:0;padding-left:0}.scores thead .mend{display:none}.mend::before{content:attr(data-name) ": ";color:var(--soft)}.waits .act{width:100%}.acts{display:grid}}
@media print{.act{display:none}.waits>li{padding:4pt 0;break-inside:avoid}}
`)

/** The home of staff. */
export const waiting: string = reading + waitingOnly + css('@media screen{.page{max-width:64rem}}')
