import type { Agency } from './agency.ts'
import type { Day } from './calendar.ts'
import { inForce, type Person, placementOn } from './person.ts'
import type { Registry } from './registry.ts'
import { ancestorsOf } from './unit-tree.ts'
import type { NamedUnit, Waiting } from './waiting.ts'

/**
 * What an agency's records lack on a day: people who are placed nowhere, people who could sign in and were given nothing to do, units
 * with counters that nobody manages, settings that others depend on.
 */
export function gapsOf(registry: Registry, people: readonly Person[], today: Day): Waiting[] {
  const active = people.filter(({ disabled }) => disabled === undefined)
  const unplaced = active.filter((person) => !placementOn(person, today) && !isOperator(person, today)).length
  const roleless = active.filter(({ email, roles }) => email !== undefined && inForce(roles, today).length === 0).length
  const unmanaged = unmanagedUnits(registry, active, today)
  return [
    ...(unmanaged.length > 0 ? [{ kind: 'no-manager', units: unmanaged } as const] : []),
    ...(unplaced > 0 ? [{ kind: 'unplaced', people: unplaced } as const] : []),
    ...(roleless > 0 ? [{ kind: 'roleless', people: roleless } as const] : []),
    ...settingGaps(registry.agency, today),
  ]
}

function isOperator({ roles }: Person, today: Day): boolean {
  return inForce(roles, today).some(({ role }) => role === 'operator')
}

/** Units with counters for which nobody answers, neither there nor above. */
function unmanagedUnits({ units, counters }: Registry, people: readonly Person[], today: Day): NamedUnit[] {
  const managed = people.flatMap(({ roles }) => inForce(roles, today).filter(({ role }) => role === 'manager'))
  if (managed.some(({ unit }) => unit === undefined)) return []
  const ids = new Set(managed.map(({ unit }) => unit))
  return units
    .filter(({ id }) => counters.some(({ unit }) => unit === id))
    .filter(({ id }) => ![id, ...ancestorsOf(id, units)].some((each) => ids.has(each)))
    .map(({ id, name }) => ({ id, name }))
}

/** From this month on the next year's holidays should be known: deadlines are counted in working days. */
const HOLIDAYS_FROM = '-11'

function settingGaps({ hours = [], weighting = [], calendar }: Agency, today: Day): Waiting[] {
  const year = Number(today.slice(0, 4))
  const knows = (each: number) => calendar.holidays.some(({ day }) => day.startsWith(String(each)))
  const lacksNext = today.slice(4, 7) >= HOLIDAYS_FROM && !knows(year + 1)
  return [
    ...(lacksNext || !knows(year)
      ? [{ kind: 'setting', setting: 'holidays', ...(knows(year) ? { due: `${year}-12-31` } : {}) } as const]
      : []),
    ...(hours.length === 0 ? [{ kind: 'setting', setting: 'hours' } as const] : []),
    ...(weighting.length === 0 ? [{ kind: 'setting', setting: 'weighting' } as const] : []),
  ]
}
