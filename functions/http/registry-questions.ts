import type { Agency } from '../../shared/domain/agency.ts'
import { derivedUuid } from '../../shared/domain/digest.ts'
import { slugOf } from '../../shared/domain/ids.ts'
import { instruments } from '../../shared/domain/instruments/index.ts'
import { OwnQuestion } from '../../shared/domain/own-question.ts'
import { registryForms as text } from '../../web/text/staff/registry-forms.ts'
import { filled, type RegistryForm, readField, taken } from './registry-form.ts'

const { text: Wording, options: Options, until: Until } = OwnQuestion.shape

const UNDER = instruments.flatMap(({ family, index, questions }) =>
  questions.map(({ code, name }) => ({ value: `${family}/${code}`, label: `${index.short}: ${name}` })),
)
const ANSWERS = [1, 2, 3, 4] as const

/** An agency's own questions: until when each is asked, and a new one. */
export function questionsForm({ questions = [] }: Agency) {
  const { title, lead, far, wrongText, wrongUnder, wrongOption, wrongUntil } = text.questions
  return {
    title,
    lead,
    far,
    fields: [
      ...questions.map((question) => ({
        kind: 'date' as const,
        name: `until-${question.id}`,
        label: text.questions.until(question.text),
        hint: text.questions.untilHint,
        wrong: wrongUntil,
      })),
      {
        kind: 'text',
        name: 'text',
        label: text.questions.text,
        hint: text.questions.textHint,
        wrong: wrongText,
        maxlength: 200,
      },
      { kind: 'select', name: 'under', label: text.questions.under, empty: '', wrong: wrongUnder, choices: UNDER },
      ...ANSWERS.map((answer) => ({
        kind: 'text' as const,
        name: `option-${answer}`,
        label: text.questions.option(String(answer)),
        ...(answer === 1 ? { hint: text.questions.optionHint } : {}),
        wrong: wrongOption,
        maxlength: 120,
      })),
    ],
    sent: Object.fromEntries(questions.map(({ id, until }) => [`until-${id}`, until ?? ''])),
    read(sent) {
      const problems: Record<string, string> = {}
      const known = questions.map(({ until: _until, ...question }) => {
        const name = `until-${question.id}`
        const until = readField(Until, filled(sent[name]), problems, [name, wrongUntil])
        return until === undefined ? question : { ...question, until }
      })
      if (filled(sent.text) === undefined) return taken(problems, () => ({ questions: known }))

      const wording = readField(Wording, sent.text, problems, ['text', wrongText]) ?? ''
      const options = ANSWERS.map((answer) => sent[`option-${answer}`] ?? '')
      const empty = ANSWERS.find((answer) => filled(sent[`option-${answer}`]) === undefined) ?? 1
      const labels = readField(Options, options, problems, [`option-${empty}`, wrongOption]) ?? []
      const [instrument = '', under = ''] = (sent.under ?? '').split('/')
      if (!UNDER.some(({ value }) => value === sent.under)) problems.under = wrongUnder
      const id = `${slugOf(wording).slice(0, 30).replace(/-+$/, '')}-${derivedUuid(wording).slice(0, 8)}`.replace(
        /^-/,
        '',
      )
      const added = { id, instrument, under, text: wording, options: labels }
      return taken(problems, () => ({ questions: [...known, added] }))
    },
  } satisfies RegistryForm<unknown>
}
