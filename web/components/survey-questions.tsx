import { ownField } from '../../shared/domain/form-fields.ts'
import type { Question as Asked, Instrument } from '../../shared/domain/instruments/instrument.ts'
import type { Asking } from '../../shared/domain/opened-visit.ts'
import type { OwnQuestion } from '../../shared/domain/own-question.ts'
import { count } from '../text/format.ts'
import { useText } from '../text/text.ts'
import { translated } from '../text/translated.ts'
import { type Option, Question } from './question.tsx'
import { SelectField } from './select-field.tsx'

type Filled = {
  readonly sent: Readonly<Record<string, string>>
  readonly adviceOn: (target: string) => string | undefined
}

/** Everything that a visit is asked: which service, the instrument's questions, and beneath each the agency's own. */
export function SurveyQuestions(props: Filled & { readonly opened: Asking }) {
  const { opened, sent, adviceOn } = props
  const { instrument, own } = opened
  const questions = questionsOf(opened)
  return (
    <>
      {instrument.reasons === undefined && <ServiceQuestion opened={opened} sent={sent} adviceOn={adviceOn} />}
      {questions.map((question, index) => (
        <>
          <InstrumentQuestion
            instrument={instrument}
            question={question}
            place={questions.length === 1 ? undefined : [index + 1, questions.length]}
            notFor={servicesWithout(opened, question.code)}
            sent={sent}
            adviceOn={adviceOn}
          />
          {own
            .filter(({ under }) => under === question.code)
            .map((each) => (
              <AgencyQuestion question={each} sent={sent} adviceOn={adviceOn} />
            ))}
        </>
      ))}
    </>
  )
}

/** The instrument's questions without those that no service of the place asks. */
export function questionsOf({ instrument, visit }: Pick<Asking, 'instrument' | 'visit'>): readonly Asked[] {
  const { services, notAsked = {} } = visit
  const isAsked = (code: string) =>
    services.length === 0 || services.some((service) => !(notAsked[service] ?? []).includes(code))
  return instrument.questions.filter(({ code }) => isAsked(code))
}

/** Which marks the answers to a visit's questions carry: an agency's own have neutral ones. */
export function marksOf(opened: Asking): ReadonlySet<'face' | 'step'> {
  const marks = questionsOf(opened).flatMap(({ mark }) => mark ?? [])
  return new Set(opened.own.length > 0 ? [...marks, 'step'] : marks)
}

function servicesWithout({ visit }: Asking, code: string): string[] {
  return Object.entries(visit.notAsked ?? {}).flatMap(([service, codes]) => (codes.includes(code) ? [service] : []))
}

/** More choices than this are a list to search, not answers to tap. */
const RADIOS_AT_MOST = 8

/** Which service was received, where there are several. */
export function ServiceQuestion({ opened, sent, adviceOn }: Filled & { readonly opened: Asking }) {
  const text = useText()
  const { services } = opened.place
  if (services.length < 2) return null
  const choices = services.map(({ id, name }) => ({ value: id, said: name }))
  if (services.length > RADIOS_AT_MOST) {
    return (
      <fieldset class="question" data-step="">
        <SelectField
          name="service"
          label={text.rate.service}
          empty={text.rate.serviceNone}
          choices={choices.map(({ value, said }) => ({ value, label: said }))}
          sent={sent.service}
          problem={adviceOn('service')}
        />
      </fieldset>
    )
  }
  return (
    <Question
      name="service"
      said={text.rate.service}
      options={choices}
      required={false}
      sent={sent.service}
      problem={adviceOn('service')}
    />
  )
}

function InstrumentQuestion(
  props: Filled & {
    readonly instrument: Instrument
    readonly question: Asked
    readonly place: readonly [at: number, of: number] | undefined
    readonly notFor: readonly string[]
  },
) {
  const text = useText()
  const { instrument, question, place } = props
  const words = translated(instrument, question)
  const about = words?.name ?? question.name
  const options = question.options.map((official, index): Option => {
    const said = words?.options[index]
    return said === undefined
      ? { value: String(index + 1), said: official }
      : { value: String(index + 1), said, official }
  })
  return (
    <Question
      name={question.code}
      small={place && `${text.rate.position(count(place[0]), count(place[1]))} · ${about}`}
      said={words?.text ?? question.text}
      official={words && question.text}
      options={options}
      mark={question.mark}
      required
      notFor={props.notFor}
      isHeading={place === undefined}
      sent={props.sent[question.code]}
      problem={props.adviceOn(question.code)}
    />
  )
}

function AgencyQuestion({ question, sent, adviceOn }: Filled & { readonly question: OwnQuestion }) {
  const text = useText()
  const name = ownField(question.id)
  return (
    <Question
      name={name}
      small={`${text.rate.own} · ${text.rate.optional}`}
      said={question.text}
      options={question.options.map((said, index) => ({ value: String(index + 1), said }))}
      mark="step"
      required={false}
      sent={sent[name]}
      problem={adviceOn(name)}
    />
  )
}
