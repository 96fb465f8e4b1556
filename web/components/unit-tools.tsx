import { closing } from '../text/staff/closing.ts'
import { comments } from '../text/staff/comments.ts'
import { devices } from '../text/staff/devices.ts'
import { manage } from '../text/staff/manage.ts'
import { adoption } from '../text/staff/performance/adoption.ts'
import { quality } from '../text/staff/quality.ts'
import { registry } from '../text/staff/registry.ts'
import { serviceTimes } from '../text/staff/service-times.ts'
import { unitChange } from '../text/staff/unit-change.ts'
import { visitCodes } from '../text/staff/visit-codes.ts'
import { shownOn, waysFrom } from './navigation.ts'
import { useShell } from './shell.ts'

/** What each of a unit's pages is for, by the end of its address. */
const HINTS = new Map<string | undefined, string>([
  ['saran', comments.toolHint],
  ['kinerja', adoption.toolHint],
  ['mutu', quality.toolHint],
  ['kertas', manage.toolPaperHint],
  ['waktu', serviceTimes.toolHint],
  ['impor', manage.toolImportHint],
  ['tutup', closing.toolHint],
  ['poster', manage.toolPostersHint],
  ['kode-kunjungan', visitCodes.toolHint],
  ['perangkat', devices.toolHint],
  ['atur', registry.setupHint],
  ['ubah', unitChange.toolHint],
  ['layanan', registry.servicesHint],
  ['loket', registry.countersHint],
])

/** Where else a unit's page leads its reader, each with what it is for. */
export function UnitTools() {
  const shell = useShell()
  if (!shell?.place) return null
  const { identity, path, place } = shell
  const tools = shownOn(path, waysFrom(identity, place).unit, place).map((way) => ({
    ...way,
    hint: HINTS.get(way.href.split('/').at(-1)),
  }))
  const others = tools.filter(({ href }) => href !== path)
  if (others.length === 0) return null
  return (
    <section class="section no-print" aria-labelledby="tools-title">
      <h2 id="tools-title">{manage.tools}</h2>
      <ul class="tools">
        {others.map(({ href, name, hint }) => (
          <li>
            <a href={href}>{name}</a>
            {hint !== undefined && <span class="soft">{hint}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
