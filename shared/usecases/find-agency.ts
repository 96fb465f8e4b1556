import type { Agency } from '../domain/agency.ts'
import { Slug } from '../domain/ids.ts'
import { Refusal } from '../domain/refusals.ts'
import type { Deps } from './deps.ts'

/** The agency that an address names. Throws `agency-unknown`. */
export async function findAgency({ store }: Pick<Deps, 'store'>, id: string): Promise<Agency> {
  const registry = Slug.safeParse(id).success ? await store.registry.load(id) : undefined
  if (!registry) throw new Refusal('agency-unknown', { agency: id })
  return registry.agency
}
