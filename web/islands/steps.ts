/** Walks through a form one step at a time. A step is an element with `data-step`; the one shown has the class `now`. */
export type Steps = {
  readonly at: () => number
  /** Shows a step; `focus` moves the reader's place to its beginning too. */
  show(step: number, how?: { readonly focus?: boolean; readonly push?: boolean }): void
  next(): void
  back(): void
}

/**
 * Each step forward is an entry in the browser's history, so that the phone's own Back button goes one question back and loses
 * nothing.
 */
export function walk(form: HTMLFormElement, onShow: (at: number, of: number) => void): Steps {
  const steps = [...form.querySelectorAll<HTMLElement>('[data-step]')]
  let now = 0

  const show: Steps['show'] = (step, { focus = false, push = false } = {}) => {
    now = Math.max(0, Math.min(step, steps.length - 1))
    steps.forEach((element, index) => {
      element.classList.toggle('now', index === now)
    })
    if (push) history.pushState({ step: now }, '')
    onShow(now, steps.length)
    if (!focus) return
    scrollTo(0, 0)
    const head = steps[now]?.querySelector<HTMLElement>('legend, h2, label')
    if (!head) return
    head.tabIndex = -1
    head.focus({ preventScroll: true })
  }

  addEventListener('popstate', ({ state }: PopStateEvent) => {
    const step: unknown = state?.step
    show(typeof step === 'number' ? step : 0, { focus: true })
  })

  return {
    at: () => now,
    show,
    next: () => show(now + 1, { focus: true, push: true }),
    back() {
      // A page that was opened anew in the middle has no history to go back in.
      if (typeof history.state?.step === 'number' && history.state.step > 0) history.back()
      else show(now - 1, { focus: true })
    },
  }
}
