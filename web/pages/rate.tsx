import type { Instrument } from '../../shared/domain/instruments/instrument.ts'
import type { FieldProblem } from '../../shared/domain/refusals.ts'
import type { ServedPlace } from '../../shared/domain/registry.ts'
import { AboutYou } from '../components/about-you.tsx'
import { Document } from '../components/document.tsx'
import { MarkDrawings } from '../components/face.tsx'
import { ProblemSummary } from '../components/problem-summary.tsx'
import { Question } from '../components/question.tsx'
import { shownProblems } from '../components/rate-problems.ts'
import { SelectField } from '../components/select-field.tsx'
import { count } from '../text/format.ts'
import { useText } from '../text/text.ts'

/** What a citizen sees after scanning: where they were served, nine questions, and a part that may be left out. */
export function RatePage(props: {
  readonly place: ServedPlace
  readonly instrument: Instrument
  readonly token: string
  readonly action: string
  /** What was sent before, to be kept when something is missing. */
  readonly sent?: Readonly<Record<string, string>>
  readonly problems?: readonly FieldProblem[]
}) {
  const text = useText()
  const { place, instrument, sent = {} } = props
  const problems = shownProblems(instrument, props.problems ?? [])
  const adviceOn = (target: string) => problems.find((problem) => problem.target === target)?.advice
  return (
    <Document title={text.rate.title} style="citizen" owner={place.agency} navigation={false}>
      <div class="intro">
        <Place place={place} />
        <h1>{text.rate.title}</h1>
        <p class="soft">{text.rate.lead(count(instrument.questions.length))}</p>
      </div>
      <ProblemSummary problems={problems} />
      <MarkDrawings />
      <form method="post" action={props.action}>
        <input type="hidden" name="token" value={props.token} />
        {place.services.length > 1 && (
          <div class="fields">
            <SelectField
              name="service"
              label={text.rate.service}
              empty={text.rate.serviceNone}
              choices={place.services.map(({ id, name }) => ({ value: id, label: name }))}
              sent={sent.service}
              problem={adviceOn('service')}
            />
          </div>
        )}
        {instrument.questions.map((question, index) => (
          <Question
            instrument={instrument}
            question={question}
            position={index + 1}
            of={instrument.questions.length}
            sent={sent[question.code]}
            problem={adviceOn(question.code)}
          />
        ))}
        <AboutYou sent={sent} adviceOn={adviceOn} />
        <button class="send" type="submit">
          {text.rate.send}
        </button>
        <p class="promise">{text.rate.promise}</p>
      </form>
    </Document>
  )
}

function Place(props: { readonly place: ServedPlace }) {
  const { unit, counter, services } = props.place
  const [only] = services
  return (
    <p class="place">
      <strong>
        <bdi>{unit.name}</bdi>
      </strong>
      <span>
        {counter && <bdi>{counter.name}</bdi>}
        {services.length === 1 && only && (
          <>
            {counter && ' · '}
            <bdi>{only.name}</bdi>
          </>
        )}
      </span>
    </p>
  )
}
