import { canonical } from '../../domain/digest.ts'
import { Refusal } from '../../domain/refusals.ts'

/** What is stored already under an id that the sender made, where they sent the same again. Throws `dossier-changed` for anything else. */
export function sameAgain<Kept>(kept: Kept, stored: object, sent: object): Kept {
  if (canonical(stored) !== canonical(sent)) throw new Refusal('dossier-changed')
  return kept
}
