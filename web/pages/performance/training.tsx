import type { Agency } from '../../../shared/domain/agency.ts'
import type { Step } from '../../../shared/domain/performance/dossier.ts'
import {
  stepsNow,
  TRAINING_STEPS,
  type Training,
  type TrainingStep,
  waitsForSuperior,
} from '../../../shared/domain/performance/training.ts'
import { following as sheet } from '../../assets/following.ts'
import { Document } from '../../components/document.tsx'
import { FormFieldOf, type Problems, type Sent } from '../../components/form-field.tsx'
import { Conflict } from '../../components/performance/conflict.tsx'
import { REASON_FIELDS, RECORD_FIELDS } from '../../components/performance/course-fields.ts'
import { rootOf, type Whose, WhosePath } from '../../components/performance/own-path.tsx'
import { StepList } from '../../components/performance/step-list.tsx'
import { trainingFieldName } from '../../components/performance/training-words.ts'
import { momentOf } from '../../components/person-words.ts'
import { PostForm } from '../../components/post-form.tsx'
import { count, dayName } from '../../text/format.ts'
import { following } from '../../text/staff/performance/following.ts'
import { training as text } from '../../text/staff/performance/training.ts'

/** One training: what it is, where it stands, what the reader may do about it now, and what was done. */
export function TrainingPage(props: {
  readonly agency: Agency
  readonly whose: Whose
  readonly training: Training
  /** The version that forms are made from. */
  readonly seen: number
  /** Whether the reader is the superior, who answers; oneself takes one's own steps. */
  readonly mayAnswer: boolean
  readonly sent?: Sent
  /** The step that was tried, and what was wrong with it. */
  readonly tried?: TrainingStep | undefined
  readonly problems?: Problems | undefined
  readonly since?: readonly Step[]
  readonly saved: boolean
}) {
  const { agency, whose, training, seen, mayAnswer, sent = {}, tried, problems = {}, since = [] } = props
  const { content, record } = training
  const zone = agency.timeZone
  const root = `${rootOf(agency, whose)}/pelatihan`
  const isOwn = whose.kind === 'own'
  const steps = isOwn ? stepsNow(training, 'self') : mayAnswer ? stepsNow(training, 'superior') : []
  return (
    <Document title={content.name} style={sheet} owner={agency}>
      <WhosePath
        agency={agency}
        whose={whose}
        more={[{ href: root, name: isOwn ? text.own : text.theirs(whose.name) }]}
      />
      <h1>
        <bdi>{content.name}</bdi>
      </h1>
      <p class="lead">
        <span class="state-tag">{text.states[training.state]}</span>
      </p>
      {props.saved && (
        <p class="done" role="status">
          {following.saved}
        </p>
      )}
      {since.length > 0 && <Conflict since={since} zone={zone} nameOf={trainingFieldName} />}
      {problems[''] !== undefined && (
        <p class="problems" role="alert">
          {problems['']}
        </p>
      )}
      {/* Who decides reads first what is asked for, and why. */}
      {!isOwn && <Facts training={training} zone={zone} />}
      {isOwn && waitsForSuperior(training) && <p class="note">{text.onlySuperior}</p>}
      {steps.length > 0 && (
        <section class="section">
          {steps.map((step, index) => (
            <StepForm
              step={step}
              action={`${root}/${training.id}/${TRAINING_STEPS[step].path}`}
              seen={seen}
              isOpen={tried === step || (tried === undefined && index === 0)}
              sent={tried === step ? sent : step === 'finish' ? knownRecord(training) : {}}
              problems={tried === step ? problems : {}}
            />
          ))}
        </section>
      )}
      {isOwn && <Facts training={training} zone={zone} />}
      {record && (
        <section class="section" aria-labelledby="record-title">
          <h2 id="record-title">{text.recordTitle}</h2>
          <dl class="facts">
            <Fact
              name={text.length}
              value={`${record.from === undefined ? dayName(record.until) : text.taken(dayName(record.from), dayName(record.until))} · ${text.jp(count(record.hours))}`}
            />
            {record.certificate !== undefined && <Fact name={text.certificate} value={record.certificate} />}
            {record.evidence.map((each) => (
              <Fact name={text.evidence} value={each.kind === 'link' ? each.url : each.name} />
            ))}
          </dl>
        </section>
      )}
      <section class="section" aria-labelledby="history-title">
        <h2 id="history-title">{text.history}</h2>
        <StepList history={training.history} zone={zone} nameOf={trainingFieldName} />
      </section>
    </Document>
  )
}

function Facts({ training, zone }: { readonly training: Training; readonly zone: Agency['timeZone'] }) {
  const { content, why, by, answer } = training
  return (
    <section class="section" aria-labelledby="facts-title">
      <h2 id="facts-title">{text.state}</h2>
      <dl class="facts">
        <Fact name={text.provider} value={content.provider} />
        <Fact name={text.length} value={text.jp(count(content.hours))} />
        <Fact name={text.form} value={text.forms[content.form]} />
        <Fact name={text.need} value={content.need === undefined ? text.noNeed : following.needs[content.need]} />
        <Fact name={text.proposedBy} value={by.name} />
        {answer && <Fact name={text.answer} value={text.answered(answer.by.name, momentOf(answer.at, zone))} />}
      </dl>
      {why !== undefined && (
        <>
          <h3>{text.why}</h3>
          <p class="words">
            <bdi>{why}</bdi>
          </p>
        </>
      )}
      {answer?.reason !== undefined && (
        <>
          <h3>{text.answer}</h3>
          <p class="words">
            <bdi>{answer.reason}</bdi>
          </p>
        </>
      )}
    </section>
  )
}

function Fact(props: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>
        <bdi>{props.value}</bdi>
      </dd>
    </div>
  )
}

function StepForm(props: {
  readonly step: TrainingStep
  readonly action: string
  readonly seen: number
  readonly isOpen: boolean
  readonly sent: Sent
  readonly problems: Problems
}) {
  const { step, sent, problems } = props
  const { title, hint, send } = text.steps[step]
  const { asks } = TRAINING_STEPS[step]
  const fields = asks === 'reason' ? REASON_FIELDS : asks === 'record' ? RECORD_FIELDS : []
  return (
    <details class="step" open={props.isOpen}>
      <summary>{title}</summary>
      <PostForm action={props.action}>
        <p class="soft">{hint}</p>
        <input type="hidden" name="version" value={String(props.seen)} />
        <div class="fields one">
          {fields.map((field) => (
            <FormFieldOf field={field} sent={sent} problem={problems[field.name]} />
          ))}
        </div>
        <button class="send" type="submit">
          {send}
        </button>
      </PostForm>
    </details>
  )
}

/** What stands in the record already, or is known from the request. */
function knownRecord({ content, record }: Training): Sent {
  const [link] = record?.evidence ?? []
  return {
    taken: String(record?.hours ?? content.hours),
    ...(record?.from !== undefined && { from: record.from }),
    ...(record && { until: record.until }),
    ...(record?.certificate !== undefined && { certificate: record.certificate }),
    ...(link?.kind === 'link' && { proof: link.url }),
  }
}
