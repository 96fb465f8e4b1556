import type { Field } from './kiosk-entries.ts'

const MOMENT = 220

/**
 * One citizen's walk through the form, one step at a time. Unlike a phone's page it leaves nothing in the browser's history: the next
 * citizen has no way back into it.
 */
export function kioskSteps(form: HTMLFormElement) {
  // A question within a step is a part of it.
  const all = [...form.querySelectorAll<HTMLElement>('[data-step]')].filter(
    (each) => !each.parentElement?.closest('[data-step]'),
  )
  const bar = form.querySelector('progress')
  const isQuick = form.dataset.quick !== undefined
  const [first, ...further] = all
  let now = isQuick ? 0 : -1
  if (bar) bar.max = all.length
  for (const each of further) each.classList.add('further')
  if (isQuick) first?.classList.add('now')

  const isAsked = (step: HTMLElement | undefined) => {
    const service = form.querySelector<HTMLInputElement>('[name=service]:checked, select[name=service]')?.value ?? ''
    return !(service !== '' && (step?.dataset.not ?? '').split(' ').includes(service))
  }

  function show(step: number, focus = true): void {
    now = step
    all.forEach((element, index) => {
      element.classList.toggle('now', index === now)
      // What is not asked is not sent, whatever was tapped before the service was chosen.
      for (const field of element.querySelectorAll('input')) field.disabled = !isAsked(element)
    })
    form.classList.add('begun')
    form.classList.toggle('first', now === 0)
    form.classList.toggle('last', now === all.length - 1)
    if (bar) bar.value = now + 1
    if (!focus) return
    scrollTo(0, 0)
    const head = all[now]?.querySelector<HTMLElement>('legend, h2')
    if (!head) return
    head.tabIndex = -1
    head.focus({ preventScroll: true })
  }

  function go(by: 1 | -1): void {
    let step = now + by
    while (all[step] && !isAsked(all[step])) step += by
    if (all[step]) show(step)
  }

  return {
    isQuick,
    /** Shows that an answer was begun, without moving on. */
    begin: () => show(now, false),
    next: () => go(1),
    back: () => go(-1),
    /** After a moment in which the answer can be seen to be chosen. */
    nextSoon() {
      const from = now
      setTimeout(() => {
        if (now === from && form.isConnected) go(1)
      }, MOMENT)
    },

    /** The first question that must be answered and is not; it is shown. */
    firstOpen(): HTMLElement | undefined {
      const open = all.findIndex((step) => isAsked(step) && hasOpenQuestion(step))
      if (open >= 0 && open !== now) show(open)
      return all[open]
    },

    fields(): Field[] {
      const fields: Field[] = []
      new FormData(form).forEach((value, name) => {
        if (typeof value === 'string' && value !== '') fields.push([name, value])
      })
      return fields
    },

    say(text: string): void {
      const state = form.querySelector('.state')
      if (state && state.textContent !== text) state.textContent = text
    },

    /** The question for reasons, in the words that go with the answer. */
    showReasons(): void {
      const value = Number(first?.querySelector<HTMLInputElement>('input:checked')?.value ?? 0)
      const heading = form.querySelector<HTMLElement>('[data-low]')
      const said = value > 2 ? heading?.dataset.high : heading?.dataset.low
      if (heading && said !== undefined) heading.textContent = said
    },
  }
}

function hasOpenQuestion(step: HTMLElement): boolean {
  return step.querySelector('input[required]') !== null && step.querySelector('input:checked') === null
}
