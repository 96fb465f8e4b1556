import type { Child } from 'hono/jsx'
import type { TimeZone } from '../../../shared/domain/calendar.ts'
import type { Feedback } from '../../../shared/domain/performance/feedback.ts'
import { feedback as text } from '../../text/staff/performance/feedback.ts'
import { momentOf } from '../person-words.ts'
import { subjectWords } from './feedback-subject.ts'

/** Feedback, the newest first: whose it is, what it is about, the words, who reads them, the answer, and what may be done. */
export function FeedbackList(props: {
  readonly feedback: readonly Feedback[]
  readonly zone: TimeZone
  /** Whether the reader received it: then who else reads it is said to them as such. */
  readonly isOwn?: boolean
  /** Who stands over each: its giver, or its receiver. */
  readonly headOf: (feedback: Feedback) => string
  /** What the one who answered is called. */
  readonly answerOf: (feedback: Feedback) => string
  readonly actionOf?: (feedback: Feedback) => Child
}) {
  const { feedback, zone, headOf, answerOf, actionOf } = props
  const readBy = props.isOwn ? text.readByYou : text.readBy
  return (
    <ul class="said">
      {feedback.map((each) => (
        <li id={each.id}>
          <h2>
            <bdi>{headOf(each)}</bdi>
            <span class={`tag ${each.kind}`}>{text.kinds[each.kind]}</span>
          </h2>
          <p class="soft">
            {momentOf(each.givenAt, zone)} · {readBy[each.audience]}
            {each.withdrawnAt !== undefined && ` · ${text.isWithdrawn}`}
          </p>
          <p class="about">
            <bdi>{subjectWords(each.about)}</bdi>
          </p>
          <p class="words">
            <bdi>{each.words}</bdi>
          </p>
          {each.answer && (
            <div class="answer">
              <p class="soft">
                <bdi>{answerOf(each)}</bdi>, {momentOf(each.answer.at, zone)}
              </p>
              <p class="words">
                <bdi>{each.answer.words}</bdi>
              </p>
            </div>
          )}
          {actionOf?.(each)}
        </li>
      ))}
    </ul>
  )
}
