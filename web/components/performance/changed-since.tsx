import type { TimeZone } from '../../../shared/domain/calendar.ts'
import type { Step } from '../../../shared/domain/performance/dossier.ts'
import { steps as text } from '../../text/staff/performance/steps.ts'
import { StepList } from './step-list.tsx'

/** F50: what others did to a document since it was opened, for whom that came second. */
export function ChangedSince(props: {
  readonly since: readonly Step[] | undefined
  readonly zone: TimeZone
  readonly nameOf: (field: string) => string | undefined
}) {
  const { since, zone, nameOf } = props
  if (since === undefined) return null
  return (
    <section class="conflict" role="alert" aria-labelledby="conflict-title">
      <h2 id="conflict-title">{text.changedSince}</h2>
      <p>{text.changedSinceHint}</p>
      <StepList history={since} zone={zone} nameOf={nameOf} />
    </section>
  )
}
