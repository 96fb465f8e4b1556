import { css } from './css.ts'

/** Slips on A4, 3 by 8, the same on the screen: 63 by 35 mm each, to be cut along the dashes. */
export const slips = css(`
@media screen{.page{max-width:none}main.page>.no-print{max-width:48rem}main.page{overflow-x:auto}}
.sheet{
  display:grid;grid-template-columns:repeat(3,63mm);grid-template-rows:repeat(8,35mm);width:189mm;margin-top:24px;
  color:#000;background:#fff;
}
.slip{
  display:flex;gap:3mm;align-items:center;padding:2mm 2.5mm;border:.2mm dashed #888;margin:0 -.1mm -.1mm 0;overflow:hidden;break-inside:avoid;
}
.slip .qr{flex:none;width:26mm;height:26mm}
.slip div{min-width:0}
.slip p{font-size:2.5mm;line-height:1.3}
.slip .who{font-size:2.4mm;max-height:6.4mm;overflow:hidden}
.slip .call{font-size:3.1mm;font-weight:700;line-height:1.2;margin:1mm 0 .6mm}
.slip .key{font-size:3.1mm;font-weight:700;white-space:nowrap;letter-spacing:0;font-variant-numeric:tabular-nums;margin:1mm 0 .4mm}
@media print{
  @page{size:A4;margin:8.5mm 10.5mm}
  .demo,.top{display:none}
  main.page,.page{padding:0;margin:0;max-width:none}
  .sheet{margin:0;break-after:page}
  .sheet:last-child{break-after:auto}
}
`)
