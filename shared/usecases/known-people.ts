import type { Person } from '../domain/person.ts'
import { personInvalid } from '../domain/person-problems.ts'
import type { Around } from './around-person.ts'

/** Everybody of an agency in memory, as an import makes them one after the other. */
export type KnownPeople = ReturnType<typeof knownPeople>

export function knownPeople(people: readonly Person[]) {
  const byId = new Map<string, Person>()
  const byNip = new Map<string, Person>()
  const byEmail = new Map<string, Person>()
  const put = (person: Person): void => {
    const old = byId.get(person.id)
    if (old?.nip !== undefined && byNip.get(old.nip)?.id === old.id) byNip.delete(old.nip)
    if (old?.email !== undefined && byEmail.get(old.email)?.id === old.id) byEmail.delete(old.email)
    byId.set(person.id, person)
    if (person.nip !== undefined) byNip.set(person.nip, person)
    if (person.email !== undefined) byEmail.set(person.email, person)
  }
  for (const person of people) put(person)
  const around: Pick<Around, 'personOf' | 'everybody'> = {
    personOf: async (id) => byId.get(id),
    everybody: async () => [...byId.values()],
  }
  return {
    around,
    put,
    byNip: (nip: string) => byNip.get(nip),
    byEmail: (email: string) => byEmail.get(email),

    /** Whom a row is about: by number, else by address. Throws `person-invalid` for an address of somebody with another number. */
    meant({
      nip,
      email,
    }: {
      readonly nip: string | undefined
      readonly email: string | undefined
    }): Person | undefined {
      const numbered = nip === undefined ? undefined : byNip.get(nip)
      const addressed = email === undefined ? undefined : byEmail.get(email)
      if (numbered || !addressed) return numbered
      if (nip !== undefined && addressed.nip !== undefined) throw personInvalid('email-taken')
      return addressed
    },

    /** Throws `person-invalid` where somebody else here has the number or the address. */
    requireFree({ id, nip, email }: Person): void {
      if (nip !== undefined && (byNip.get(nip)?.id ?? id) !== id) throw personInvalid('nip-taken')
      if (email !== undefined && (byEmail.get(email)?.id ?? id) !== id) throw personInvalid('email-taken')
    },
  }
}
