import { COMMENT_LIMIT } from '../../shared/domain/rating.ts'
import { useText } from '../text/text.ts'

/**
 * Words of one's own, which may be left out. A browser counts an emoji as two signs, we as one: what it lets somebody write is never too
 * long for us, for a device that keeps its rating learns of a refusal when there is nobody left to shorten it.
 */
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
        maxlength={COMMENT_LIMIT}
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
