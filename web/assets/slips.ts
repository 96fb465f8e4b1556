import { css } from './css.ts'
import { reading } from './reading.ts'

/** Slips on A4, 3 by 7, the same on the screen: 63 by 40 mm each, to be cut along the dashes. */
export const slips: string =
  reading +
  css(`
@media screen{.page{max-width:none}main.page>.no-print{max-width:48rem}main.page{overflow-x:auto}}
.no-print p+p{margin-top:12px}
.sheet{display:grid;grid-template-columns:repeat(3,63mm);grid-auto-rows:40mm;width:189mm;margin-top:24px;color:#000;background:#fff}
.slip{
  display:grid;grid-template:27mm 1fr / 27mm minmax(0,1fr);gap:0 1.5mm;padding:2.5mm;border:.2mm dashed #777;margin:0 -.2mm -.2mm 0;
  overflow:hidden;break-inside:avoid;
}
.slip .qr{width:100%;height:100%}
.slip div{align-self:center}
.slip p{font-size:2.35mm;line-height:1.25}
.slip .who{font-size:2.35mm;line-height:1.2;display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:3;overflow:hidden}
.slip .call{font-size:2.9mm;font-weight:700;line-height:1.15;margin:.8mm 0 .5mm}
.slip .key{
  grid-column:1/-1;align-self:end;text-align:center;font-size:4.2mm;line-height:1.2;font-weight:700;white-space:nowrap;letter-spacing:.06em;
  font-variant-numeric:tabular-nums;
}
@media print{
  @page{size:A4;margin:8mm 10.5mm}
  .demo,.top{display:none}
  main.page,.page{padding:0;margin:0;max-width:none}
  .sheet{margin:0;break-after:page}
  .sheet:last-child{break-after:auto}
}
`)
