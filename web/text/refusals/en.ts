import type { RefusalWords } from '../say-refusal.ts'
import { people } from './en/people.ts'
import { registry } from './en/registry.ts'
import { requests } from './en/requests.ts'
import { visits } from './en/visits.ts'

export const refusals = {
  ...visits,
  ...registry,
  ...requests,
  ...people,
} satisfies RefusalWords
