import type { Agency } from '../../shared/domain/agency.ts'
import { dayOf } from '../../shared/domain/calendar.ts'
import { zoneOf } from '../../shared/domain/registry.ts'
import type { Unit } from '../../shared/domain/unit.ts'
import { groupedCode, type IssuedCode } from '../../shared/domain/visit-code.ts'
import { slips as style } from '../assets/slips.ts'
import { Document } from '../components/document.tsx'
import { PosterQr, type QrModules } from '../components/poster-qr.tsx'
import { UnitPath } from '../components/unit-path.tsx'
import { count, dayName } from '../text/format.ts'
import { visitCodes as text } from '../text/staff/visit-codes.ts'

/** What fits on an A4 sheet: 3 beside each other, 7 below. */
export const SLIPS_A_PAGE = 21

export type Slip = { readonly issued: IssuedCode; readonly modules: QrModules }

/** Slips to cut apart, each with its code as a QR and in letters. */
export function SlipsPage(props: {
  readonly agency: Agency
  readonly above: readonly Unit[]
  readonly unit: Unit
  readonly slips: readonly Slip[]
  /** Where slips are ordered. */
  readonly back: string
}) {
  const { agency, unit, slips } = props
  const zone = zoneOf(agency, unit)
  const sheets = Array.from({ length: Math.ceil(slips.length / SLIPS_A_PAGE) }, (_, sheet) =>
    slips.slice(sheet * SLIPS_A_PAGE, (sheet + 1) * SLIPS_A_PAGE),
  )
  return (
    <Document title={text.slipsTitle(count(slips.length), unit.name)} style={style} owner={agency}>
      <div class="no-print">
        <UnitPath agency={agency} above={props.above} unit={unit} />
        <h1>{text.slipsTitle(count(slips.length), unit.name)}</h1>
        <p class="lead">{text.howToPrint}</p>
        <p>
          <a href={props.back}>{text.back}</a>
        </p>
      </div>
      {sheets.map((sheet) => (
        <ul class="sheet">
          {sheet.map(({ issued, modules }) => (
            <li class="slip">
              <PosterQr modules={modules} label={text.qr(groupedCode(issued.code))} />
              <div>
                <p class="who">
                  <bdi>{unit.name}</bdi>
                </p>
                <p class="call">{text.call}</p>
                <p>{text.scan}</p>
                <p>{text.slipUntil(dayName(dayOf(Date.parse(issued.validUntil), zone)))}</p>
              </div>
              <p class="key">{groupedCode(issued.code)}</p>
            </li>
          ))}
        </ul>
      ))}
    </Document>
  )
}
