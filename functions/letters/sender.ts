import type { Letters, Posted } from '../../shared/usecases/ports/letters.ts'
import { reminderLetter } from '../../web/letters/reminder.tsx'

/** A letter as it is handed over. */
export type Letter = { readonly to: string; readonly subject: string; readonly text: string; readonly html: string }

/** Hands a letter over: to Amazon SES, or into a folder. */
export type Send = (letter: Letter) => Promise<Posted>

/** What writes letters, and has them sent. */
export function lettersBy(send: Send, at: { readonly publicUrl: string; readonly atOnce: number }): Letters {
  return {
    atOnce: at.atOnce,
    async remind({ email, name, agency }, reminder) {
      return send({ to: email, ...reminderLetter({ name, agency, reminder, home: `${at.publicUrl}/kelola` }) })
    },
  }
}
