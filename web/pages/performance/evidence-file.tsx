import type { Agency } from '../../../shared/domain/agency.ts'
import type { EvidenceFile } from '../../../shared/domain/performance/evidence-file.ts'
import { evidence as sheet } from '../../assets/evidence.ts'
import { Document } from '../../components/document.tsx'
import { StepList } from '../../components/performance/step-list.tsx'
import { evidence as text } from '../../text/staff/performance/evidence.ts'
import { steps } from '../../text/staff/performance/steps.ts'

/** A file that cannot be fetched: what became of it, in words. */
export function EvidenceFilePage(props: {
  readonly agency: Agency
  readonly file: EvidenceFile
  /** Where the reader's own files are; undefined for a file of somebody else. */
  readonly back?: string | undefined
}) {
  const { agency, file, back } = props
  return (
    <Document title={text.states[file.state]} style={sheet} owner={agency}>
      <p class="kind soft">{text.title}</p>
      <h1>
        <bdi>{file.name}</bdi>
      </h1>
      <p class="lead">{text.states[file.state]}</p>
      {file.reason !== undefined && <p>{text.reasons[file.reason]}</p>}
      <p class="soft">{file.state === 'refused' ? text.refusedDetail : text.waitingDetail}</p>
      <section class="section" aria-labelledby="steps-title">
        <h2 id="steps-title">{steps.title}</h2>
        <StepList history={file.history} zone={agency.timeZone} nameOf={() => undefined} />
      </section>
      {back !== undefined && (
        <p class="back">
          <a href={back}>{text.back}</a>
        </p>
      )}
    </Document>
  )
}
