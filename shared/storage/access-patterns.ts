import type { Store } from '../usecases/ports/store.ts'
import type { AccessPatternsOf } from './access-pattern.ts'
import { counterAccessPatterns } from './access-patterns-counters.ts'
import { dossierAccessPatterns } from './access-patterns-dossiers.ts'
import { importAccessPatterns } from './access-patterns-imports.ts'
import { peopleAccessPatterns } from './access-patterns-people.ts'
import { ratingAccessPatterns } from './access-patterns-ratings.ts'
import { registryAccessPatterns } from './access-patterns-registry.ts'
import { scoreAccessPatterns } from './access-patterns-scores.ts'
import { tallyAccessPatterns } from './access-patterns-tallies.ts'

/** Everything that the store asks of the table, held against the wire by a test. */
export const accessPatterns = {
  ...registryAccessPatterns,
  ...ratingAccessPatterns,
  ...tallyAccessPatterns,
  ...scoreAccessPatterns,
  ...importAccessPatterns,
  ...counterAccessPatterns,
  ...peopleAccessPatterns,
  ...dossierAccessPatterns,
} as const satisfies AccessPatternsOf<Store>
