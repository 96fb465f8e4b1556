/** On a phone the keyboard's own key leads from one line to the next: sending takes the button. */
export function walkByEnter(form: HTMLFormElement): void {
  for (const line of form.querySelectorAll<HTMLInputElement>('input[type=text]')) line.enterKeyHint = 'next'
  form.addEventListener('keydown', (event) => {
    const { key, target } = event
    if (key !== 'Enter' || event.isComposing || !(target instanceof HTMLInputElement)) return
    event.preventDefault()
    const fields = [...form.querySelectorAll<HTMLElement>('input[type=text], textarea, button')]
    // What is folded away is not on the way.
    const open = fields.filter((field) => !field.closest('details:not([open])'))
    open[open.indexOf(target) + 1]?.focus()
  })
}
