import type { PersonId } from '../../shared/domain/ids.ts'
import type { Person } from '../../shared/domain/person.ts'
import { registerPerson } from '../../shared/usecases/register-person.ts'
import { COMMAND } from './people.ts'
import { registerAgency, type TestWorld } from './world.ts'

export const AGENCY = 'uji'
export const UNIT = 'loka-a'

const INDICATORS = {
  'plans-agreed': 20,
  'reports-in-time': 30,
  'reviews-in-time': 10,
  'plan-realisation': 30,
  'feedback-given': 5,
  'training-done': 5,
}

/**
 * `loka-a` with eight people: Budi heads it, Sari and Tono lead its two sections, and five officers work in them. Above it in `dinas` are
 * its head, Rina, and two more, of whom Maya manages everything below.
 */
export async function registerEight(world: TestWorld) {
  await registerAgency(world, AGENCY)
  const registry = await world.store.registry.load(AGENCY, { consistent: true })
  if (!registry) throw new Error('the agency was registered')
  const weighting = [{ from: '2026', weights: INDICATORS, missing: 'renormalise', minimum: 10 } as const]
  await world.store.registry.putAgency({ ...registry.agency, weighting })
  const register = (name: string, unit: string, position: string, superior?: PersonId) =>
    registerPerson(world, COMMAND, {
      ...{ agency: AGENCY, name, placement: { from: '2024-01-01', unit, position, superior } },
      ...(position === 'Sekretaris' && { roles: [{ role: 'manager', from: '2024-01-01', unit }] }),
    })
  const rina = await register('Rina Wulandari', 'dinas', 'Kepala Dinas')
  const maya = await register('Maya Puspita', 'dinas', 'Sekretaris', rina.id)
  const putu = await register('Putu Ardana', 'dinas', 'Perencana', rina.id)
  const budi = await register('Budi Santoso', UNIT, 'Kepala Loka', rina.id)
  const lead = (name: string) => register(name, UNIT, 'Kepala Seksi', budi.id)
  const [sari, tono] = [await lead('Sari Melati'), await lead('Tono Wijaya')]
  const officer = (name: string, superior: Person) => register(name, UNIT, 'Petugas loket', superior.id)
  const [umi, vina] = [await officer('Umi Kalsum', sari), await officer('Vina Lestari', sari)]
  const [wawan, yuni] = [await officer('Wawan Setia', sari), await officer('Yuni Astuti', tono)]
  const zaki = await officer('Zaki Rahman', tono)
  return { rina, maya, putu, budi, sari, tono, umi, vina, wawan, yuni, zaki }
}
export type Eight = Awaited<ReturnType<typeof registerEight>>

/** The eight with whoever is superior of each, those above first. */
export function withSuperiors(people: Eight): readonly (readonly [person: Person, superior: Person])[] {
  const { rina, budi, sari, tono, umi, vina, wawan, yuni, zaki } = people
  const led = [umi, vina, wawan].map((each) => [each, sari] as const)
  return [[budi, rina], [sari, budi], [tono, budi], ...led, [yuni, tono], [zaki, tono]]
}
