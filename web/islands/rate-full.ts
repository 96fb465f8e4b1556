import type { Depth, RatingInHand } from './depth.ts'
import { startRating } from './rate.ts'
import { walk } from './steps.ts'

startRating(inFull)

/** A survey of many questions: one at a time. */
function inFull({ form }: RatingInHand): Depth {
  const steps = walk(form)
  return {
    begin: steps.begin,
    clicked(target) {
      if (target.closest('[data-walk=back]')) steps.back()
      else if (target.closest('[data-walk=next]')) steps.next()
    },
    answered(byPointer) {
      if (byPointer) steps.nextSoon()
    },
    firstOpen: steps.firstOpen,
    sentBefore: () => undefined,
    wasSent: () => undefined,
  }
}
