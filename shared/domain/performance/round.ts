import * as z from 'zod/mini'
import { addDays, Day, startOfDay, type TimeZone } from '../calendar.ts'
import { PersonId } from '../ids.ts'
import { Name } from '../name.ts'
import { Period } from '../period.ts'
import { VALUE_IDS } from './berakhlak.ts'
import { dossierHead } from './dossier.ts'
import { EXPECTATIONS } from './predicate.ts'
import { Words } from './words.ts'

/** So many people take part in a round at most, so that its draw fits into one document. Larger units ask by their sub-units. */
export const ROUND_PEOPLE = 400

/** So few answers of a group are shown to nobody: with fewer, one could be told from the others. */
export const SMALLEST_GROUP = 3

/** From how many to how many a person is assessed by, of each sort; or by none of it. */
const Asked = (most: number) =>
  z.int().check(z.refine((count) => count === 0 || (count >= SMALLEST_GROUP && count <= most)))
export const MOST_PEERS = 8
export const MOST_SUBORDINATES = 10
/** Days that a round is open at most, and that it may be planned ahead. */
export const ROUND_DAYS = 60

const Place = z.int().check(z.minimum(0), z.maximum(ROUND_PEOPLE - 1))

/** What is decided when a round is opened. */
export const roundWish = {
  /** What is assessed: the period's behaviour. */
  period: Period,
  /** The first and the last day on which answers are taken. */
  opens: Day,
  closes: Day,
  /** By how many peers, and by how many subordinates at most, everybody is assessed. */
  peers: Asked(MOST_PEERS),
  subordinates: Asked(MOST_SUBORDINATES),
} as const

/**
 * A round in which the people of a unit are assessed by peers and subordinates (penilaian rekan kerja dan bawahan). Who is asked was drawn
 * when it was opened; who answered stands nowhere.
 */
export const Round = z.strictObject({
  ...dossierHead,
  ...roundWish,
  by: z.strictObject({ person: z.optional(PersonId), name: Name }),
  /** All who take part; `draw` names them by their place in this list. */
  people: z.array(PersonId).check(z.maxLength(ROUND_PEOPLE)),
  /** For each who is assessed: which peers and subordinates are asked. */
  draw: z.array(z.strictObject({ of: Place, peers: z.array(Place), below: z.array(Place) })),
  cancelled: z.optional(z.strictObject({ at: z.iso.datetime(), reason: Words })),
})
export type Round = z.infer<typeof Round>

/**
 * What keeps the answers of a round apart from who gave them: a secret, sealed for the key service, so that the table alone tells nobody.
 * It is dropped once nobody may answer any more.
 */
export const RoundKey = z.strictObject({ ...dossierHead, sealed: z.optional(z.string()) })
export type RoundKey = z.infer<typeof RoundKey>

export const GROUPS = ['peers', 'subordinates'] as const
export type Group = (typeof GROUPS)[number]

/** How one person was seen by another: each value below, as, or above what is expected. */
export const Assessment = z.record(z.enum(VALUE_IDS), z.enum(EXPECTATIONS))
export type Assessment = z.infer<typeof Assessment>

/** One answer: of whom it is stands in its id; by whom and when stands nowhere, so its history is empty. */
export const RoundAnswer = z.strictObject({ ...dossierHead, group: z.enum(GROUPS), assessment: Assessment })
export type RoundAnswer = z.infer<typeof RoundAnswer>

export type RoundState = 'coming' | 'open' | 'settling' | 'closed' | 'cancelled'

/** Minutes after its last day in which a request that began on it may still be under way: nothing is shown before. */
const SETTLING_MINUTES = 15

/** Where a round stands at an instant. Answers are taken while it is open, results shown once it is closed. */
export function roundStateAt(
  { opens, closes, cancelled }: Pick<Round, 'opens' | 'closes' | 'cancelled'>,
  now: number,
  zone: TimeZone,
): RoundState {
  if (cancelled !== undefined) return 'cancelled'
  if (now < startOfDay(opens, zone)) return 'coming'
  const end = startOfDay(addDays(closes, 1), zone)
  if (now < end) return 'open'
  return now < end + SETTLING_MINUTES * 60_000 ? 'settling' : 'closed'
}

export type Pair = { readonly giver: PersonId; readonly receiver: PersonId; readonly group: Group }

/** Who is asked about whom. */
export function pairsOf({ people, draw }: Pick<Round, 'people' | 'draw'>): Pair[] {
  const at = (place: number) => people[place] ?? ''
  return draw.flatMap(({ of, peers, below }) => [
    ...peers.map((place): Pair => ({ giver: at(place), receiver: at(of), group: 'peers' })),
    ...below.map((place): Pair => ({ giver: at(place), receiver: at(of), group: 'subordinates' })),
  ])
}
