import type { Agency } from '../../../shared/domain/agency.ts'
import type { EvidenceFile } from '../../../shared/domain/performance/evidence-file.ts'
import { EVIDENCE_TYPES } from '../../../shared/domain/performance/evidence-kinds.ts'
import { evidence as sheet } from '../../assets/evidence.ts'
import { Document } from '../../components/document.tsx'
import { allowSendingTo } from '../../components/inlined.ts'
import { EVIDENCE_PATH } from '../../components/performance/evidence-field.tsx'
import { clock } from '../../text/format.ts'
import { evidence as text } from '../../text/staff/performance/evidence.ts'

/** The second step without scripts: a form that goes straight to where files are kept, and comes back here. */
export function EvidenceSendingPage(props: {
  readonly agency: Agency
  readonly origin: string
  readonly file: EvidenceFile
  readonly url: string
  readonly fields: Readonly<Record<string, string>>
  readonly expires: string
}) {
  const { agency, file } = props
  return (
    <Document title={text.sendTitle(file.name)} style={sheet} owner={agency}>
      <h1>
        <bdi>{text.sendTitle(file.name)}</bdi>
      </h1>
      <p class="lead">{text.sendLead}</p>
      <p class="soft">{text.until(clock(props.expires, agency.timeZone))}</p>
      <Destination origin={props.origin} />
      {/* Without the session's token: it is no other place's to know. What is signed stands in the fields. */}
      <form method="post" action={props.url} enctype="multipart/form-data">
        {Object.entries(props.fields).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <div class="fields one">
          <div class="field">
            <label for="file">{text.file}</label>
            <input type="file" id="file" name="file" required accept={`.${file.kind},${EVIDENCE_TYPES[file.kind]}`} />
          </div>
        </div>
        <button class="send" type="submit">
          {text.send}
        </button>
      </form>
      <p class="back">
        <a href={EVIDENCE_PATH}>{text.back}</a>
      </p>
    </Document>
  )
}

function Destination({ origin }: { readonly origin: string }) {
  allowSendingTo(origin)
  return null
}
