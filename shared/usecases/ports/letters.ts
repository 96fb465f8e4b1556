import type { Reminder } from '../../domain/reminder.ts'

/** Who is written to. */
export type Addressee = { readonly email: string; readonly name: string; readonly agency: string }

/**
 * What became of a letter: `refused` is that one alone, as it is; where letters are `stopped` none is taken now, and whether this one was is
 * not known.
 */
export type Posted = 'sent' | 'refused' | 'stopped'

/** Writes to staff, at the pace that is allowed. */
export type Letters = {
  /** How many letters may be on their way at once. */
  readonly atOnce: number
  /** Tells somebody what waits for them. Never throws for what the post answers. */
  remind(to: Addressee, reminder: Reminder): Promise<Posted>
}
