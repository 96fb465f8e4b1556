import type { Receipt } from '../../shared/domain/receipt.ts'
import type { ServedPlace } from '../../shared/domain/registry.ts'
import { citizen } from '../assets/citizen.ts'
import { Document } from '../components/document.tsx'
import { shortReference, Thanks } from '../components/thanks.tsx'
import { useText } from '../text/text.ts'

/** The thanks a citizen gets. Made from its props alone: the same rating sent again shows the same page, to the byte. */
export function ReceiptPage(props: {
  readonly receipt: Receipt
  readonly place: ServedPlace | undefined
  readonly publicPage: string
}) {
  const text = useText()
  const { receipt, place } = props
  return (
    <Document title={text.receipt.title} style={citizen} owner={place?.agency} navigation={false}>
      <Thanks day={receipt.day} reference={shortReference(receipt.id)} place={place} publicPage={props.publicPage} />
    </Document>
  )
}
