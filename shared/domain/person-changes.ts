import * as z from 'zod/mini'
import { canonical } from './digest.ts'
import { Name } from './name.ts'
import { maskNip } from './nip.ts'
import { GivenRole, Person, Placement } from './person.ts'
import type { TrailEntry } from './trail.ts'

type TrailChange = TrailEntry['changes'][number]

/**
 * What is different between two versions of a person. Of placements and roles only those that went and those that came; number and address
 * masked, for the trail cannot forget.
 */
export function changesBetween(before: Person | undefined, after: Person): TrailChange[] {
  return [
    ...changed('name', before?.name, after.name),
    ...masked('nip', before?.nip, after.nip, maskNip),
    ...masked('email', before?.email, after.email, maskEmail),
    ...listed('placements', before?.placements ?? [], after.placements),
    ...listed('roles', before?.roles ?? [], after.roles),
    ...changed('letters', before?.letters, after.letters),
    ...changed('disabled', before?.disabled, after.disabled),
  ]
}

/** An address with its name hidden but for the first letter: `n•••@contoh.go.id`. */
export function maskEmail(email: string): string {
  return `${email.slice(0, 1)}•••${email.slice(email.indexOf('@'))}`
}

function changed(field: string, from: unknown, to: unknown): TrailChange[] {
  if (canonical([from]) === canonical([to])) return []
  return [{ field, ...(from !== undefined && { from }), ...(to !== undefined && { to }) }]
}

function masked(
  field: string,
  from: string | undefined,
  to: string | undefined,
  mask: (value: string) => string,
): TrailChange[] {
  if (from === to) return []
  return [{ field, ...(from !== undefined && { from: mask(from) }), ...(to !== undefined && { to: mask(to) }) }]
}

function listed(field: string, before: readonly unknown[], after: readonly unknown[]): TrailChange[] {
  const [had, has] = [before, after].map((each) => new Set(each.map(canonical)))
  const from = before.filter((each) => !has?.has(canonical(each)))
  const to = after.filter((each) => !had?.has(canonical(each)))
  return from.length === 0 && to.length === 0 ? [] : [{ field, from, to }]
}

const Changed = {
  name: z.object({ from: Name, to: Name }),
  placements: z.object({ from: z.array(Placement), to: z.array(Placement) }),
  roles: z.object({ from: z.array(GivenRole), to: z.array(GivenRole) }),
  disabled: z.object({ from: Person.shape.disabled, to: Person.shape.disabled }),
} as const

/**
 * A person as before one change of theirs, whatever came after it: undefined where that cannot be, because a later change touched the same,
 * or the old value stands masked in the trail.
 */
export function undone(
  person: Person,
  { changes, version }: Pick<TrailEntry, 'changes' | 'version'>,
): Person | undefined {
  if (version === undefined || version < 2 || changes.length === 0) return undefined
  let before: Person | undefined = person
  for (const change of changes) before = before && withoutChange(before, change)
  return before
}

function withoutChange(person: Person, change: TrailChange): Person | undefined {
  switch (change.field) {
    case 'name': {
      const { data } = Changed.name.safeParse(change)
      return data && data.to === person.name ? { ...person, name: data.from } : undefined
    }
    case 'placements': {
      const { data } = Changed.placements.safeParse(change)
      const placements = data && exchanged(person.placements, data.to, data.from)
      return placements && { ...person, placements }
    }
    case 'roles': {
      const { data } = Changed.roles.safeParse(change)
      const roles = data && exchanged(person.roles, data.to, data.from)
      return roles && { ...person, roles }
    }
    case 'disabled': {
      const { data } = Changed.disabled.safeParse(change)
      if (!data || canonical([data.to]) !== canonical([person.disabled])) return undefined
      const { disabled: _now, ...rest } = person
      return data.from === undefined ? rest : { ...rest, disabled: data.from }
    }
    default:
      return undefined
  }
}

/** A list without some and with others; undefined where one of those to go is not in it. */
function exchanged<Each>(list: readonly Each[], going: readonly Each[], coming: readonly Each[]): Each[] | undefined {
  const left = new Set(going.map(canonical))
  const rest = list.filter((each) => !left.has(canonical(each)))
  return rest.length === list.length - going.length ? [...rest, ...coming] : undefined
}
