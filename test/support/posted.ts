import type { Reminder } from '../../shared/domain/reminder.ts'
import type { Addressee, Letters, Posted } from '../../shared/usecases/ports/letters.ts'

/** A post that keeps what it was given, and answers what it is told to. */
export function postOffice(answer: (to: Addressee) => Posted | Promise<Posted> = () => 'sent', atOnce = 1) {
  const posted: { readonly to: Addressee; readonly reminder: Reminder }[] = []
  const letters: Letters = {
    atOnce,
    async remind(to, reminder) {
      const said = await answer(to)
      if (said === 'sent') posted.push({ to, reminder })
      return said
    },
  }
  return {
    letters,
    posted,
    /** Whom it wrote to, by the first part of their addresses. */
    names: () => posted.map(({ to }) => to.email.split('@')[0] ?? '').toSorted(),
    /** What somebody was told. */
    told: (name: string) => posted.filter(({ to }) => to.email.startsWith(`${name}@`)).at(-1)?.reminder.lines ?? [],
  }
}
