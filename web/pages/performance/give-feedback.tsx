import type { Closeness } from '../../../shared/domain/performance/circle.ts'
import { FEEDBACK_KINDS, WITHDRAW_MINUTES } from '../../../shared/domain/performance/feedback.ts'
import type { Registry } from '../../../shared/domain/registry.ts'
import { feedback as sheet } from '../../assets/feedback.ts'
import { Document } from '../../components/document.tsx'
import type { Problems, Sent } from '../../components/form-field.tsx'
import { Path } from '../../components/path.tsx'
import { Pick } from '../../components/performance/pick.tsx'
import { SubjectField } from '../../components/performance/subject-field.tsx'
import { PostForm } from '../../components/post-form.tsx'
import { count } from '../../text/format.ts'
import { feedback as text } from '../../text/staff/performance/feedback.ts'
import { FEEDBACK_PATH } from './feedback.tsx'

const PATH = `${FEEDBACK_PATH}/baru`

/** Where somebody writes feedback, and is told plainly who will read it. */
export function GiveFeedbackPage(props: {
  readonly registry: Registry
  readonly receiver: { readonly id: string; readonly name: string; readonly position: string }
  readonly as: Closeness
  readonly superior: string | undefined
  readonly rhks: readonly { readonly plan: string; readonly rhk: string; readonly words: string }[]
  /** Made with the page: sent twice, it is one piece of feedback. */
  readonly id: string
  readonly sent: Sent
  readonly problems: Problems
}) {
  const { registry, receiver, superior, sent, problems } = props
  const audiences = [
    { value: 'receiver', label: text.onlyThey(receiver.name), hint: text.onlyTheyHint },
    ...(superior === undefined
      ? []
      : [{ value: 'superior', label: text.alsoSuperior(receiver.name), hint: text.alsoSuperiorHint(superior) }]),
  ]
  const kinds = FEEDBACK_KINDS.map((value) => ({ value, label: text.kinds[value], hint: text.kindHints[value] }))
  return (
    <Document title={text.writeTo(receiver.name)} style={sheet} owner={registry.agency}>
      <Path
        steps={[
          { href: '/kelola/kinerja', name: text.hub },
          { href: FEEDBACK_PATH, name: text.title },
        ]}
      />
      <h1>
        <bdi>{text.writeTo(receiver.name)}</bdi>
      </h1>
      <p class="lead">
        {text.as[props.as]} · <bdi>{receiver.position}</bdi>
      </p>
      <p>
        <a href={PATH}>{text.another}</a>
      </p>
      {problems[''] !== undefined && (
        <p class="problems" role="alert">
          {problems['']}
        </p>
      )}
      <PostForm action={PATH} class="asks">
        <input type="hidden" name="id" value={props.id} />
        <input type="hidden" name="to" value={receiver.id} />
        <Pick name="kind" label={text.kind} choices={kinds} sent={sent.kind} problem={problems.kind} />
        <SubjectField rhks={props.rhks} sent={sent.about} problem={problems.about} />
        <div class={problems.words ? 'field wrong' : 'field'}>
          <label for="words">{text.words}</label>
          <p class="hint soft" id="words-hint">
            {text.wordsHint}
          </p>
          <textarea
            name="words"
            id="words"
            rows={5}
            maxlength={2000}
            aria-describedby={problems.words ? 'words-hint words-problem' : 'words-hint'}
            aria-invalid={problems.words ? 'true' : undefined}
            autofocus={Boolean(problems.words)}
          >
            {sent.words ?? ''}
          </textarea>
          {problems.words && (
            <p class="problem" id="words-problem">
              {problems.words}
            </p>
          )}
        </div>
        <Pick
          name="audience"
          label={text.audience}
          choices={audiences}
          sent={sent.audience ?? 'receiver'}
          problem={problems.audience}
        />
        <div>
          <p class="soft">{text.named}</p>
          <p class="soft">{text.withdrawWithin(count(WITHDRAW_MINUTES))}</p>
          <button class="send" type="submit">
            {text.send}
          </button>
        </div>
      </PostForm>
    </Document>
  )
}
