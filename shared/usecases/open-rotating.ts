import { CounterCode, readCode } from '../domain/ids.ts'
import type { OpenedVisit } from '../domain/opened-visit.ts'
import { Refusal } from '../domain/refusals.ts'
import { isShownNow, readProof } from '../domain/rotating-proof.ts'
import type { Deps } from './deps.ts'
import { findCounter } from './find-counter.ts'
import { beginVisit, type Wish } from './open-visit.ts'

/**
 * Opens a visit by the QR that a counter's screen showed in some minute. Its first opening, decided by one conditional put, is of
 * tier T2; every later one is an ordinary visit of tier T3, so that a photograph of a screen makes one strong rating at the most.
 * Throws `code-unknown`, `proof-invalid` for a proof that is not ours, and `proof-expired` for one of more than five minutes ago.
 */
export async function openRotating(
  deps: Deps,
  typedCode: string,
  proofText: string,
  wish: Wish = { channel: 'web' },
): Promise<OpenedVisit> {
  const at = deps.now()
  const place = await findCounter(deps, typedCode, at)
  const proof = readProof(proofText)
  const code = CounterCode.parse(readCode(typedCode))
  if (!proof || !(await deps.seals.isSeal(code, proof.minute, proof.seal))) throw new Refusal('proof-invalid')
  const { minute } = proof
  if (!isShownNow(minute, deps.now())) throw new Refusal('proof-expired')
  // Around the midnight on which a counter moves, a minute of the day before is still that day's: it is opened once all the same.
  const shownAt = minute * 60_000
  const { agency, unit, counter } = await findCounter(deps, typedCode, shownAt < at ? shownAt : at)
  const isFirst = await deps.store.rotating.claim({ agency: agency.id, unit: unit.id, counter: counter.id }, minute)
  return beginVisit(deps, place, wish, { id: deps.newId(), at, tier: isFirst ? 'T2' : 'T3' })
}
