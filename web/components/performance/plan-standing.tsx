import { dayOf, type TimeZone } from '../../../shared/domain/calendar.ts'
import type { Plan } from '../../../shared/domain/performance/plan.ts'
import type { PlanProblem } from '../../../shared/domain/performance/plan-problems.ts'
import { dayName } from '../../text/format.ts'
import { plan as text } from '../../text/staff/performance/plan.ts'
import { PostForm } from '../post-form.tsx'
import { problemWords } from './plan-words.ts'

export type Standing = {
  readonly plan: Plan
  readonly zone: TimeZone
  readonly problems: readonly PlanProblem[]
  readonly superior: string | undefined
  readonly isThere: boolean
  readonly view: 'own' | 'superior' | 'reader'
  /** The plan's own address. */
  readonly path: string
  readonly sent: Readonly<Record<string, string>>
  readonly wrong: Readonly<Record<string, string>>
}

/** How a plan stands, in words, and what can be done next: first thing on its page. */
export function PlanStanding(props: Standing) {
  const { plan, view, isThere, superior } = props
  return (
    <section class="standing" aria-label={text.states[plan.state]}>
      <p class="what">{text.states[plan.state]}</p>
      <Said {...props} />
      {!isThere && <p class="soft">{text.says.elsewhere}</p>}
      {isThere && view === 'own' && plan.state !== 'proposed' && superior === undefined && (
        <p class="lack">{text.refused['no-superior']}</p>
      )}
      {isThere && view === 'own' && <OwnSteps {...props} />}
      {isThere && view === 'superior' && <SuperiorSteps {...props} />}
      {view !== 'reader' && plan.state !== 'agreed' && (
        <p>
          <a href="#dialog">{text.toDialogue}</a>
        </p>
      )}
    </section>
  )
}

function Said({ plan, superior = text.noSuperior, zone, view }: Standing) {
  const { agreed, state, history } = plan
  switch (state) {
    case 'draft':
      return <p>{agreed ? text.says.change(dayName(agreed.from)) : view === 'own' ? text.says.draft : text.notYours}</p>
    case 'proposed':
      if (view === 'superior') return <p>{text.waiting}</p>
      return <p>{agreed ? text.says.proposedChange(superior) : text.says.proposed(superior)}</p>
    case 'returned': {
      const back = history.findLast(({ action }) => action === 'return')
      return (
        <>
          <p>
            {text.says.returned(back?.by.name ?? superior)}{' '}
            {back && <span class="soft">{dayName(dayOf(Date.parse(back.at), zone))}</span>}
          </p>
          {back?.reason !== undefined && (
            <blockquote>
              <bdi>{back.reason}</bdi>
            </blockquote>
          )}
          {agreed && <p class="soft">{text.says.change(dayName(agreed.from))}</p>}
        </>
      )
    }
    case 'agreed':
      return <p>{agreed && text.says.agreed(dayName(agreed.from), agreed.by.name)}</p>
    default:
      throw state satisfies never
  }
}

function OwnSteps(props: Standing) {
  const { plan, problems, path } = props
  if (plan.state === 'agreed') return <p class="soft">{text.changeHint}</p>
  if (plan.state === 'proposed') return <StepForm {...props} step="tarik" label={text.withdraw} />
  return (
    <>
      {problems.length > 0 ? (
        <>
          <p class="strong">{text.missing}</p>
          <ul class="lacks">
            {problems.map((problem) => (
              <li>
                <a href={problem.rhk === undefined ? '#hasil' : `${path}/rhk/${problem.rhk}`}>
                  <bdi>{problemWords(problem, plan.content)}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <>
          <p>{text.ready}</p>
          <StepForm {...props} step="ajukan" label={plan.agreed ? text.proposeChange : text.propose} isFirst />
          <p class="hint soft">{text.proposeHint}</p>
        </>
      )}
      {plan.agreed && (
        <details>
          <summary>{text.drop}</summary>
          <p class="soft">{text.dropWhat}</p>
          <StepForm {...props} step="batal" label={text.drop} />
        </details>
      )}
    </>
  )
}

function SuperiorSteps(props: Standing) {
  const { plan, path, sent, wrong, problems } = props
  if (plan.state !== 'proposed') return null
  return (
    <>
      {problems.length > 0 && (
        <ul class="lacks">
          {problems.map((problem) => (
            <li>
              <bdi>{problemWords(problem, plan.content)}</bdi>
            </li>
          ))}
        </ul>
      )}
      <StepForm {...props} step="setujui" label={text.agree} isFirst />
      <p class="hint soft">{text.agreeWhat}</p>
      <details open={wrong.reason !== undefined || sent.reason !== undefined}>
        <summary>{text.giveBack}</summary>
        <PostForm action={`${path}/kembalikan`}>
          <input type="hidden" name="version" value={String(plan.version)} />
          <div class={wrong.reason ? 'field wrong' : 'field'}>
            <label for="reason">{text.reason}</label>
            <p class="hint soft" id="reason-hint">
              {text.reasonHint}
            </p>
            <textarea
              id="reason"
              name="reason"
              rows={3}
              maxlength={2000}
              required
              aria-describedby={wrong.reason ? 'reason-hint reason-problem' : 'reason-hint'}
              aria-invalid={wrong.reason ? 'true' : undefined}
              autofocus={Boolean(wrong.reason)}
            >
              {sent.reason ?? ''}
            </textarea>
            {wrong.reason && (
              <p class="problem" id="reason-problem">
                {wrong.reason}
              </p>
            )}
          </div>
          <button class="second" type="submit">
            {text.giveBack}
          </button>
        </PostForm>
      </details>
    </>
  )
}

function StepForm(props: Standing & { readonly step: string; readonly label: string; readonly isFirst?: boolean }) {
  const { plan, path, step, label, isFirst } = props
  return (
    <PostForm action={`${path}/${step}`}>
      <input type="hidden" name="version" value={String(plan.version)} />
      <button class={isFirst ? 'send' : 'second'} type="submit">
        {label}
      </button>
    </PostForm>
  )
}
