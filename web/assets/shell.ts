import { css } from './css.ts'

/**
 * What stands around every page of staff, added to the page's own sheet: who reads it, and the ways from here, folded where there is no
 * room for them.
 */
export const shell = css(`
.desk-top>.page{padding-bottom:8px;flex-wrap:wrap;justify-content:space-between}
.desk-top .brand{min-width:0;line-height:1.3}
.reader{display:flex;flex-wrap:wrap;align-items:center;gap:0 16px;font-size:.9375rem;min-width:0}
.reader>a{color:inherit;text-decoration:none;padding:5px 0}
.reader>a:hover .name{text-decoration:underline}
.reader .name{font-weight:650}
.out{font:inherit;min-height:36px;padding:4px 14px;border:1px solid var(--edge);border-radius:8px;background:var(--paper);color:var(--ink);cursor:pointer}
.out:hover{background:var(--ground)}
.menu{font-size:.9375rem}
.top .menu>.page{display:block;padding-top:0;padding-bottom:0}
.menu details{margin:0}
.menu .fold{display:none}
.menu ul{display:flex;flex-wrap:wrap;gap:0 20px}
.menu ul a{display:block;padding:7px 0 9px;color:var(--soft);text-decoration:none;border-bottom:3px solid transparent}
.menu ul a:hover{color:var(--ink);border-bottom-color:var(--hair)}
.menu ul [aria-current]{color:var(--ink);font-weight:650;border-bottom-color:var(--brand)}
.menu .of{font-weight:650;padding-top:8px}
.menu .of+ul a{padding-top:4px}
.ways>ul+.of{border-top:1px solid var(--hair);margin-top:-1px}
@media (max-width:47.99rem){
  .menu .fold{display:block}
  .menu summary{min-height:44px;padding:10px 0;font-size:1rem;font-weight:650;color:var(--brand)}
  .menu summary .soft{font-weight:400;margin-left:4px}
  .fold:not([open])+.ways{display:none}
  .menu .ways{padding-bottom:12px}
  .menu ul{display:block}
  .menu ul a,.menu .of+ul a{padding:10px 0 10px 12px;border-bottom:0;border-left:3px solid transparent;font-size:1rem}
  .menu ul [aria-current],.menu .of+ul [aria-current]{border-left-color:var(--brand)}
  .menu .of{margin-top:8px;padding-top:12px}
}
/* A thumb needs more room than a pointer. Links within sentences stay as they are. */
@media (pointer:coarse){
  .top .brand,.top .out,main summary,main .small,main .choice{min-height:44px}
  .top .reader>a,.top .reader>p{padding:11px 0}
  .path{margin:-9px 0 1px}
  :is(.path,.period,.pages,.periods,.years,.after,.linked,.ways-on) a,:is(p,form,h3,th,nav)>a:only-child:not(.button,.act),main li>a:not(.button,.act){
    display:inline-block;padding-top:11px;padding-bottom:11px;
  }
  .named th a,:is(.listed,.people) td a,.foot a,:is(.fields,.doing)>a{display:inline-block;padding-top:11px;padding-bottom:11px}
}
@media (max-width:30rem){.reader{width:100%;justify-content:space-between;flex-wrap:nowrap}}
@media (forced-colors:active){.menu ul [aria-current]{text-decoration:underline}}
@media print{.top .desk-top,.menu,.reader{display:none}}
`)
