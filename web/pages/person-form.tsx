import type { Child } from 'hono/jsx'
import type { ListedPerson } from '../../shared/domain/people-list.ts'
import { GRANTED_ROLES } from '../../shared/domain/permissions.ts'
import { POST_LEVELS } from '../../shared/domain/post-level.ts'
import type { Registry } from '../../shared/domain/registry.ts'
import type { TrailEntry } from '../../shared/domain/trail.ts'
import { people as sheet } from '../assets/people.ts'
import { Document } from '../components/document.tsx'
import { PersonHistory } from '../components/person-history.tsx'
import { PersonPath, peopleLink } from '../components/person-path.tsx'
import type { Called } from '../components/person-words.ts'
import { PostForm } from '../components/post-form.tsx'
import { SelectField } from '../components/select-field.tsx'
import { TextField } from '../components/text-field.tsx'
import { people as text } from '../text/staff/people.ts'
import { personForms as forms } from '../text/staff/person-forms.ts'

/** Every form about somebody: what it is called, and which fields it has, in order. */
const FORMS = {
  register: ['name', 'nip', 'email', 'unit', 'position', 'level', 'superior', 'from'],
  change: ['name', 'nip', 'email'],
  place: ['unit', 'position', 'level', 'superior', 'from'],
  correct: ['unit', 'position', 'level', 'superior', 'from', 'until'],
  end: ['last', 'reason'],
  role: ['role', 'scope', 'from', 'until'],
  disable: ['reason'],
  enable: ['reason'],
} as const satisfies Record<string, readonly Field[]>

type Field =
  | 'name'
  | 'nip'
  | 'email'
  | 'unit'
  | 'position'
  | 'level'
  | 'superior'
  | 'from'
  | 'until'
  | 'last'
  | 'reason'
  | 'role'
  | 'scope'
export type PersonFormName = keyof typeof FORMS

export type PersonFormProps = {
  readonly registry: Registry
  readonly form: PersonFormName
  /** Whom it is about; nobody who is registered yet. */
  readonly person?: { readonly id: string; readonly name: string; readonly version: number } | undefined
  readonly action: string
  readonly sent: Readonly<Record<string, string>>
  /** What was wrong, by field; '' for what concerns no single one. */
  readonly problems?: Readonly<Record<string, string>>
  /** Whom the superior's name may mean. */
  readonly perhaps?: readonly ListedPerson[]
  /** What others changed since the form was opened. */
  readonly since?: readonly TrailEntry[]
  readonly names?: Called['people']
  /** What is to be known before it is sent. */
  readonly warning?: string | undefined
}

/** One form about somebody, in one column, with the reason for each question. */
export function PersonFormPage(props: PersonFormProps) {
  const { registry, form, person, problems = {}, since = [], names = new Map() } = props
  const { agency } = registry
  const title = forms[form]
  const called = { units: new Map(registry.units.map(({ id, name }) => [id, name])), people: names }
  return (
    <Document title={person ? `${title}: ${person.name}` : title} style={sheet} owner={agency}>
      <PersonPath agency={agency} person={person} />
      <h1>{title}</h1>
      <p class="lead">{forms[`${form}Lead`]}</p>
      {props.warning !== undefined && <p class="note">{props.warning}</p>}
      {since.length > 0 && (
        <section class="conflict" role="alert" aria-labelledby="conflict-title">
          <h2 id="conflict-title">{text.conflict}</h2>
          <p>{text.conflictLead}</p>
          <PersonHistory history={since} called={called} zone={agency.timeZone} />
        </section>
      )}
      {problems[''] !== undefined && (
        <p class="problems" role="alert">
          {problems['']}
        </p>
      )}
      <PostForm action={props.action}>
        {person && <input type="hidden" name="version" value={String(person.version)} />}
        <div class="fields one">{FORMS[form].map((field) => fieldOf(field, props))}</div>
        <div class="actions">
          <button class="send" type="submit">
            {form === 'disable' ? forms.confirmDisable : forms.save}
          </button>
        </div>
        <p class="note">
          <a href={peopleLink(agency.id, person?.id)}>{forms.cancel}</a>
        </p>
      </PostForm>
    </Document>
  )
}

function fieldOf(field: Field, props: PersonFormProps): Child {
  const { sent, problems = {}, form, registry } = props
  const said = { name: field, sent: sent[field], problem: problems[field] }
  const words = forms
  // Somebody new need not be placed yet.
  const isNew = form === 'register'
  const placing = (label: string) => (isNew ? `${label} (${words.withUnit})` : label)
  switch (field) {
    case 'name':
      return <TextField {...said} label={text.name} hint={words.nameHint} maxlength={120} required />
    case 'nip':
      return <TextField {...said} label={optional(text.nip)} hint={words.nipHint} maxlength={30} />
    case 'email':
      return <TextField {...said} type="email" label={optional(text.email)} hint={words.emailHint} maxlength={120} />
    case 'position':
      return (
        <TextField
          {...said}
          label={placing(words.position)}
          hint={words.positionHint}
          maxlength={120}
          required={!isNew}
        />
      )
    case 'level':
      return <SelectField {...said} {...levelChoice} />
    case 'superior':
      return <Superior {...props} />
    case 'from':
      return <TextField {...said} type="date" label={placing(words.from)} hint={words.fromHint} required={!isNew} />
    case 'until':
      return <TextField {...said} type="date" label={optional(words.until)} hint={words.untilHint} />
    case 'last':
      return <TextField {...said} type="date" label={words.last} hint={words.lastHint} required />
    case 'reason':
      return <TextField {...said} label={words.reason} hint={words.reasonHint} maxlength={120} required />
    case 'unit':
      return <SelectField {...said} {...unitChoice(registry, words.chooseUnit, text.unit, words.unitHint)} />
    case 'scope':
      return (
        <SelectField
          name="unit"
          sent={sent.unit}
          problem={problems.unit}
          {...unitChoice(registry, text.wholeAgency, words.scope, words.scopeHint)}
        />
      )
    case 'role':
      return <Roles {...props} />
    default:
      return field satisfies never
  }
}

const optional = (label: string) => `${label} (${forms.optional})`

const levelChoice = {
  label: optional(text.level),
  hint: forms.levelHint,
  empty: forms.noLevel,
  choices: POST_LEVELS.map((level) => ({ value: level, label: text.levels[level] })),
}

function unitChoice({ units }: Registry, empty: string, label: string, hint: string) {
  return { label, hint, empty, choices: units.map(({ id, name }) => ({ value: id, label: name })) }
}

function Roles({ sent, problems = {} }: PersonFormProps) {
  return (
    <fieldset class={problems.role ? 'field wrong' : 'field'} aria-describedby={problems.role && 'role-problem'}>
      <legend>{text.role}</legend>
      <p class="hint soft">{forms.roleHint}</p>
      {problems.role && (
        <p class="problem" id="role-problem">
          {problems.role}
        </p>
      )}
      {GRANTED_ROLES.filter((role) => role !== 'asn' && role !== 'operator').map((role, index) => (
        <label class="choice">
          <input
            type="radio"
            name="role"
            value={role}
            checked={sent.role === role}
            required
            autofocus={problems.role !== undefined && index === 0}
          />
          <span>
            {text.roles[role]} <span class="soft">{text.roleHints[role]}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

function Superior({ sent, problems = {}, perhaps = [] }: PersonFormProps) {
  return (
    <>
      <TextField
        name="superior"
        label={optional(text.superior)}
        hint={forms.superiorHint}
        sent={sent.superior}
        problem={problems.superior}
        maxlength={120}
      />
      {perhaps.length > 0 && (
        <fieldset class="field">
          <legend>{forms.perhaps}</legend>
          {perhaps.map(({ id, name, position = text.notPlaced, unit }) => (
            <label class="choice">
              <input type="radio" name="superiorId" value={id} checked={sent.superiorId === id} />
              <span>
                <bdi>{name}</bdi> <bdi class="soft">{unit === undefined ? position : `${position} · ${unit}`}</bdi>
              </span>
            </label>
          ))}
        </fieldset>
      )}
    </>
  )
}
