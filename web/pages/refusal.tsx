import { type RefusalCode, sayRefusal } from '../../shared/domain/refusals.ts'
import { Document } from '../components/document.tsx'
import { Message } from '../components/message.tsx'
import { isolate } from '../text/isolate.ts'
import { text } from '../text/text.ts'

/** Any no that people can expect, in the words of the refusal catalogue. */
export function RefusalPage(props: {
  readonly code: RefusalCode
  readonly params: Readonly<Record<string, string | number>>
  readonly requestId?: string
}) {
  const { title, detail } = sayRefusal(props.code, isolated(props.params), 'id')
  return (
    <Document title={title} style="reading">
      <Message title={title} detail={detail} requestId={props.requestId} />
    </Document>
  )
}

/** Something that should not have happened. */
export function FailurePage(props: { readonly requestId: string }) {
  return (
    <Document title={text.refusal.failureTitle} style="reading">
      <Message title={text.refusal.failureTitle} detail={text.refusal.failureDetail} requestId={props.requestId} />
    </Document>
  )
}

/** Parameters may hold what a visitor typed. */
function isolated(params: Readonly<Record<string, string | number>>) {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, typeof value === 'string' ? isolate(value) : value]),
  )
}
