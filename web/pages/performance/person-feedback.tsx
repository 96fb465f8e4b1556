import type { Feedback } from '../../../shared/domain/performance/feedback.ts'
import type { Registry } from '../../../shared/domain/registry.ts'
import { feedback as sheet } from '../../assets/feedback.ts'
import { Document } from '../../components/document.tsx'
import { Path } from '../../components/path.tsx'
import { FeedbackList } from '../../components/performance/feedback-list.tsx'
import { feedback as text } from '../../text/staff/performance/feedback.ts'

/** What a superior may read of somebody’s feedback. */
export function PersonFeedbackPage(props: {
  readonly registry: Registry
  readonly person: { readonly id: string; readonly name: string }
  /** Whether the reader is their superior now: to others nothing is shown. */
  readonly isSuperior: boolean
  readonly feedback: readonly Feedback[]
  readonly older: string | undefined
}) {
  const { registry, person, isSuperior, feedback, older } = props
  return (
    <Document title={text.ofPerson(person.name)} style={sheet} owner={registry.agency}>
      <Path steps={[{ href: `/kelola/${registry.agency.id}/bawahan`, name: text.team }]} />
      <h1>
        <bdi>{text.ofPerson(person.name)}</bdi>
      </h1>
      {isSuperior ? (
        <>
          <p class="lead">{text.ofPersonLead}</p>
          <a class="button" href={`/kelola/kinerja/umpan-balik/baru?kepada=${person.id}`}>
            {text.toGive}
          </a>
          {feedback.length === 0 && <p class="empty">{text.noneShown}</p>}
          <FeedbackList
            feedback={feedback}
            zone={registry.agency.timeZone}
            headOf={({ giver }) => text.from(giver.name)}
            answerOf={() => text.theirAnswer(person.name)}
          />
        </>
      ) : (
        <p class="lead">{text.notYours}</p>
      )}
      {older !== undefined && (
        <p class="pages">
          <a href={older}>{text.older}</a>
        </p>
      )}
    </Document>
  )
}
