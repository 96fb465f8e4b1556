import type { Child } from 'hono/jsx'
import { useText } from '../text/text.ts'
import { useShell } from './shell.ts'

/** A page that only says something: what happened, what to do next, and a number to name when asking about it. */
export function Message(props: {
  readonly title: string
  readonly detail: string
  readonly requestId: string | undefined
  /** Where it is not the page itself. */
  readonly heading?: 'h1' | 'h3'
  /** What can be done next, beside going back to the start. */
  readonly children?: Child
}) {
  const text = useText()
  const Heading = props.heading ?? 'h1'
  const isStaff = useShell() !== undefined
  return (
    <div class="message">
      <Heading>{props.title}</Heading>
      <p>{props.detail}</p>
      {props.children}
      <a class="button" href={isStaff ? '/kelola' : '/'}>
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
