import type { TimeZone } from '../../../shared/domain/calendar.ts'
import type { Step } from '../../../shared/domain/performance/dossier.ts'
import { steps as text } from '../../text/staff/performance/steps.ts'
import { StepList } from './step-list.tsx'

/** What others did to a document since a form was made from it. */
export function Conflict(props: {
  readonly since: readonly Step[]
  readonly zone: TimeZone
  readonly nameOf: (field: string) => string | undefined
}) {
  return (
    <section class="conflict" role="alert" aria-labelledby="conflict-title">
      <h2 id="conflict-title">{text.changedSince}</h2>
      <p>{text.changedSinceHint}</p>
      <StepList history={props.since} zone={props.zone} nameOf={props.nameOf} />
    </section>
  )
}
