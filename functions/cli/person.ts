import { parseArgs } from 'node:util'
import { dayOf } from '../../shared/domain/calendar.ts'
import { Slug } from '../../shared/domain/ids.ts'
import { Name } from '../../shared/domain/name.ts'
import { GRANTED_ROLES } from '../../shared/domain/permissions.ts'
import { Email } from '../../shared/domain/person.ts'
import { Refusal } from '../../shared/domain/refusals.ts'
import { admitPerson } from '../../shared/usecases/admit-person.ts'
import { fail, runCommand } from './run-command.ts'
import { withDeps } from './with-deps.ts'

const USAGE = `Pemakaian: npm run person -- --agency INSTANSI --email ALAMAT --name NAMA --role PERAN [--role PERAN …] [--unit UNIT]
Mendaftarkan pegawai yang dapat masuk dengan alamat itu, misalnya admin pertama setelah sistem dipasang; atau memberi peran lagi kepada
pegawai yang sudah terdaftar. Tercatat di jejak instansi. Peran: ${GRANTED_ROLES.join(', ')}.`

await runCommand(async () => {
  const { agency, email, name, roles, unit } = readArguments()
  await withDeps(async (world) => {
    const registry = await world.store.registry.load(agency, { consistent: true })
    if (!registry) throw new Refusal('agency-unknown', { agency })
    if (unit !== undefined && !registry.units.some(({ id }) => id === unit))
      throw new Refusal('unit-unknown', { agency, unit })
    const from = dayOf(world.now(), registry.agency.timeZone)
    const given = roles.map((role) => ({ role, from, ...(unit === undefined ? {} : { unit }) }))
    const actor = { via: 'command', name: 'npm run person' } as const
    const person = await admitPerson(world, { agency, email, name, roles: given }, actor)
    const held = person.roles.map(({ role, unit: at }) => (at === undefined ? role : `${role} di ${at}`)).join(', ')
    process.stdout.write(`${person.name} (${person.id}) di ${agency}, versi ${person.version}: ${held}\n`)
  })
  return 0
})

function readArguments() {
  const { agency, email, name, role, unit } = parsed()
  const said = {
    agency: Slug.safeParse(agency),
    email: Email.safeParse(email),
    name: Name.safeParse(name),
  }
  const roles = role.flatMap((each) => GRANTED_ROLES.find((known) => known === each) ?? [])
  if (!said.agency.success || !said.name.success || roles.length === 0 || roles.length < role.length) return fail(USAGE)
  if (!said.email.success) return fail(`Alamat surel ini tidak dapat dipakai.\n${USAGE}`)
  return { agency: said.agency.data, email: said.email.data, name: said.name.data, roles, unit }
}

function parsed() {
  const text = { type: 'string' } as const
  try {
    const role = { type: 'string', multiple: true, default: [] as string[] } as const
    return parseArgs({ options: { agency: text, email: text, name: text, role, unit: text } }).values
  } catch {
    return fail(USAGE)
  }
}
