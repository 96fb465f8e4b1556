import { addDays } from '../../domain/calendar.ts'
import { derivedUuid } from '../../domain/digest.ts'
import type { PersonId, Slug } from '../../domain/ids.ts'
import { VALUE_IDS, type ValueId } from '../../domain/performance/berakhlak.ts'
import type { FeedbackAudience, FeedbackKind } from '../../domain/performance/feedback.ts'
import { pairsOf, type Round } from '../../domain/performance/round.ts'
import { type Person, placementOn } from '../../domain/person.ts'
import type { Deps } from '../deps.ts'
import { agencyToday } from '../describe-people.ts'
import { assess } from './assess.ts'
import { circleOf } from './circle.ts'
import { answerFeedback } from './feedback-steps.ts'
import { giveFeedback } from './give-feedback.ts'
import { openRound } from './open-round.ts'

type Needs = Pick<Deps, 'store' | 'now' | 'vault' | 'newSecret' | 'settings'>

type Sample = {
  readonly kind: FeedbackKind
  readonly about: { readonly value: ValueId; readonly behaviour: number }
  readonly words: string
  readonly audience: FeedbackAudience
  readonly answer?: string
}

const SAMPLES: readonly Sample[] = [
  {
    kind: 'praise',
    about: { value: 'pelayanan', behaviour: 1 },
    words: 'Kemarin warga lansia tetap didampingi mengisi formulir walau antrean panjang. Terima kasih.',
    audience: 'superior',
    answer: 'Terima kasih. Formulir huruf besar dari Anda sangat membantu.',
  },
  {
    kind: 'suggestion',
    about: { value: 'adaptif', behaviour: 0 },
    words: 'Berkas yang kurang sebaiknya diberitahukan sebelum nomor dipanggil, supaya warga tidak menunggu dua kali.',
    audience: 'receiver',
  },
  {
    kind: 'praise',
    about: { value: 'kompeten', behaviour: 1 },
    words: 'Penjelasan tentang aplikasi yang baru jelas dan sabar. Kami semua jadi lancar memakainya.',
    audience: 'receiver',
  },
  {
    kind: 'concern',
    about: { value: 'akuntabel', behaviour: 0 },
    words: 'Dua kali pekan ini loket dibuka terlambat. Mohon kabari lebih awal supaya kami dapat menggantikan.',
    audience: 'superior',
    answer: 'Maaf, akan saya kabari sebelum pukul tujuh bila berhalangan.',
  },
]

/**
 * Feedback among made-up people, and a round that is open in the unit of the first of them, half answered. Again changes nothing within a day.
 * Throws where demo agencies may not exist.
 */
export async function seedFeedback(deps: Needs, agency: Slug, people: readonly Person[]): Promise<void> {
  if (!deps.settings.demo) throw new Error('demo feedback must never reach this stage')
  const { today } = await agencyToday(deps, agency)
  for (const [index, person] of people.entries()) {
    const sample = SAMPLES[index % SAMPLES.length]
    const { circle } = await circleOf(deps, { agency, person: person.id })
    const to = circle[index % Math.max(1, circle.length)]
    if (sample && to) await seedOne(deps, agency, person, to, sample, today)
  }
  const unit = people.flatMap((person) => placementOn(person, today)?.unit ?? [])[0]
  if (unit !== undefined) await seedRound(deps, agency, unit, today)
}

type Named = { readonly person: PersonId; readonly name: string }

async function seedOne(
  deps: Needs,
  agency: Slug,
  giver: Person,
  to: Named,
  { answer, ...sample }: Sample,
  today: string,
): Promise<void> {
  const id = ofDay(today, `${agency} ${giver.id} ${to.person}`)
  await giveFeedback(deps, { via: 'command', person: giver.id, name: giver.name }, agency, {
    id,
    to: to.person,
    ...sample,
  })
  if (answer === undefined) return
  const receiver = { via: 'command', person: to.person, name: to.name } as const
  await answerFeedback(deps, receiver, { agency, id }, { words: answer })
}

async function seedRound(deps: Needs, agency: Slug, unit: Slug, today: string): Promise<void> {
  const id = ofDay(today, `${agency} ${unit} round`)
  const period = `${today.slice(0, 4)}-Q${Math.ceil(Number(today.slice(5, 7)) / 3)}`
  const wish = { id, period, opens: today, closes: addDays(today, 13), peers: 3, subordinates: 5 }
  const round = await openRound(deps, { via: 'command', name: 'npm start' }, { agency, unit }, wish)
  for (const [index, pair] of pairsOf(round).entries()) if (index % 2 === 0) await seedAnswer(deps, round, pair, index)
}

async function seedAnswer(
  deps: Needs,
  { id, agency }: Pick<Round, 'id' | 'agency'>,
  { giver, receiver }: { readonly giver: PersonId; readonly receiver: PersonId },
  index: number,
): Promise<void> {
  const assessment = Object.fromEntries(
    VALUE_IDS.map((value, at) => [
      value,
      (index + at) % 4 === 0 ? 'above' : (index + at) % 9 === 8 ? 'below' : 'meets',
    ]),
  )
  const actor = { via: 'command', person: giver, name: 'npm start' } as const
  await assess(deps, actor, agency, { round: id, person: receiver, assessment })
}

/** An id of version 7 that a day and a text give, always the same: of a moment before the day began anywhere in the country. */
function ofDay(day: string, text: string): string {
  const instant = Date.parse(`${addDays(day, -1)}T12:00:00Z`)
    .toString(16)
    .padStart(12, '0')
  const rest = derivedUuid(text).slice(15)
  return `${instant.slice(0, 8)}-${instant.slice(8)}-7${rest}`
}
