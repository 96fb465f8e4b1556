import type { Depth, RatingInHand } from './depth.ts'
import { startRating } from './rate.ts'

/** A keyboard passes over answers on its way to the one that is meant: so long after the last, that one is. */
const SETTLED = 1_500

startRating(byOneTap)

/** A rating that counts from its first tap on, whatever is said or not said later. */
function byOneTap({ form, id, fields, save, bodyOf, has, sendBeside }: RatingInHand): Depth {
  let tap: string | undefined
  let settling: ReturnType<typeof setTimeout> | undefined

  const chosen = () => form.querySelector<HTMLInputElement>('input:required:checked')
  const key = () => `${id()} tap`

  async function firstTap(): Promise<void> {
    tap = chosen()?.value
    const said = fields().filter(([name]) => /^[A-Z]/.test(name))
    void save()
    await sendBeside(() => ({ key: key(), body: bodyOf(said, { provisional: true }) }))
  }

  /** Answered in a tab that was closed too soon: before a keyboard settled, or between keeping the answer and what is sent of it. */
  async function sendWhatWasLeft(): Promise<void> {
    if (chosen() && !(tap !== undefined && (await has(key())))) await firstTap()
  }

  function showReasons(): void {
    const value = Number(chosen()?.value ?? 0)
    form.classList.toggle('tapped', value > 0)
    const heading = form.querySelector<HTMLElement>('[data-low]')
    const said = value > 2 ? heading?.dataset.high : heading?.dataset.low
    if (heading && said !== undefined) heading.textContent = said
  }

  return {
    begin() {
      showReasons()
      void sendWhatWasLeft()
    },
    clicked: () => undefined,
    answered(byPointer) {
      clearTimeout(settling)
      if (chosen() && tap === undefined) {
        if (byPointer) void firstTap()
        else settling = setTimeout(firstTap, SETTLED)
      }
      showReasons()
    },
    firstOpen() {
      if (!chosen()) return form.querySelector<HTMLElement>('.question')
      clearTimeout(settling)
      return undefined
    },
    sentBefore: () => (tap === undefined ? undefined : { value: tap, key: key() }),
    wasSent(value) {
      tap = value ?? tap
    },
  }
}
