import type { EvidenceFile } from '../../../shared/domain/performance/evidence-file.ts'
import { filesTold, reportField } from '../../../shared/domain/performance/report-fields.ts'
import { report as text } from '../../text/staff/performance/report.ts'
import type { Problems, Sent } from '../form-field.tsx'
import { EVIDENCE_PATH, EvidenceField } from './evidence-field.tsx'
import { EvidenceList, type ShownFile } from './evidence-list.tsx'

/** What a report's form offers of files: where they are sent, those sent lately, and those that the report names already. */
export type EvidenceOffered = {
  readonly origin: string | undefined
  readonly recent: readonly ShownFile[]
  readonly files: ReadonlyMap<string, EvidenceFile>
}

/** The files of one indicator in a report's form. What was refused since is told and no longer chosen. */
export function ReportEvidence(props: {
  /** The indicator's key. */
  readonly name: string
  readonly offered: EvidenceOffered
  readonly sent: Sent
  readonly problems: Problems
}) {
  const { name, sent } = props
  const { origin, recent, files } = props.offered
  const field = reportField('files', name)
  const known = new Map([...files.values(), ...recent].map((file) => [file.id, file]))
  const told = filesTold(sent, name).map((each): ShownFile => known.get(each.id) ?? { ...each, state: 'waiting' })
  const refused = told.filter(({ state }) => state === 'refused')
  const problem = props.problems[field]
  return (
    <>
      {refused.length > 0 && (
        <>
          <p class="problem">{text.refusedFiles}</p>
          <EvidenceList files={refused} hrefOf={({ id }) => `${EVIDENCE_PATH}/${id}`} />
        </>
      )}
      {problem !== undefined && (
        <p class="problem" id={`${field}-problem`}>
          {problem}
        </p>
      )}
      <EvidenceField
        {...{ origin, recent }}
        name={field}
        chosen={told.filter(({ state, size }) => state !== 'refused' && !!size)}
      />
    </>
  )
}
