import type { Child } from 'hono/jsx'
import { useText } from '../text/text.ts'

/** A page that only says something: what happened, what to do next, and a number to name when asking about it. */
export function Message(props: {
  readonly title: string
  readonly detail: string
  readonly requestId: string | undefined
  /** What can be done next, beside going back to the start. */
  readonly children?: Child
}) {
  const text = useText()
  return (
    <div class="message">
      <h1>{props.title}</h1>
      <p>{props.detail}</p>
      {props.children}
      <a class="button" href="/">
        {text.homeLink}
      </a>
      {props.requestId !== undefined && (
        <p class="request soft">
          {text.requestId} <code>{props.requestId}</code>
        </p>
      )}
    </div>
  )
}
