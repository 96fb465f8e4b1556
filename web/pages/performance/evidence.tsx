import type { Agency } from '../../../shared/domain/agency.ts'
import { evidence as sheet } from '../../assets/evidence.ts'
import { Document } from '../../components/document.tsx'
import { EVIDENCE_PATH, EvidenceField } from '../../components/performance/evidence-field.tsx'
import { EvidenceList, type ShownFile } from '../../components/performance/evidence-list.tsx'
import { WhosePath } from '../../components/performance/own-path.tsx'
import { PostForm } from '../../components/post-form.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { evidence as text } from '../../text/staff/performance/evidence.ts'

const KINDS = Object.entries(text.kinds).map(([value, label]) => ({ value, label }))

/** Files that somebody sent, and where they send another: with scripts at once, without in two steps. */
export function EvidencePage(props: {
  readonly agency: Agency
  readonly origin: string | undefined
  readonly files: readonly ShownFile[]
  readonly script: string
  readonly sent?: { readonly name?: string | undefined; readonly kind?: string | undefined } | undefined
  readonly problem?: string | undefined
}) {
  const { agency, origin, files, sent, problem } = props
  return (
    <Document title={text.title} style={sheet} owner={agency} script={props.script}>
      <WhosePath agency={agency} whose={{ kind: 'own' }} />
      <h1>{text.title}</h1>
      <p class="lead">{text.lead}</p>
      {problem !== undefined && (
        <p class="problems" role="alert">
          {problem}
        </p>
      )}
      {origin === undefined ? (
        <p class="soft">{text.unavailable}</p>
      ) : (
        <>
          <PostForm action={EVIDENCE_PATH} class="scripted">
            <EvidenceField origin={origin} />
          </PostForm>
          <PostForm action={EVIDENCE_PATH} class="plainly">
            <h2>{text.prepareTitle}</h2>
            <p class="soft">{text.rules}</p>
            <div class="fields one">
              <TextField
                {...{ name: 'name', label: text.name, hint: text.nameHint, sent: sent?.name }}
                {...{ required: true, maxlength: 110, problem: undefined }}
              />
              <SelectField
                {...{ name: 'kind', label: text.kind, choices: KINDS, sent: sent?.kind }}
                problem={undefined}
              />
            </div>
            <button class="send" type="submit">
              {text.next}
            </button>
          </PostForm>
        </>
      )}
      <section class="section" aria-labelledby="sent-title">
        <h2 id="sent-title">{text.sent}</h2>
        {files.length === 0 ? (
          <p class="soft">{text.none}</p>
        ) : (
          <EvidenceList files={files} hrefOf={({ id }) => `${EVIDENCE_PATH}/${id}`} />
        )}
      </section>
    </Document>
  )
}
