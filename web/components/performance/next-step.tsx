import type { Day } from '../../../shared/domain/calendar.ts'
import { ofPerson } from '../../../shared/domain/performance/dossier.ts'
import type { Plan } from '../../../shared/domain/performance/plan.ts'
import type { ReportInYear } from '../../../shared/domain/performance/year.ts'
import { firstToReport } from '../../../shared/domain/performance/year.ts'
import { dayName } from '../../text/format.ts'
import { periodName } from '../../text/periods.ts'
import { year as text } from '../../text/staff/performance/year.ts'
import { PostForm } from '../post-form.tsx'
import { SelectField } from '../select-field.tsx'

type Props = {
  readonly year: string
  readonly today: Day
  readonly plan: Plan | undefined
  readonly planDue: Day | undefined
  readonly isPlaced: boolean
  readonly superior: string
  readonly reports: readonly ReportInYear[]
  readonly copies: readonly { readonly value: string; readonly label: string }[]
}

/** The one thing that is to be done next, with its day and the way to it. */
export function NextStep(props: Props) {
  return (
    <section class="next" aria-labelledby="next-title">
      <h2 id="next-title">{text.next}</h2>
      <Step {...props} />
    </section>
  )
}

function Step(props: Props) {
  const { plan, year, planDue, isPlaced, superior, reports, today } = props
  const report = firstToReport(reports)
  if (!isPlaced) return <Said what={text.notPlaced} hint={text.notPlacedHint} />
  // What is late is said first, whatever the plan still needs: its report is against what is in force.
  const isReportFirst = report && (plan?.agreed !== undefined || report.period.slice(0, 4) < year)
  if (!isReportFirst || plan?.state === 'returned') {
    if (!plan) return <Begin {...props} label={text.start(year)} due={planDue} />
    const href = `/kelola/kinerja/rencana/${plan.id}`
    const due = plan.agreed ? undefined : planDue
    switch (plan.state) {
      case 'draft':
        return (
          <Led
            what={plan.agreed ? text.changing : text.continue}
            due={due}
            today={today}
            href={href}
            label={text.continueButton}
          />
        )
      case 'returned':
        return <Led what={text.returned} due={due} today={today} href={href} label={text.continueButton} />
      case 'proposed': {
        const last = plan.dialogue.at(-1)
        // Both wait for each other where the last word was a question: it is the writer's turn.
        if (last && ofPerson(last.by.person) !== plan.owner) {
          return (
            <Led
              what={text.asked(last.by.name)}
              due={undefined}
              today={today}
              href={`${href}#dialog`}
              label={text.askedButton}
            />
          )
        }
        return <Said what={text.waits(superior)} hint={text.waitsHint} />
      }
      case 'agreed':
        return <Said what={text.upToDate} hint={text.upToDateHint} />
      default:
        throw plan.state satisfies never
    }
  }
  const name = periodName(report.period)
  const isAgain = report.standing === 'returned' || report.standing === 'reopened'
  const what = isAgain ? text.reportAgain(name) : text.report(name)
  return (
    <Led
      what={what}
      // Its day was kept when it was sent first.
      due={report.standing === 'reopened' ? undefined : report.due}
      today={today}
      href={`/kelola/kinerja/laporan/${report.id}`}
      label={text.reportButton}
    />
  )
}

function Said(props: { readonly what: string; readonly hint: string }) {
  return (
    <>
      <p class="what">
        <bdi>{props.what}</bdi>
      </p>
      <p class="soft">{props.hint}</p>
    </>
  )
}

function Due({ due, today }: { readonly due: Day | undefined; readonly today: Day }) {
  if (due === undefined) return null
  return <p class={due < today ? 'when late' : 'when'}>{(due < today ? text.wasDue : text.due)(dayName(due))}</p>
}

function Led(props: {
  readonly what: string
  readonly due: Day | undefined
  readonly today: Day
  readonly href: string
  readonly label: string
}) {
  return (
    <>
      <p class="what">{props.what}</p>
      <Due due={props.due} today={props.today} />
      <a class="button" href={props.href}>
        {props.label}
      </a>
    </>
  )
}

/** A form that begins a plan, empty or as a copy. */
export function Begin(
  props: Pick<Props, 'year' | 'today' | 'copies'> & { readonly label: string; readonly due: Day | undefined },
) {
  const { year, today, copies, label, due } = props
  return (
    <>
      <p class="what">{label}</p>
      <Due due={due} today={today} />
      <PostForm action="/kelola/kinerja/rencana">
        <input type="hidden" name="year" value={year} />
        {copies.length > 0 && (
          <SelectField
            name="from"
            label={text.startFrom}
            hint={text.startHint}
            empty={text.startEmpty}
            choices={copies}
            sent={copies[0]?.value}
            problem={undefined}
          />
        )}
        <button class="send" type="submit">
          {text.startButton}
        </button>
      </PostForm>
    </>
  )
}
