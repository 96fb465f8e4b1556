import type { Agency } from '../../../shared/domain/agency.ts'
import type { Round, RoundState } from '../../../shared/domain/performance/round.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import { feedback as sheet } from '../../assets/feedback.ts'
import { Document } from '../../components/document.tsx'
import type { Problems, Sent } from '../../components/form-field.tsx'
import { RoundForm } from '../../components/performance/round-form.tsx'
import { PostForm } from '../../components/post-form.tsx'
import { TextField } from '../../components/text-field.tsx'
import { UnitPath } from '../../components/unit-path.tsx'
import { count, dayName } from '../../text/format.ts'
import { periodName } from '../../text/periods.ts'
import { rounds as text } from '../../text/staff/performance/rounds.ts'

type Progress = {
  readonly round: Round
  readonly state: RoundState
  readonly receivers: number
  readonly asked: number
  readonly answered: number
  readonly tooFew: readonly string[]
}

/** So many names are told of those whose result cannot be shown. */
const NAMED = 10

/** A unit’s rounds: how far each has come, and for who may, opening another. */
export function RoundsPage(props: {
  readonly agency: Agency
  readonly above: readonly Unit[]
  readonly unit: Unit
  readonly today: string
  readonly rounds: readonly Progress[]
  readonly mayManage: boolean
  /** Made with the page; decides the lot. */
  readonly id: string
  readonly sent: Sent
  readonly problems: Problems
  readonly done?: 'opened' | 'cancelledNow' | undefined
}) {
  const { agency, above, unit, rounds, mayManage, done, problems } = props
  const path = `/kelola/${agency.id}/unit/${unit.id}/kinerja/putaran`
  return (
    <Document title={text.pageTitle(unit.name)} style={sheet} owner={agency}>
      <UnitPath agency={agency} above={above} unit={unit} />
      <h1>{text.title}</h1>
      <p class="lead">{text.lead}</p>
      {done && (
        <p class="done" role="status">
          {text[done]}
        </p>
      )}
      {problems[''] !== undefined && (
        <p class="problems" role="alert">
          {problems['']}
        </p>
      )}
      <section class="section" aria-labelledby="list-title">
        <h2 id="list-title">{text.list}</h2>
        {rounds.length === 0 ? (
          <p>
            {text.none} <span class="soft">{text.noneHint}</span>
          </p>
        ) : (
          <>
            <ul class="rounds">
              {rounds.map((each) => (
                <RoundItem {...each} path={path} mayManage={mayManage} />
              ))}
            </ul>
            <p class="note soft">{text.progressHint}</p>
          </>
        )}
      </section>
      {mayManage && (
        <section class="section" aria-labelledby="open-title">
          <h2 id="open-title">{text.open}</h2>
          <p class="soft">{text.openLead}</p>
          <RoundForm path={path} {...props} />
        </section>
      )}
    </Document>
  )
}

function RoundItem(props: Progress & { readonly path: string; readonly mayManage: boolean }) {
  const { round, state, receivers, asked, answered, tooFew } = props
  const { id, period, opens, closes, cancelled, by } = round
  const names = tooFew.slice(0, NAMED).join(', ')
  const more = tooFew.length - NAMED
  return (
    <li>
      <h3>
        {periodName(period)}
        <span class="tag">{text.states[state]}</span>
      </h3>
      <p class="soft">
        {text.days(dayName(opens), dayName(closes))} · <bdi>{text.by(by.name)}</bdi>
      </p>
      {cancelled ? (
        <p>
          <bdi>{text.reason(cancelled.reason)}</bdi>
        </p>
      ) : (
        <>
          <p class="progress">
            {text.people(count(receivers))} {text.progress(count(answered), count(asked))}
          </p>
          {tooFew.length > 0 && (
            <p>
              <bdi>{more > 0 ? text.tooFewMore(names, count(more)) : text.tooFew(names)}</bdi>
            </p>
          )}
        </>
      )}
      {props.mayManage && (state === 'open' || state === 'coming') && (
        <details>
          <summary>{text.cancel}</summary>
          <PostForm action={`${props.path}/batal`}>
            <input type="hidden" name="id" value={id} />
            <p class="soft">{text.cancelHint}</p>
            <TextField name="reason" label={text.cancelReason} sent={undefined} required maxlength={300} />
            <button class="second" type="submit">
              {text.cancelNow}
            </button>
          </PostForm>
        </details>
      )}
    </li>
  )
}
