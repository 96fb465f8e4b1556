import { ownField } from '../../shared/domain/form-fields.ts'
import { type Instrument, scaleOf } from '../../shared/domain/instruments/instrument.ts'
import type { OwnQuestion } from '../../shared/domain/own-question.ts'
import { PROFILE_FIELDS, PROFILE_GROUPS } from '../../shared/domain/profile.ts'
import { COMMENT_LIMIT } from '../../shared/domain/rating.ts'
import type { Service } from '../../shared/domain/service.ts'
import { groupName } from '../text/groups.ts'
import { paper } from '../text/staff/paper.ts'
import { useText } from '../text/text.ts'
import { PaperRow } from './paper-row.tsx'
import { PostForm } from './post-form.tsx'

/** What each sheet asks, and what the script sends with it. */
export type SheetAsked = {
  readonly instrument: Instrument
  readonly service: Service | undefined
  readonly own: readonly OwnQuestion[]
}

/** One respondent's sheet: the instrument's questions, the agency's own, who answered, and what was written. */
export function PaperForm(props: {
  readonly asked: SheetAsked
  readonly action: string
  /** For the form without scripts: this sheet's id, and how many were stored before it. */
  readonly id: string
  readonly saved: number
  /** For the script: what holds for every sheet, as JSON. */
  readonly frame: string
  readonly sent: Readonly<Record<string, string>>
  readonly adviceOn: (field: string) => string | undefined
}) {
  const text = useText()
  const { asked, sent, adviceOn } = props
  const { instrument, service, own } = asked
  const scale = Array.from({ length: scaleOf(instrument) }, (_, index) => String(index + 1))
  const commentProblem = adviceOn('comment')
  return (
    <PostForm action={props.action} class="sheet" data-frame={props.frame} aria-labelledby="sheet-title">
      <h2 id="sheet-title">{paper.sheet}</h2>
      <input type="hidden" name="id" value={props.id} />
      <input type="hidden" name="saved" value={props.saved} />
      {instrument.questions.map(({ code, name, options }) => (
        <PaperRow
          name={code}
          code={code}
          label={name}
          options={options.map((label, index) => ({ value: scale[index] ?? '', label }))}
          mayBeBlank={service?.notAsked?.includes(code) ?? false}
          sent={sent[code]}
          problem={adviceOn(code)}
        />
      ))}
      {own.map(({ id, under, text: question, options }) => (
        <PaperRow
          name={ownField(id)}
          code={under}
          label={question}
          options={options.map((label, index) => ({ value: String(index + 1), label }))}
          mayBeBlank={true}
          sent={sent[ownField(id)]}
          problem={adviceOn(ownField(id))}
        />
      ))}
      <h3>
        {paper.about} <span class="soft">· {paper.optional}</span>
      </h3>
      <p class="soft hint">{paper.aboutHint}</p>
      {PROFILE_FIELDS.map((field) => (
        <PaperRow
          name={field}
          label={text.profile[field].name}
          options={PROFILE_GROUPS[field].map((group) => ({ value: group, label: groupName(field, group) }))}
          mayBeBlank={true}
          sent={sent[field]}
          problem={adviceOn(field)}
        />
      ))}
      <div class={commentProblem ? 'field wide wrong' : 'field wide'}>
        <label for="comment">
          {paper.comment} <span>· {paper.optional}</span>
        </label>
        <p class="soft hint" id="comment-hint">
          {paper.commentHint}
        </p>
        <textarea
          name="comment"
          id="comment"
          rows={3}
          dir="auto"
          maxlength={COMMENT_LIMIT}
          aria-describedby={commentProblem ? 'comment-hint comment-problem' : 'comment-hint'}
        >
          {sent.comment ?? ''}
        </textarea>
        {commentProblem && (
          <p class="problem" id="comment-problem">
            {commentProblem}
          </p>
        )}
      </div>
      <p class="problem" role="alert" id="sheet-problem" hidden></p>
      <button class="send" type="submit">
        {paper.save}
      </button>
      <p class="soft hint">{paper.final}</p>
    </PostForm>
  )
}
