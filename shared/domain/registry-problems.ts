import { TRIAL_NAME } from './agency.ts'
import { addDays, dayOf } from './calendar.ts'
import type { Slug } from './ids.ts'
import { placeProblems } from './place-problems.ts'
import type { Registry } from './registry.ts'
import type { AgencyEntry, RegistryFile, UnitEntry } from './registry-file.ts'
import { indexOf, shardsAfter, unitsAfter } from './registry-plan.ts'
import { repeated } from './registry-repeated.ts'
import { surveyProblems } from './survey-problems.ts'
import type { Unit } from './unit.ts'
import { orderUnits } from './unit-order.ts'
import { weightingProblems } from './weighting-problems.ts'

/** What keeps a file from being applied, and the path of the thing it is about. */
export type Problem = {
  readonly at: string
  readonly kind:
    | 'invalid'
    | 'duplicate'
    | 'cycle'
    | 'orphan'
    | 'service-unknown'
    | 'demo-forbidden'
    | 'demo-fixed'
    | 'trial-fixed'
    | 'trial-unmarked'
    | 'shards-past'
    | 'shards-shrink'
    | 'code-taken'
    | 'instrument-unknown'
    | 'question-unknown'
    | 'question-fixed'
    | 'questions-many'
    | 'places-many'
    | 'indicator-unknown'
    | 'weighting-past'
  /** For the operator, in Indonesian; names every value at fault. */
  readonly text: string
}

export type Rules = {
  /** Whether demo agencies may exist here. */
  readonly demo: boolean
  readonly now: number
}

/** As one line: `jambi/dinkes: [orphan] …`. */
export function sayProblem({ at, kind, text }: Problem): string {
  return `${at}: [${kind}] ${text}`
}

/** Everything that is wrong with a well-formed file, given what is stored. Linear in the size of both. */
export function findProblems(file: RegistryFile, stored: ReadonlyMap<Slug, Registry>, rules: Rules): Problem[] {
  return [
    ...repeated(file.agencies, (agency) => agency.id, 'instansi'),
    ...file.agencies.flatMap((agency) => agencyProblems(agency, stored.get(agency.id), rules)),
    ...codeProblems(file),
  ]
}

function agencyProblems(agency: AgencyEntry, stored: Registry | undefined, rules: Rules): Problem[] {
  const at = agency.id
  const problems: Problem[] = []
  if (agency.demo && !rules.demo) {
    problems.push({ at, kind: 'demo-forbidden', text: '"demo": true, sedangkan di sini instansi demo tidak diizinkan' })
  } else if (stored && agency.demo !== undefined && agency.demo !== stored.agency.demo) {
    const text = `"demo" tetap ${stored.agency.demo} sejak instansi dibuat dan tidak dapat menjadi ${agency.demo}`
    problems.push({ at, kind: 'demo-fixed', text })
  }
  problems.push(...trialProblems(agency, stored))
  const known = indexOf(stored)
  const after = unitsAfter(agency, stored, rules.now)
  return [
    ...problems,
    ...surveyProblems(agency, stored),
    ...weightingProblems(agency, stored, rules.now),
    ...repeated(agency.units, (unit) => `${at}/${unit.id}`, 'unit'),
    ...treeProblems(agency, after),
    ...placeProblems(agency, stored),
    ...agency.units.flatMap((unit) => [
      ...repeated(unit.services, (service) => `${at}/${unit.id}/${service.id}`, 'layanan'),
      ...repeated(unit.counters, (counter) => `${at}/${unit.id}/${counter.id}`, 'loket'),
      ...serviceProblems(agency, unit, (id) => known.services.has(`${unit.id}/${id}`)),
      ...shardProblems(agency, unit, stored, known.units.get(unit.id), rules.now),
    ]),
  ]
}

/** A trial stays one, a real agency too, and neither is taken for the other. */
function trialProblems({ id: at, name, trial }: AgencyEntry, stored: Registry | undefined): Problem[] {
  const isTrial = stored ? stored.agency.trial === true : trial === true
  const problems: Problem[] = []
  if (trial !== undefined && trial !== isTrial) {
    const text = `"trial" tetap ${isTrial} sejak instansi dibuat dan tidak dapat menjadi ${trial}`
    problems.push({ at, kind: 'trial-fixed', text })
  }
  if (isTrial && !name.startsWith(TRIAL_NAME)) {
    const text = `nama instansi uji coba harus dimulai dengan "${TRIAL_NAME}", bukan "${name}"`
    problems.push({ at, kind: 'trial-unmarked', text })
  }
  return problems
}

function treeProblems(agency: AgencyEntry, after: readonly Unit[]): Problem[] {
  const ids = new Set(after.map((unit) => unit.id))
  const orphans = agency.units.flatMap((unit): Problem[] => {
    if (unit.parent === undefined || unit.parent === null || ids.has(unit.parent)) return []
    const text = `unit induk "${unit.parent}" tidak ada, baik di berkas maupun di registri`
    return [{ at: `${agency.id}/${unit.id}`, kind: 'orphan', text }]
  })
  const cycles = orderUnits(after).cycles.flatMap((members): Problem[] => {
    const [first] = members
    const text = `induknya membentuk lingkaran: ${[...members, first].join(' → ')}`
    return [{ at: `${agency.id}/${first}`, kind: 'cycle', text }]
  })
  return [...orphans, ...cycles]
}

function serviceProblems(agency: AgencyEntry, unit: UnitEntry, isStored: (service: Slug) => boolean): Problem[] {
  const inFile = new Set(unit.services.map((service) => service.id))
  return unit.counters.flatMap((counter) => {
    const at = `${agency.id}/${unit.id}/${counter.id}`
    const services = counter.services ?? []
    return [
      ...services
        .filter((id) => !inFile.has(id) && !isStored(id))
        .map((id): Problem => ({ at, kind: 'service-unknown', text: `unit "${unit.id}" tidak punya layanan "${id}"` })),
      ...services
        .filter((id, index) => services.indexOf(id) !== index)
        .map((id): Problem => ({ at, kind: 'duplicate', text: `layanan "${id}" disebut lebih dari sekali` })),
    ]
  })
}

/** A day's ratings lie where its number of partitions says: days that have begun, anywhere the unit lies or lay, stay as they are. */
function shardProblems(
  agency: AgencyEntry,
  unit: UnitEntry,
  stored: Registry | undefined,
  before: Unit | undefined,
  now: number,
): Problem[] {
  const at = `${agency.id}/${unit.id}`
  const entries = unit.shards ?? []
  const zoneNow = before?.timeZone ?? stored?.agency.timeZone ?? agency.timeZone
  const zoneThen = unit.timeZone ?? (unit.timeZone === null ? undefined : before?.timeZone) ?? agency.timeZone
  const today = [dayOf(now, zoneNow), dayOf(now, zoneThen)].toSorted().at(-1) ?? ''
  const past = entries.filter(
    ({ from, count }) =>
      before !== undefined && from <= today && before.shards.find((known) => known.from === from)?.count !== count,
  )
  const after = shardsAfter(entries, before?.shards)
  const shrinking = after.filter(({ count }, index) => count < (after[index - 1]?.count ?? 1))
  return [
    ...repeated(entries, ({ from }) => `${at}/shards/${from}`, 'hari'),
    ...past.map(({ from, count }): Problem => {
      const text = `"shards" ${count} sejak ${from} mengubah masa lalu; paling cepat ${addDays(today, 1)}`
      return { at, kind: 'shards-past', text }
    }),
    ...shrinking.map(({ from, count }): Problem => {
      return { at, kind: 'shards-shrink', text: `"shards" ${count} sejak ${from} lebih kecil daripada sebelumnya` }
    }),
  ]
}

function codeProblems(file: RegistryFile): Problem[] {
  const owners = new Map<string, string>()
  return file.agencies.flatMap((agency) =>
    agency.units.flatMap((unit) =>
      unit.counters.flatMap(({ id, code }): Problem[] => {
        if (code === undefined) return []
        const at = `${agency.id}/${unit.id}/${id}`
        const owner = owners.get(code)
        owners.set(code, owner ?? at)
        if (owner === undefined || owner === at) return []
        return [{ at, kind: 'duplicate', text: `kode "${code}" juga diberikan kepada ${owner}` }]
      }),
    ),
  )
}
