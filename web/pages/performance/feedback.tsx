import type { PersonId } from '../../../shared/domain/ids.ts'
import { personOf } from '../../../shared/domain/performance/dossier.ts'
import { type Feedback, mayWithdraw } from '../../../shared/domain/performance/feedback.ts'
import type { Registry } from '../../../shared/domain/registry.ts'
import { feedback as sheet } from '../../assets/feedback.ts'
import { Document } from '../../components/document.tsx'
import { Path } from '../../components/path.tsx'
import { FeedbackList } from '../../components/performance/feedback-list.tsx'
import { PostForm } from '../../components/post-form.tsx'
import { feedback as text } from '../../text/staff/performance/feedback.ts'

export const FEEDBACK_PATH = '/kelola/kinerja/umpan-balik'

/** What somebody received or gave, with what they may still do about it. */
export type FeedbackPageProps = {
  readonly registry: Registry
  /** Milliseconds since 1970: what was given a while ago cannot be taken back. */
  readonly now: number
  readonly feedback: readonly Feedback[]
  /** The address of older ones, where there are some. */
  readonly older: string | undefined
  readonly isNewest: boolean
  /** What those are called who received what was given; undefined on the list of what was received. */
  readonly given: { readonly year: string; readonly names: ReadonlyMap<PersonId, string> } | undefined
  readonly done?: 'sent' | 'answered' | 'withdrawn' | undefined
  /** What could not be done, and about which piece. */
  readonly problem?: { readonly words: string; readonly id: string; readonly sent: string } | undefined
}

/** One’s own feedback: received, or given. */
export function FeedbackPage(props: FeedbackPageProps) {
  const { registry, feedback, older, given, done, problem } = props
  const zone = registry.agency.timeZone
  return (
    <Document title={text.title} style={sheet} owner={registry.agency}>
      <Path steps={[{ href: '/kelola/kinerja', name: text.hub }]} />
      <h1>{text.title}</h1>
      <p class="lead">{text.lead}</p>
      {done && (
        <p class="done" role="status">
          {text[done]}
        </p>
      )}
      {problem && (
        <p class="problems" role="alert">
          {problem.words}
        </p>
      )}
      <a class="button" href={`${FEEDBACK_PATH}/baru`}>
        {text.toGive}
      </a>
      <nav class="tabs" aria-label={text.lists}>
        <a href={FEEDBACK_PATH} aria-current={given ? undefined : 'page'}>
          {text.received}
        </a>
        <a href={`${FEEDBACK_PATH}?daftar=diberikan`} aria-current={given ? 'page' : undefined}>
          {text.given}
        </a>
      </nav>
      {feedback.length === 0 && (
        <>
          <p class="empty">{given ? text.noneGiven(given.year) : text.none}</p>
          <p>{given ? text.noneGivenHint : text.noneHint}</p>
        </>
      )}
      {given ? (
        <FeedbackList
          {...{ feedback, zone }}
          headOf={(each) => text.to(given.names.get(personOf(each)) ?? text.gone)}
          answerOf={(each) => text.theirAnswer(given.names.get(personOf(each)) ?? text.gone)}
          actionOf={(each) => (mayWithdraw(each, props.now) ? <Withdraw feedback={each} /> : null)}
        />
      ) : (
        <FeedbackList
          {...{ feedback, zone }}
          isOwn
          headOf={({ giver }) => text.from(giver.name)}
          answerOf={() => text.yourAnswer}
          actionOf={(each) => (each.answer ? null : <Answer feedback={each} problem={problem} />)}
        />
      )}
      <p class="pages">
        {!props.isNewest && <a href={given ? `${FEEDBACK_PATH}?daftar=diberikan` : FEEDBACK_PATH}>{text.newest}</a>}
        {older !== undefined && <a href={older}>{text.older}</a>}
        {given && older === undefined && (
          <a href={`${FEEDBACK_PATH}?daftar=diberikan&tahun=${Number(given.year) - 1}`}>
            {text.yearBefore(String(Number(given.year) - 1))}
          </a>
        )}
      </p>
    </Document>
  )
}

function Answer(props: { readonly feedback: Feedback; readonly problem: FeedbackPageProps['problem'] }) {
  const { id } = props.feedback
  const sent = props.problem?.id === id ? props.problem.sent : undefined
  return (
    <details open={sent !== undefined}>
      <summary>{text.answer}</summary>
      <PostForm action={`${FEEDBACK_PATH}/jawab`}>
        <input type="hidden" name="id" value={id} />
        <div class="field">
          <label for={`answer-${id}`}>{text.answerLabel}</label>
          <p class="hint soft" id={`answer-${id}-hint`}>
            {text.answerHint}
          </p>
          <textarea
            name="words"
            id={`answer-${id}`}
            rows={3}
            maxlength={2000}
            required
            aria-describedby={`answer-${id}-hint`}
          >
            {sent ?? ''}
          </textarea>
        </div>
        <button class="send" type="submit">
          {text.sendAnswer}
        </button>
      </PostForm>
    </details>
  )
}

function Withdraw({ feedback }: { readonly feedback: Feedback }) {
  return (
    <details>
      <summary>{text.withdraw}</summary>
      <PostForm action={`${FEEDBACK_PATH}/tarik`}>
        <input type="hidden" name="id" value={feedback.id} />
        <input type="hidden" name="to" value={personOf(feedback)} />
        <p class="soft">{text.withdrawHint}</p>
        <button class="second" type="submit">
          {text.withdrawNow}
        </button>
      </PostForm>
    </details>
  )
}
