import type { Actor } from '../../shared/domain/trail.ts'

/** Somebody who does something, where it does not matter who. */
export const SOMEBODY: Actor = { via: 'command', name: 'penguji' }
