import type { Agency } from '../domain/agency.ts'
import type { Deps } from './deps.ts'

/** The agencies that are named to everybody: all but those for trials, which answer at their own address alone. */
export async function listedAgencies({ registry }: Deps['store']): Promise<Agency[]> {
  return (await registry.agencies()).filter(({ trial }) => trial !== true)
}
