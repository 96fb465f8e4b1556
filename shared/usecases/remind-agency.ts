import type { Agency } from '../domain/agency.ts'
import { type Day, dayOf } from '../domain/calendar.ts'
import { identityOf } from '../domain/identity-of.ts'
import type { Slug } from '../domain/ids.ts'
import type { Person } from '../domain/person.ts'
import type { Registry } from '../domain/registry.ts'
import { type Reminder, reminderOn } from '../domain/reminder.ts'
import { EVERYBODY } from '../domain/reminders-reach.ts'
import { isWorkingDay } from '../domain/working-days.ts'
import { concurrently } from './concurrently.ts'
import type { Deps } from './deps.ts'
import { dutyWaits } from './performance/duty-waits.ts'
import type { Addressee, Letters } from './ports/letters.ts'

type Needs = Pick<Deps, 'store' | 'now'>

/** So many people are looked at before it is remembered how far that has come. */
const PEOPLE_AT_ONCE = 100
/** So many of them at the same time. */
const WIDTH = 8

export type Reminded = {
  /** People who were looked at, letters that went out, and those that are not taken as they are. */
  readonly people: number
  readonly sent: number
  readonly refused: number
  /** Whether it came to its end; where not, because its time was over or letters are not taken now. */
  readonly ended: 'done' | 'late' | 'stopped'
}

/**
 * Writes to everybody of an agency to whom a letter is due today. A letter is claimed before it is sent: a run beside this one, or after it
 * died, sends none a second time, and a letter whose run died in between is lost. What it tells stands at the person's home all the same.
 * Goes on where today's last run stopped, or looks at everybody `again`; begins nothing after `until`, milliseconds since 1970. Who cannot be looked at holds up nobody:
 * all failures are thrown together at the end, and the next run looks again.
 */
export async function remindAgency(
  deps: Needs,
  letters: Letters,
  agency: Slug,
  { until, again = false }: { readonly until: number; readonly again?: boolean },
): Promise<Reminded> {
  const registry = await deps.store.registry.load(agency)
  const today = registry && dayOf(deps.now(), registry.agency.timeZone)
  if (!registry || !today || !isWrittenTo(registry.agency, today)) return { ...NOBODY, ended: 'done' }
  const first = again ? undefined : await firstLeft(deps, agency, today)
  const counts = { ...NOBODY }
  const failures: unknown[] = []
  for await (const page of first === EVERYBODY ? [] : deps.store.people.from(agency, first)) {
    for (const people of inParts(page)) {
      if (deps.now() >= until) return { ...counts, ended: 'late' }
      const found = await lettersDue(deps, registry, people, { today, failures })
      const isStopped = await send(deps, letters, found, { today, counts, failures })
      if (isStopped) return { ...counts, ended: 'stopped' }
      counts.people += people.length
      const through = people.at(-1)?.id
      // Beyond somebody who could not be looked at nothing is remembered.
      if (through !== undefined && failures.length === 0) {
        await deps.store.reminders.advance(agency, { day: today, through })
      }
    }
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} people of ${agency} were not reminded`)
  await deps.store.reminders.advance(agency, { day: today, through: EVERYBODY })
  return { ...counts, ended: 'done' }
}

const NOBODY = { people: 0, sent: 0, refused: 0 }

/** Addresses of agencies for trials are nobody's. */
function isWrittenTo({ letters, trial, calendar }: Agency, today: Day): boolean {
  return letters !== 'off' && trial !== true && isWorkingDay(today, calendar.holidays)
}

async function firstLeft({ store }: Needs, agency: Slug, today: Day): Promise<string | undefined> {
  const reached = await store.reminders.reached(agency)
  return reached?.day === today ? reached.through : undefined
}

function inParts(people: readonly Person[]): Person[][] {
  return Array.from({ length: Math.ceil(people.length / PEOPLE_AT_ONCE) }, (_, index) =>
    people.slice(index * PEOPLE_AT_ONCE, (index + 1) * PEOPLE_AT_ONCE),
  )
}

type Due = { readonly person: Person; readonly to: Addressee; readonly reminder: Reminder }
type Run = { readonly today: Day; readonly failures: unknown[] }

/** The letters that are due to some people, by what their homes say. */
async function lettersDue(
  deps: Needs,
  registry: Registry,
  people: readonly Person[],
  { today, failures }: Run,
): Promise<Due[]> {
  const due: Due[] = []
  await each(people, WIDTH, failures, async (person) => {
    const { email, name } = person
    if (email === undefined || person.letters === 'off' || person.disabled) return
    const { waiting } = await dutyWaits(deps, identityOf(person, today), registry, today)
    const reminder = reminderOn(waiting, today, registry.agency)
    if (reminder) due.push({ person, to: { email, name, agency: registry.agency.name }, reminder })
  })
  return due
}

/** Sends letters until none are taken: then one of those that were on their way may be lost each, and no other is claimed. */
async function send(
  { store }: Needs,
  letters: Letters,
  due: readonly Due[],
  { today, counts, failures }: Run & { readonly counts: { sent: number; refused: number } },
): Promise<boolean> {
  let isStopped = false
  await each(due, letters.atOnce, failures, async ({ person, to, reminder }) => {
    const ref = { agency: person.agency, person: person.id }
    if (isStopped || !(await store.reminders.claim(ref, today))) return
    const posted = await letters.remind(to, reminder)
    if (posted === 'stopped') isStopped = true
    else counts[posted]++
  })
  return isStopped
}

/** Does something for each, and remembers what failed. */
async function each<T>(items: readonly T[], width: number, failures: unknown[], task: (item: T) => Promise<void>) {
  await concurrently(items, width, (item) => task(item).catch((failure: unknown) => void failures.push(failure)))
}
