import type { Slug } from './ids.ts'
import { instrumentOf } from './instruments/index.ts'
import { OWN_QUESTIONS_AT_MOST } from './own-question.ts'
import type { Registry } from './registry.ts'
import type { AgencyEntry } from './registry-file.ts'
import { questionsAfter } from './registry-plan.ts'
import type { Problem } from './registry-problems.ts'
import { repeated } from './registry-repeated.ts'

/** What is wrong with the surveys that an agency's entry offers, leaves out of or adds to. */
export function surveyProblems(agency: AgencyEntry, stored: Registry | undefined): Problem[] {
  const at = agency.id
  return [
    ...unknownFamilies(at, agency.offers ?? []),
    ...agency.units.flatMap((unit) => [
      ...unit.counters.flatMap(({ id, offers }) => unknownFamilies(`${at}/${unit.id}/${id}`, offers ?? [])),
      ...unit.services.flatMap(({ id, notAsked = [] }) =>
        notAsked.flatMap((code) => unknownQuestion(`${at}/${unit.id}/${id}`, 'skm', code)),
      ),
    ]),
    ...ownProblems(agency, stored),
  ]
}

function unknownFamilies(at: string, offers: readonly Slug[]): Problem[] {
  const unknown = offers.filter((family) => !instrumentOf(family))
  return [
    ...repeated(offers, (family) => `${at}/offers/${family}`, 'instrumen'),
    ...unknown.map((family): Problem => ({ at, kind: 'instrument-unknown', text: `instrumen "${family}" tidak ada` })),
  ]
}

function unknownQuestion(at: string, family: Slug, code: string): Problem[] {
  const instrument = instrumentOf(family)
  if (!instrument) return unknownFamilies(at, [family])
  if (instrument.questions.some((question) => question.code === code)) return []
  return [{ at, kind: 'question-unknown', text: `instrumen "${family}" tidak punya pertanyaan ${code}` }]
}

function ownProblems(agency: AgencyEntry, stored: Registry | undefined): Problem[] {
  const at = agency.id
  const entries = agency.questions ?? []
  const before = stored?.agency.questions ?? []
  const count = questionsAfter(entries, before).length
  return [
    ...repeated(entries, ({ id }) => `${at}/questions/${id}`, 'pertanyaan'),
    ...entries.flatMap(({ id, instrument, under, text, options }): Problem[] => {
      const known = before.find((each) => each.id === id)
      const isSame =
        !known ||
        JSON.stringify([known.instrument, known.under, known.text, known.options]) ===
          JSON.stringify([instrument, under, text, options])
      return [
        ...unknownQuestion(`${at}/questions/${id}`, instrument, under),
        ...(isSame
          ? []
          : [
              {
                at: `${at}/questions/${id}`,
                kind: 'question-fixed' as const,
                text: 'bunyi pertanyaan tidak dapat diubah karena jawabannya sudah dihitung; tambahkan pertanyaan lain',
              },
            ]),
      ]
    }),
    ...(count > OWN_QUESTIONS_AT_MOST
      ? [
          {
            at,
            kind: 'questions-many' as const,
            text: `${count} pertanyaan sendiri, paling banyak ${OWN_QUESTIONS_AT_MOST}`,
          },
        ]
      : []),
  ]
}
