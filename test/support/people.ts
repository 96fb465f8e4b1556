import type { Actor } from '../../shared/domain/trail.ts'
import { registerPerson } from '../../shared/usecases/register-person.ts'
import type { TestWorld } from './world.ts'

/** Whoever runs a command: may give the first roles. */
export const COMMAND: Actor = { via: 'command', name: 'uji' }

export const NIP = {
  rina: '198001012005012001',
  budi: '197502022000031002',
  sari: '199003032015042003',
} as const

/** An administrator, and two people of `loka-a`, of whom the first is the second’s superior. */
export async function registerPeople(world: TestWorld, agency = 'uji') {
  const roles = [{ role: 'admin', from: '2020-01-01' } as const]
  const rina = await registerPerson(world, COMMAND, {
    ...{ agency, name: 'Rina Wulandari', nip: NIP.rina, email: `rina@${agency}.go.id`, roles },
    placement: { from: '2020-01-01', unit: 'dinas', position: 'Sekretaris Dinas' },
  })
  const budi = await registerPerson(world, COMMAND, {
    ...{ agency, name: 'Budi Santoso', nip: NIP.budi, email: `budi@${agency}.go.id` },
    placement: { from: '2021-01-01', unit: 'loka-a', position: 'Kepala Seksi' },
  })
  const sari = await registerPerson(world, COMMAND, {
    ...{ agency, name: 'Sari Melati', nip: NIP.sari, email: `sari@${agency}.go.id` },
    placement: { from: '2022-01-01', unit: 'loka-a', position: 'Petugas loket', superior: budi.id },
  })
  const admin: Actor = { via: 'web', person: rina.id, name: rina.name }
  return { rina, budi, sari, admin }
}
