import type { CounterStore } from './counter-store.ts'
import type { DossierStore } from './dossier-store.ts'
import type { ImportStore } from './import-store.ts'
import type { PeopleStore } from './people-store.ts'
import type { RatingStore } from './rating-store.ts'
import type { RegistryStore } from './registry-store.ts'
import type { ScoreStore } from './score-store.ts'
import type { TallyStore } from './tally-store.ts'

/** Everything stored. */
export type Store = RegistryStore &
  RatingStore &
  TallyStore &
  ScoreStore &
  ImportStore &
  CounterStore &
  PeopleStore &
  DossierStore
