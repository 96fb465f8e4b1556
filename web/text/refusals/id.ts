import type { RefusalWords } from '../say-refusal.ts'
import { people } from './id/people.ts'
import { registry } from './id/registry.ts'
import { requests } from './id/requests.ts'
import { visits } from './id/visits.ts'

export const refusals = {
  ...visits,
  ...registry,
  ...requests,
  ...people,
} satisfies RefusalWords
