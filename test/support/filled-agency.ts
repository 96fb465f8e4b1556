import { ofPerson } from '../../shared/domain/performance/dossier.ts'
import { type Evaluation, evaluationId } from '../../shared/domain/performance/evaluation.ts'
import type { Person } from '../../shared/domain/person.ts'
import type { Actor } from '../../shared/domain/trail.ts'
import { closeAgency } from '../../shared/usecases/close-agency.ts'
import { correctPeriod } from '../../shared/usecases/correct-period.ts'
import { issueDevice } from '../../shared/usecases/devices.ts'
import { mintVisitCodes } from '../../shared/usecases/mint-visit-codes.ts'
import { unitListOf } from '../../shared/usecases/performance/unit-evaluations.ts'
import { startPlan } from '../../shared/usecases/performance/write-plan.ts'
import { recordRequest } from '../../shared/usecases/privacy-requests.ts'
import { registerPerson } from '../../shared/usecases/register-person.ts'
import { screenCodes } from '../../shared/usecases/screen-codes.ts'
import { storeRating } from '../../shared/usecases/store-rating.ts'
import { fillFollowing } from './filled-following.ts'
import { fillReport } from './filled-report.ts'
import { countAt } from './rated.ts'
import { answersOf, type TestWorld } from './world.ts'

const INSTRUMENT = 'skm-2017'
const FOUND_ON = '2026-11-20'

/**
 * An agency with everything that there can be in one, every name and text of it holding a mark: `dinas` above `loka-a` and `loka-b`,
 * people, devices, codes, ratings with comments, a finding, a closed period and its correction, a request about personal data.
 */
export async function fillAgency(world: TestWorld, agency: string, mark: string) {
  const { store } = world
  const actor: Actor = { via: 'command', name: `Penata ${mark}` }
  await store.registry.putAgency({
    ...{ id: agency, name: `Pemerintah ${mark}`, timeZone: 'Asia/Jakarta', calendar: { holidays: [] }, demo: false },
  })
  await store.registry.putUnit({ agency, id: 'dinas', name: `Dinas ${mark}`, shards: [] })
  const codes = new Map<string, string>()
  for (const unit of ['loka-a', 'loka-b']) {
    await store.registry.putUnit({ agency, id: unit, name: `Unit ${unit} ${mark}`, parent: 'dinas', shards: [] })
    await store.registry.putService({ agency, unit, id: 'ktp', name: `KTP ${mark}` })
    const counter = { agency, unit, id: 'loket-1', name: `Loket ${mark}`, services: ['ktp'], code: world.newCode() }
    await store.registry.claimCode(counter)
    await store.registry.putCounter(counter)
    codes.set(unit, counter.code)
  }
  const unit = { agency, unit: 'loka-a' }
  const person = await registerPerson(world, actor, {
    ...{ agency, name: `Sari ${mark}`, email: `sari@${mark.toLowerCase()}.go.id`, nip: '199003032015042003' },
    placement: { from: '2022-01-01', unit: 'loka-a', position: `Petugas ${mark}` },
  })
  const self: Actor = { via: 'web', person: person.id, name: person.name }
  const plan = await startPlan(world, self, { agency, person: person.id }, { year: '2026' })
  const evaluation = await evaluate(world, person, mark)
  const at = { counter: 'loket-1' }
  const { device: screen } = await issueDevice(world, unit, { kind: 'screen', name: `Layar ${mark}`, ...at }, actor)
  const { device: kiosk } = await issueDevice(world, unit, { kind: 'kiosk', name: `Tablet ${mark}`, ...at }, actor)
  const { secret: queue } = await issueDevice(world, unit, { kind: 'queue', name: `Antrean ${mark}` }, actor)
  const minted = await mintVisitCodes(world, unit, actor, { batch: `pagi-${mark.toLowerCase()}`, count: 2, days: 7 })
  const [shown] = await screenCodes(world, screen)
  const now = world.clock
  const rating = await rateDays(world, unit, mark)
  await countAt(world, new Date(now).toISOString())
  await closeAgency(world, agency)
  await rateLate(world, unit, mark, new Date(now).toISOString())
  const correction = { reason: `Formulir terlambat dari ${mark}`, actor }
  await correctPeriod(world, { ...unit, instrument: 'skm', period: '2026-09' }, correction)
  await rateLate(world, unit, mark, new Date(now + 60_000).toISOString())
  world.clock = now
  const finding = await announce(world, unit, mark, rating)
  const followed = await fillFollowing(world, agency, mark, person)
  const request = await recordRequest(
    world,
    agency,
    { who: person.id, kind: 'export', askedAt: now - 3_600_000 },
    actor,
  )
  const file = await sendFile(world, agency, mark, person.id)
  const report = await fillReport(world, { agency, person: person.id, mark })
  return {
    agency,
    person: person.id,
    request: request.id,
    batch: minted.batch.id,
    queue,
    /** What paths name, by the names that routes have for it. */
    named: {
      ':agency': agency,
      ':unit': 'loka-a',
      ':code': codes.get('loka-a') ?? '',
      ':proof': shown?.link.split('/')[1] ?? '',
      ':visitCode': minted.codes[0]?.code ?? '',
      ':batch': minted.batch.id,
      ':device': screen.id,
      ':kiosk': kiosk.id,
      ':person': person.id,
      ':from': '2022-01-01',
      ':day': FOUND_ON,
      ':finding': finding,
      ':rating': rating,
      ':section': 'nama',
      ':counter': 'loket-1',
      ':request': request.id,
      ':file': file,
      ':number': '2',
      ':plan': plan.id,
      ':rhk': 'r1',
      ...followed,
      ':evaluation': evaluation,
      ':report': report,
    } as Readonly<Record<string, string>>,
  }
}
export type FilledAgency = Awaited<ReturnType<typeof fillAgency>>

/** A route's path with what an agency has of it. */
export function filledIn(path: string, { named }: Pick<FilledAgency, 'named'>): string {
  const place = path.includes('/layanan/') ? 'ktp' : 'loket-1'
  return path.replace(/:\w+/g, (name) => (name === ':place' ? place : (named[name] ?? name)))
}

/** A file of somebody's, on its way. */
async function sendFile(
  { store, newSecret }: TestWorld,
  agency: string,
  mark: string,
  person: string,
): Promise<string> {
  const file = newSecret()
  await store.dossiers.put('evidence', {
    ...{ agency, owner: ofPerson(person), id: file, version: 1, history: [] },
    ...{ name: `Bukti ${mark}.pdf`, kind: 'pdf', state: 'waiting', preparedAt: '2026-11-20T02:00:00.000Z' },
  })
  return file
}

/** An evaluation of somebody that they were told of; gives its id. */
async function evaluate({ store }: TestWorld, person: Person, mark: string): Promise<string> {
  const by = { person: '0'.repeat(16), name: `Atasan ${mark}` }
  const at = '2026-10-05T02:00:00.000Z'
  const evaluation: Evaluation = {
    ...{ agency: person.agency, owner: ofPerson(person.id), id: evaluationId('2026-Q3', 'loka-a') },
    ...{ period: '2026-Q3', unit: 'loka-a', edition: 1, state: 'issued', unitRating: 'good', by, version: 1 },
    ...{ results: 'meets', behaviour: 'meets', predicate: 'good', notes: `Catatan tentang ${mark}` },
    ...{ issuedAt: at, objectUntil: '2026-12-05' },
    history: [{ at, by, action: 'issue', version: 1, changes: [] }],
  }
  const list = unitListOf({ unit: 'loka-a', period: '2026-Q3' })
  await store.dossierLists.add(person.agency, list, evaluation)
  await store.dossiers.put('evaluation', evaluation)
  return evaluation.id
}

type Unit = { readonly agency: string; readonly unit: string }

/** Twelve ratings of September and twelve of a day in November, each with a comment; gives the last one's id. */
async function rateDays(world: TestWorld, unit: Unit, mark: string): Promise<string> {
  let last = ''
  for (const day of ['2026-09-10', FOUND_ON]) {
    for (let minute = 10; minute < 22; minute++) last = await rateAt(world, unit, mark, `${day}T02:${minute}:00Z`, day)
    await countAt(world, `${day}T03:30:00Z`)
  }
  return last
}

/** One more rating of a closed month, counted too. */
async function rateLate(world: TestWorld, unit: Unit, mark: string, at: string): Promise<void> {
  await rateAt(world, unit, mark, at, '2026-09-10')
  await countAt(world, at)
}

/** A rating of a day that comes in at an instant. */
async function rateAt(world: TestWorld, unit: Unit, mark: string, acceptedAt: string, day: string): Promise<string> {
  world.clock = Date.parse(acceptedAt)
  const id = world.newId()
  await storeRating(
    world,
    {
      ...{ ...unit, id, slot: `${day}T09`, instrument: INSTRUMENT, answers: answersOf(4), digest: id },
      ...{ counter: 'loket-1', service: 'ktp', tier: 'T3', channel: 'web', comment: `Saran untuk ${mark}`, acceptedAt },
    },
    { shards: 1, zone: 'Asia/Jakarta' },
  )
  return id
}

async function announce({ store }: TestWorld, unit: Unit, mark: string, rating: string): Promise<string> {
  const id = 'burst-0123456789abcdef'
  const day = { ...unit, instrument: INSTRUMENT, day: FOUND_ON }
  await store.findings.announce(day)
  const stored = await store.findings.put({
    ...day,
    findings: [
      {
        ...{ id, detector: 'burst', subject: '09', evidence: { answers: 40, usual: 4, aside: 1 } },
        ...{ ratings: { [`${FOUND_ON}T09`]: [rating] }, state: 'upheld', version: 2 },
        history: [
          {
            state: 'upheld',
            reason: `Sudah dilihat oleh ${mark}`,
            at: '2026-11-21T02:00:00.000Z',
            author: `Peninjau ${mark}`,
          },
        ],
      },
    ],
    version: 1,
  })
  if (!stored) throw new Error('something was found there already')
  return id
}
