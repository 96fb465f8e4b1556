import type { Agency } from '../../shared/domain/agency.ts'
import { dayOf } from '../../shared/domain/calendar.ts'
import type { Counter } from '../../shared/domain/counter.ts'
import type { FieldProblem } from '../../shared/domain/refusals.ts'
import { zoneOf } from '../../shared/domain/registry.ts'
import type { Service } from '../../shared/domain/service.ts'
import type { Unit } from '../../shared/domain/unit.ts'
import type { VisitCodeBatch } from '../../shared/domain/visit-code.ts'
import { forms } from '../assets/forms.ts'
import { Document } from '../components/document.tsx'
import { PostForm } from '../components/post-form.tsx'
import { UnitPath } from '../components/unit-path.tsx'
import { count, dayName } from '../text/format.ts'
import { visitCodes as text } from '../text/staff/visit-codes.ts'
import { SLIPS_A_PAGE } from './slips.tsx'

const MOST = 500
const DAYS = [1, 7, 14, 30, 60] as const
const USUAL_DAYS = 7

/** Where slips with visit codes are ordered, and printed again. */
export function VisitCodesPage(props: {
  readonly agency: Agency
  readonly above: readonly Unit[]
  readonly unit: Unit
  readonly counters: readonly Counter[]
  readonly services: readonly Service[]
  readonly batches: readonly VisitCodeBatch[]
  readonly path: string
  /** Names the order: sent twice it is one. */
  readonly batch: string
  readonly sent?: Readonly<Record<string, string>>
  readonly problems?: readonly FieldProblem[]
}) {
  const { agency, unit, batches, path } = props
  const zone = zoneOf(agency, unit)
  const dayAt = (instant: string) => dayName(dayOf(Date.parse(instant), zone))
  return (
    <Document title={text.pageTitle(unit.name)} style={forms} owner={agency}>
      <UnitPath agency={agency} above={props.above} unit={unit} />
      <h1>{text.title}</h1>
      <p class="lead">{text.lead}</p>
      <section class="section" aria-labelledby="print-title">
        <h2 id="print-title">{text.print}</h2>
        <OrderForm {...props} />
      </section>
      <section class="section" aria-labelledby="batches-title">
        <h2 id="batches-title">{text.batches}</h2>
        {batches.length === 0 ? (
          <p class="soft">{text.none}</p>
        ) : (
          <>
            <p class="soft">{text.againHint}</p>
            <ul class="things">
              {batches.map(({ id, count: slips, mintedAt, validUntil }) => (
                <li>
                  <h3>{text.batch(count(slips), dayAt(mintedAt))}</h3>
                  <p class="soft">{text.until(dayAt(validUntil))}</p>
                  <p>
                    <a href={`${path}/${id}`}>{text.again}</a>
                  </p>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
    </Document>
  )
}

function OrderForm(props: Parameters<typeof VisitCodesPage>[0]) {
  const { counters, services, path, sent = {}, problems = [] } = props
  const isWrong = (field: string) => problems.some((problem) => problem.field === field)
  return (
    <PostForm class="fields" action={path}>
      <input type="hidden" name="batch" value={props.batch} />
      <label for="count">{text.count}</label>
      <p class="note soft" id="count-hint">
        {text.countHint(count(MOST), count(SLIPS_A_PAGE))}
      </p>
      {isWrong('count') && (
        <p class="wrong" id="count-problem">
          {text.wrongCount}
        </p>
      )}
      <input
        type="number"
        id="count"
        name="count"
        min={1}
        max={MOST}
        value={sent.count ?? String(SLIPS_A_PAGE)}
        required
        aria-describedby={isWrong('count') ? 'count-hint count-problem' : 'count-hint'}
        aria-invalid={isWrong('count') ? 'true' : undefined}
        autofocus={isWrong('count')}
      />
      <label for="days">{text.days}</label>
      <p class="note soft" id="days-hint">
        {text.daysHint}
      </p>
      {isWrong('days') && <p class="wrong">{text.wrongDays}</p>}
      <select id="days" name="days" aria-describedby="days-hint" autofocus={isWrong('days')}>
        {DAYS.map((days) => (
          <option value={days} selected={(sent.days ?? String(USUAL_DAYS)) === String(days)}>
            {text.dayChoice(count(days))}
          </option>
        ))}
      </select>
      <label for="counter">{text.counter}</label>
      {isWrong('counter') && <p class="wrong">{text.wrongCounter}</p>}
      <select id="counter" name="counter" autofocus={isWrong('counter')}>
        <option value="">{text.counterAll}</option>
        {counters.map(({ id, name }) => (
          <option value={id} selected={sent.counter === id}>
            {name}
          </option>
        ))}
      </select>
      <label for="service">{text.service}</label>
      {isWrong('service') && <p class="wrong">{text.wrongService}</p>}
      <select id="service" name="service" autofocus={isWrong('service')}>
        <option value="">{text.serviceAll}</option>
        {services.map(({ id, name }) => (
          <option value={id} selected={sent.service === id}>
            {name}
          </option>
        ))}
      </select>
      <button class="button first" type="submit">
        {text.make}
      </button>
    </PostForm>
  )
}
