import type { Day } from '../../shared/domain/calendar.ts'
import type { Registry } from '../../shared/domain/registry.ts'
import type { Unit } from '../../shared/domain/unit.ts'
import { dayName } from '../text/format.ts'
import { unitChange as text } from '../text/staff/unit-change.ts'
import { PostForm } from './post-form.tsx'
import { SelectField } from './select-field.tsx'
import { TextField } from './text-field.tsx'

type Kind = keyof typeof text.kinds

type FormProps = {
  readonly kind: Kind
  readonly registry: Registry
  readonly unit: Unit
  readonly today: Day
  readonly path: string
  readonly choices: readonly Unit[]
  readonly soonest: Day
  readonly sent?: Readonly<Record<string, string>>
}

/** What is asked for one kind of change; nothing is stored before the preview was seen. */
export function UnitChangeForm(props: FormProps) {
  const { kind, path, today, soonest, sent } = props
  const isDated = kind === 'ganti-nama' || kind === 'pindah'
  return (
    <PostForm action={path} class="fields">
      <input type="hidden" name="jenis" value={kind} />
      <Fields {...props} />
      <TextField
        name="from"
        type="date"
        label={text.from}
        hint={isDated ? text.fromHint : text.fromHintLater(dayName(soonest))}
        {...(isDated ? {} : { min: soonest })}
        sent={sent?.from ?? (isDated ? today : soonest)}
        required
      />
      <button class="button first" type="submit">
        {text.preview}
      </button>
    </PostForm>
  )
}

function Fields(props: FormProps) {
  const { kind, unit, choices, sent } = props
  switch (kind) {
    case 'ganti-nama':
      return <TextField name="name" label={text.name} sent={sent?.name ?? unit.name} maxlength={120} required />
    case 'pindah':
      return <Parent {...props} choices={choices.filter(({ id }) => id !== unit.id)} />
    case 'gabung':
      return (
        <>
          <fieldset>
            <legend>{text.others}</legend>
            <p class="note soft">{text.othersHint}</p>
            {choices
              .filter(({ id }) => id !== unit.id)
              .map(({ id, name }) => (
                <label class="choice">
                  <input type="checkbox" name={`other-${id}`} value="ya" checked={sent?.[`other-${id}`] === 'ya'} />
                  <bdi>{name}</bdi>
                </label>
              ))}
          </fieldset>
          <TextField name="name" label={text.newName} sent={sent?.name} maxlength={120} required />
          <Parent {...props} />
        </>
      )
    case 'pecah':
      return <Heirs {...props} />
    default:
      throw kind satisfies never
  }
}

function Parent(props: Pick<FormProps, 'unit' | 'choices' | 'sent'>) {
  const { unit, choices, sent } = props
  return (
    <SelectField
      name="parent"
      label={text.parent}
      empty={text.top}
      choices={choices.map(({ id, name }) => ({ value: id, label: name }))}
      sent={sent?.parent ?? unit.parent}
      problem={undefined}
    />
  )
}

/** The names of the two new units, and for each counter and unit below to which of them it goes. */
function Heirs({ registry, unit, choices, sent }: FormProps) {
  const counters = registry.counters.filter((each) => each.unit === unit.id && !each.movedTo)
  const children = choices.filter((each) => each.parent === unit.id)
  return (
    <>
      <TextField name="name-1" label={text.nameOf('1')} sent={sent?.['name-1']} maxlength={120} required />
      <TextField name="name-2" label={text.nameOf('2')} sent={sent?.['name-2']} maxlength={120} required />
      {counters.length + children.length > 0 && <p class="note soft">{text.assignHint}</p>}
      {counters.map(({ id, name }) => (
        <Assigned field={`counter-${id}`} name={name} sent={sent} />
      ))}
      {children.map(({ id, name }) => (
        <Assigned field={`child-${id}`} name={name} sent={sent} />
      ))}
    </>
  )
}

function Assigned(props: {
  readonly field: string
  readonly name: string
  readonly sent: Readonly<Record<string, string>> | undefined
}) {
  const { field, name, sent } = props
  return (
    <fieldset>
      <legend>
        <bdi>{name}</bdi>
      </legend>
      <div class="row">
        {[
          ['1', text.first],
          ['2', text.second],
        ].map(([value, label]) => (
          <label class="choice">
            <input type="radio" name={field} value={value} checked={sent?.[field] === value} required />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
