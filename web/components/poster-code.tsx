import type { Agency } from '../../shared/domain/agency.ts'
import type { Day } from '../../shared/domain/calendar.ts'
import type { Counter } from '../../shared/domain/counter.ts'
import { GRACE } from '../../shared/domain/former-codes.ts'
import type { Unit } from '../../shared/domain/unit.ts'
import { count, dayName } from '../text/format.ts'
import { posters } from '../text/staff/posters.ts'
import { PostForm } from './post-form.tsx'
import { codeLink } from './poster-links.ts'
import type { PosterSize } from './poster-size.ts'

const CHOICES = [7, 14, GRACE.usual, 60, GRACE.most] as const

/** A counter's code, those it had, and the way to another one. */
export function PosterCode(props: {
  readonly agency: Agency
  readonly unit: Unit
  readonly counter: Counter
  readonly size: PosterSize
  readonly today: Day
}) {
  const { agency, unit, counter, size, today } = props
  const { code, former = [] } = counter
  return (
    <section class="section no-print" aria-labelledby="code-title">
      <h2 id="code-title">{posters.code}</h2>
      <dl class="codes">
        <dt>{posters.codeNow}</dt>
        <dd>
          <a href={`/q/${code}`}>
            <code>/q/{code}</code>
          </a>
        </dd>
        {former.length > 0 && <dt>{posters.former}</dt>}
        {former.map((each) => (
          <dd>
            <code>/q/{each.code}</code>{' '}
            <span class="soft">
              {each.until >= today
                ? posters.formerUntil(dayName(each.until))
                : posters.formerEnded(dayName(each.until))}
            </span>
          </dd>
        ))}
      </dl>
      {former.length > 0 && <p class="note">{posters.formerHint}</p>}
      <PostForm class="replace" action={codeLink({ agency: agency.id, unit: unit.id }, counter.id)}>
        <h3>{posters.replace}</h3>
        <p>{posters.replaceWhat}</p>
        <input type="hidden" name="kode" value={code} />
        <input type="hidden" name="ukuran" value={size} />
        <label for="tenggang">{posters.grace}</label>
        <select name="tenggang" id="tenggang" aria-describedby="grace-hint">
          {CHOICES.map((days) => (
            <option value={days} selected={days === GRACE.usual}>
              {posters.graceDays(count(days))}
            </option>
          ))}
          <option value={GRACE.least}>{posters.graceNone}</option>
        </select>
        <p class="note" id="grace-hint">
          {posters.graceNoneHint} {posters.replaceNoUndo}
        </p>
        <button class="button" type="submit">
          {posters.replaceButton(counter.name)}
        </button>
      </PostForm>
    </section>
  )
}
