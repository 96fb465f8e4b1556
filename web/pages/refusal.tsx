import type { RefusalCode } from '../../shared/domain/refusals.ts'
import { reading } from '../assets/reading.ts'
import { Document } from '../components/document.tsx'
import { Message } from '../components/message.tsx'
import { isolate } from '../text/isolate.ts'
import { sayRefusal } from '../text/say-refusal.ts'
import { useRefusals, useText } from '../text/text.ts'

/** Any no that people can expect, in the page's language. */
export function RefusalPage(props: {
  readonly code: RefusalCode
  readonly params: Readonly<Record<string, string | number>>
  readonly requestId?: string
  /** Where to sign in, if that helps. */
  readonly signIn?: string | undefined
  /** Where the provider forgets who is signed in there, so that another account can be chosen. */
  readonly otherAccount?: string | undefined
}) {
  const { signIn, otherAccount } = props
  const text = useText()
  const { title, detail } = sayRefusal(props.code, isolated(props.params), useRefusals())
  return (
    <Document title={title} style={reading}>
      <Message title={title} detail={detail} requestId={props.requestId}>
        {signIn !== undefined && (
          <a class="button" href={signIn}>
            {text.signIn}
          </a>
        )}
        {otherAccount !== undefined && (
          <a class="button" href={otherAccount}>
            {text.otherAccount}
          </a>
        )}
      </Message>
    </Document>
  )
}

/** Something that should not have happened. */
export function FailurePage(props: { readonly requestId: string }) {
  const { title, detail } = useText().failure
  return (
    <Document title={title} style={reading}>
      <Message title={title} detail={detail} requestId={props.requestId} />
    </Document>
  )
}

/** Parameters may hold what a visitor typed. */
function isolated(params: Readonly<Record<string, string | number>>) {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, typeof value === 'string' ? isolate(value) : value]),
  )
}
