/** Walks through a form one step at a time. A step is an element with `data-step`; the one shown has the class `now`. */
export type Steps = {
  /** Shows the first step, the one where a page that was reloaded had been or, where answers were kept, the first open one. */
  begin(): void
  next(): void
  /** After a moment in which the answer can be seen to be chosen. */
  nextSoon(): void
  back(): void
  /** The first question that must be answered and is not; it is shown. */
  firstOpen(): HTMLElement | undefined
}

const MOMENT = 220

/**
 * Each step forward is an entry in the browser's history, so that the phone's own Back button goes one question back and loses
 * nothing. Steps that the chosen service does not ask are passed over.
 */
export function walk(form: HTMLFormElement): Steps {
  const all = [...form.querySelectorAll<HTMLElement>('[data-step]')]
  const bar = form.querySelector('progress')
  let now = 0
  history.scrollRestoration = 'manual'

  const isAsked = (step: HTMLElement | undefined) => {
    const service = form.querySelector<HTMLInputElement>('[name=service]:checked, select[name=service]')?.value ?? ''
    return !(service !== '' && (step?.dataset.not ?? '').split(' ').includes(service))
  }
  const neighbour = (from: number, by: 1 | -1) => {
    let step = from + by
    while (all[step] && !isAsked(all[step])) step += by
    return all[step] ? step : from
  }

  const openStep = () => all.findIndex((step) => isAsked(step) && hasOpenQuestion(step))

  function show(step: number, focus: boolean): void {
    now = step
    all.forEach((element, index) => {
      element.classList.toggle('now', index === now)
      // What is not asked is not sent, whatever was tapped before the service was chosen.
      for (const field of element.querySelectorAll('input')) field.disabled = !isAsked(element)
    })
    form.classList.add('ready')
    form.classList.toggle('first', now === 0)
    form.classList.toggle('last', now === all.length - 1)
    document.body.classList.toggle('walking', now > 0)
    if (bar) bar.value = now + 1
    if (!focus) return
    scrollTo(0, 0)
    const head = all[now]?.querySelector<HTMLElement>('legend, h2')
    if (!head) return
    head.tabIndex = -1
    head.focus({ preventScroll: true })
  }

  function go(step: number): void {
    if (step === now) return
    history.pushState({ step }, '')
    show(step, true)
  }

  addEventListener('popstate', ({ state }: PopStateEvent) => show(stepIn(state) ?? 0, true))

  return {
    begin() {
      if (bar) bar.max = all.length
      const last = all.length - 1
      const first = form.querySelector('.question input:checked') ? openStep() : 0
      show(Math.min(stepIn(history.state) ?? (first < 0 ? last : first), last), false)
    },
    next: () => go(neighbour(now, 1)),
    nextSoon() {
      const from = now
      setTimeout(() => {
        if (now === from) go(neighbour(from, 1))
      }, MOMENT)
    },
    back() {
      // A page that was opened anew in the middle has no history to go back in.
      if ((stepIn(history.state) ?? 0) > 0) history.back()
      else show(neighbour(now, -1), true)
    },
    firstOpen() {
      const open = openStep()
      if (open < 0) return undefined
      if (open !== now) go(open)
      return all[open]
    },
  }
}

function hasOpenQuestion(step: HTMLElement): boolean {
  return step.querySelector('input[required]') !== null && step.querySelector('input:checked') === null
}

function stepIn(state: unknown): number | undefined {
  const step: unknown = state !== null && typeof state === 'object' && 'step' in state ? state.step : undefined
  return typeof step === 'number' ? step : undefined
}
