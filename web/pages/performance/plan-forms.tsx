import type { Child } from 'hono/jsx'
import type { Agency } from '../../../shared/domain/agency.ts'
import type { Above } from '../../../shared/domain/performance/above.ts'
import { BERAKHLAK } from '../../../shared/domain/performance/berakhlak.ts'
import type { Step } from '../../../shared/domain/performance/dossier.ts'
import { INDICATORS_AT_MOST, type PlanContent } from '../../../shared/domain/performance/plan.ts'
import { planning as sheet } from '../../assets/planning.ts'
import { Document } from '../../components/document.tsx'
import { type FormField, FormFieldOf, type Problems, type Sent } from '../../components/form-field.tsx'
import { Path, type Step as PathStep } from '../../components/path.tsx'
import { ChangedSince } from '../../components/performance/changed-since.tsx'
import { MeasureFields } from '../../components/performance/measure-fields.tsx'
import { planFieldName, saidSteps } from '../../components/performance/plan-words.ts'
import { PostForm } from '../../components/post-form.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { plan as words } from '../../text/staff/performance/plan.ts'
import { planForms as text } from '../../text/staff/performance/plan-forms.ts'

type Frame = {
  readonly agency: Pick<Agency, 'id' | 'name' | 'demo' | 'trial' | 'timeZone'>
  readonly steps: readonly PathStep[]
  /** Where it is sent, and where the plan is. */
  readonly path: string
  readonly back: string
  readonly version: number
  readonly sent: Sent
  readonly problems: Problems
  readonly since: readonly Step[] | undefined
}

/** One result of a plan, with its indicators. */
export function RhkFormPage(
  props: Frame & {
    readonly approach: PlanContent['approach']
    readonly above: Above | undefined
    /** The indicators that have fields, by their ids. */
    readonly rows: readonly string[]
    readonly isNew: boolean
  },
) {
  const { sent, problems, approach, above, rows, isNew } = props
  return (
    <Framed {...props} title={isNew ? text.newRhk : text.editRhk} lead={text.rhkLead}>
      <input type="hidden" name="rows" value={rows.join(',')} />
      <Choices
        name="kind"
        label={text.kind}
        choices={words.kinds}
        hints={text.kindHints}
        sent={sent.kind}
        problem={problems.kind}
      />
      <Asked
        {...props}
        field={{ kind: 'lines', name: 'words', label: text.words, hint: text.wordsHint, wrong: '', rows: 2 }}
      />
      {above ? (
        <SelectField
          name="serves"
          label={text.serves}
          hint={text.servesHint(above.name)}
          empty={text.servesChoose}
          choices={above.rhks.map(({ id, words: label }) => ({ value: id, label }))}
          sent={sent.serves}
          problem={problems.serves}
        />
      ) : (
        <p class="hint soft">{text.servesNone}</p>
      )}
      {problems.rows && (
        <p class="problem" tabindex={-1} autofocus>
          {problems.rows}
        </p>
      )}
      {rows.map((id, index) => (
        <MeasureFields id={id} number={index + 1} approach={approach} sent={sent} problems={problems} />
      ))}
      <p class="hint soft">{text.indicatorsHint}</p>
      {rows.length < INDICATORS_AT_MOST && (
        <button class="second" type="submit" name="do" value="add-indicator" formnovalidate>
          {text.addIndicator}
        </button>
      )}
      {!isNew && (
        <details>
          <summary>{text.removeRhk}</summary>
          <p class="soft">{text.removeWhat}</p>
          <button class="second small" type="submit" name="do" value="remove" formnovalidate>
            {text.removeRhk}
          </button>
        </details>
      )}
    </Framed>
  )
}

const ANNEXES = ['resources', 'accountability', 'consequences'] as const

/** The approach of a plan, and its annexes. */
export function AroundFormPage(props: Frame) {
  const hints = {
    resources: text.resourcesHint,
    accountability: text.accountabilityHint,
    consequences: text.consequencesHint,
  } as const
  return (
    <Framed {...props} title={text.around} lead={text.aroundLead}>
      <Choices
        name="approach"
        label={words.approach}
        choices={words.approaches}
        hints={text.approachHints}
        sent={props.sent.approach}
        problem={props.problems.approach}
      />
      {ANNEXES.map((name) => (
        <Asked {...props} field={{ kind: 'lines', name, label: words[name], hint: hints[name], wrong: '', rows: 4 }} />
      ))}
    </Framed>
  )
}

/** What the superior expects of each value. */
export function ExpectationsFormPage(props: Frame & { readonly isInForce: boolean }) {
  const lead = props.isInForce ? `${text.expectationsLead} ${text.expectationsInForce}` : text.expectationsLead
  return (
    <Framed {...props} title={text.expectations} lead={lead}>
      {BERAKHLAK.map(({ id, name, behaviours }) => (
        <Asked
          {...props}
          field={{ kind: 'lines', name: id, label: name, hint: behaviours.join('; '), wrong: '', rows: 2 }}
        />
      ))}
    </Framed>
  )
}

function Framed(props: Frame & { readonly title: string; readonly lead: string; readonly children?: Child }) {
  const { agency, problems, path, back, version, since } = props
  return (
    <Document title={props.title} style={sheet} owner={agency}>
      <Path steps={props.steps} />
      <h1>{props.title}</h1>
      <p class="lead">{props.lead}</p>
      {Object.keys(problems).length > 0 && (
        <p class="problems" role="alert">
          {problems[''] ?? text.problems}
        </p>
      )}
      <ChangedSince since={since && saidSteps(since)} zone={agency.timeZone} nameOf={planFieldName} />
      <PostForm class="fields one" action={path}>
        <input type="hidden" name="version" value={String(version)} />
        {props.children}
        <div class="doings">
          <button class="send" type="submit" name="do" value="save">
            {text.save}
          </button>
          <a class="second" href={back}>
            {text.cancel}
          </a>
        </div>
      </PostForm>
    </Document>
  )
}

function Asked(props: Pick<Frame, 'sent' | 'problems'> & { readonly field: FormField }) {
  const { field, sent, problems } = props
  return <FormFieldOf field={field} sent={sent} problem={problems[field.name]} />
}

function Choices<Value extends string>(props: {
  readonly name: string
  readonly label: string
  readonly choices: Readonly<Record<Value, string>>
  readonly hints: Readonly<Record<Value, string>>
  readonly sent: string | undefined
  readonly problem: string | undefined
}) {
  const { name, label, choices, hints, sent, problem } = props
  const hintOf: ReadonlyMap<string, unknown> = new Map(Object.entries(hints))
  return (
    <fieldset class={problem ? 'field wrong' : 'field'}>
      <legend>{label}</legend>
      {problem && <p class="problem">{problem}</p>}
      {Object.entries(choices).map(([value, said], index) => (
        <label class="choice">
          <input
            type="radio"
            name={name}
            value={value}
            checked={sent === value}
            autofocus={problem !== undefined && index === 0}
          />
          <span>
            {String(said)}
            <span class="soft">{String(hintOf.get(value) ?? '')}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
