import { COMMENT_LIMIT } from '../../shared/domain/rating.ts'
import { useText } from '../text/text.ts'

/** Browsers count an emoji as two units; we count it as one sign. */
const UNITS_OF_A_SIGN = 2

/** Words of one's own, which may be left out. */
export function Comment(props: { readonly sent: string | undefined; readonly problem: string | undefined }) {
  const text = useText()
  const { problem } = props
  return (
    <div class={problem ? 'field wide wrong' : 'field wide'}>
      <label for="comment">
        {text.rate.comment} <span>· {text.rate.optional}</span>
      </label>
      <p class="soft" id="comment-hint">
        {text.rate.commentHint}
      </p>
      <textarea
        name="comment"
        id="comment"
        maxlength={COMMENT_LIMIT * UNITS_OF_A_SIGN}
        rows={4}
        dir="auto"
        aria-describedby={problem ? 'comment-hint comment-problem' : 'comment-hint'}
      >
        {props.sent ?? ''}
      </textarea>
      {problem && (
        <p class="problem" id="comment-problem">
          {problem}
        </p>
      )}
    </div>
  )
}
