import type { Agency } from '../../../shared/domain/agency.ts'
import { dayOf } from '../../../shared/domain/calendar.ts'
import type { Step } from '../../../shared/domain/performance/dossier.ts'
import type { Recognition } from '../../../shared/domain/performance/recognition.ts'
import { following as sheet } from '../../assets/following.ts'
import { Document } from '../../components/document.tsx'
import { type FormField, FormFieldOf, type Problems, type Sent } from '../../components/form-field.tsx'
import { agencyLink } from '../../components/links.ts'
import { Path } from '../../components/path.tsx'
import { Conflict } from '../../components/performance/conflict.tsx'
import { StatementList } from '../../components/performance/statement-list.tsx'
import { StepList } from '../../components/performance/step-list.tsx'
import { PostForm } from '../../components/post-form.tsx'
import { dayName } from '../../text/format.ts'
import { recognition as text } from '../../text/staff/performance/recognition.ts'

const FIELDS: readonly FormField[] = [
  {
    ...{ kind: 'select', name: 'grant', label: text.choice, empty: text.choose, wrong: text.wrong.grant },
    choices: [
      { value: 'ya', label: text.grant },
      { value: 'tidak', label: text.refuse },
    ],
  },
  {
    ...{ kind: 'lines', name: 'reason', label: text.fields.reason, hint: text.fields.reasonHint, rows: 3 },
    wrong: text.wrong.reason,
  },
]

/** One proposal with its evidence as it was then, and the decision: to be made, or made. */
export function RecognitionPage(props: {
  readonly agency: Agency
  readonly person: { readonly id: string; readonly name: string }
  readonly recognition: Recognition
  readonly seen: number
  readonly action: string
  /** Whether the reader decides; if not, because of what. */
  readonly decides: 'yes' | 'reads' | 'decided' | 'own' | 'own-proposal'
  readonly sent: Sent
  readonly problems?: Problems | undefined
  readonly since?: readonly Step[]
}) {
  const { agency, person, recognition, decides, sent, problems = {}, since = [] } = props
  const { title, why, evidence, by, decided, history, state } = recognition
  const zone = agency.timeZone
  const dayAt = (at: string | undefined) => (at === undefined ? '' : dayName(dayOf(Date.parse(at), zone)))
  return (
    <Document title={`${title}: ${person.name}`} style={sheet} owner={agency}>
      <Path
        steps={[
          { href: agencyLink('manager', agency.id), name: agency.name },
          { href: `/kelola/${agency.id}/penghargaan`, name: text.title },
        ]}
      />
      <p class="kind soft">
        <bdi>{person.name}</bdi>
      </p>
      <h1>
        <bdi>{title}</bdi>
      </h1>
      <p class="lead">
        <span class="state-tag">{text.states[state]}</span>
      </p>
      {since.length > 0 && <Conflict since={since} zone={zone} nameOf={() => undefined} />}
      {problems[''] !== undefined && (
        <p class="problems" role="alert">
          {problems['']}
        </p>
      )}
      <section class="section" aria-labelledby="why-title">
        <h2 id="why-title">{text.why}</h2>
        <p class="words">
          <bdi>{why}</bdi>
        </p>
        <p class="soft">
          <bdi>{text.from(by.name, dayAt(history[0]?.at))}</bdi>
        </p>
      </section>
      <section class="section" aria-labelledby="evidence-title">
        <h2 id="evidence-title">{text.evidenceThen}</h2>
        {evidence.length === 0 ? <p>{text.noEvidenceThen}</p> : <StatementList statements={evidence} />}
      </section>
      {decided && (
        <section class="section" aria-labelledby="decision-title">
          <h2 id="decision-title">
            {text.decision}: {text.states[state]}
          </h2>
          <p class="words">
            <bdi>{decided.reason}</bdi>
          </p>
          <p class="soft">
            <bdi>{text.decided(decided.by.name, dayAt(decided.at))}</bdi>
          </p>
        </section>
      )}
      {decides === 'own-proposal' && <p class="note">{text.notYours}</p>}
      {decides === 'own' && <p class="note">{text.aboutYou}</p>}
      {decides === 'yes' && (
        <section class="section" aria-labelledby="decide-title">
          <h2 id="decide-title">{text.decide}</h2>
          <p class="soft">{text.decideLead}</p>
          <PostForm action={props.action}>
            <input type="hidden" name="version" value={String(props.seen)} />
            <div class="fields one">
              {FIELDS.map((field) => (
                <FormFieldOf field={field} sent={sent} problem={problems[field.name]} />
              ))}
            </div>
            <button class="send" type="submit">
              {text.send}
            </button>
          </PostForm>
        </section>
      )}
      <section class="section" aria-labelledby="history-title">
        <h2 id="history-title">{text.history}</h2>
        <StepList history={history} zone={zone} nameOf={() => undefined} />
      </section>
    </Document>
  )
}
