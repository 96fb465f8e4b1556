import type { PersonId } from '../../domain/ids.ts'

/** The list of objections that somebody has, or had, to decide; of those that are nobody's but whoever manages the agency. */
export const objectionList = (decider: PersonId | 'agency') => `objections/${decider}`
