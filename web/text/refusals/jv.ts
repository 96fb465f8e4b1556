import type { RefusalWords } from '../say-refusal.ts'
import { people } from './jv/people.ts'
import { registry } from './jv/registry.ts'
import { requests } from './jv/requests.ts'
import { visits } from './jv/visits.ts'

export const refusals = {
  ...visits,
  ...registry,
  ...requests,
  ...people,
} satisfies RefusalWords
