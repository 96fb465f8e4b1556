import type { Slug } from '../../shared/domain/ids.ts'
import { closing } from '../text/staff/closing.ts'
import { comments } from '../text/staff/comments.ts'
import { devices } from '../text/staff/devices.ts'
import { manage } from '../text/staff/manage.ts'
import { quality } from '../text/staff/quality.ts'
import { serviceTimes } from '../text/staff/service-times.ts'
import { unitChange } from '../text/staff/unit-change.ts'
import { visitCodes } from '../text/staff/visit-codes.ts'

/** Where a manager gives out other ways to rate, and brings in answers that were given elsewhere. */
export function UnitTools(props: { readonly agency: Slug; readonly unit: Slug; readonly mayChange: boolean }) {
  const at = `/kelola/${props.agency}/unit/${props.unit}`
  const tools = [
    { href: `${at}/saran`, name: comments.title, hint: comments.toolHint },
    { href: `${at}/mutu`, name: quality.title, hint: quality.toolHint },
    { href: `${at}/kode-kunjungan`, name: visitCodes.title, hint: visitCodes.toolHint },
    { href: `${at}/perangkat`, name: devices.title, hint: devices.toolHint },
    { href: `${at}/kertas`, name: manage.toolPaper, hint: manage.toolPaperHint },
    { href: `${at}/tutup`, name: closing.title, hint: closing.toolHint },
    { href: `${at}/waktu`, name: serviceTimes.title, hint: serviceTimes.toolHint },
    ...(props.mayChange ? [{ href: `${at}/ubah`, name: unitChange.title, hint: unitChange.toolHint }] : []),
    { href: `${at}/impor`, name: manage.toolImport, hint: manage.toolImportHint },
  ]
  return (
    <section class="section no-print" aria-labelledby="tools-title">
      <h2 id="tools-title">{manage.tools}</h2>
      <ul>
        {tools.map(({ href, name, hint }) => (
          <li>
            <a href={href}>{name}</a> <span class="soft">{hint}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
