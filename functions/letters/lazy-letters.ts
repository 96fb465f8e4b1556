import type { Config } from '../../shared/config.ts'
import type { Letters } from '../../shared/usecases/ports/letters.ts'
import { lettersBy, type Send } from './sender.ts'

/** Letters by Amazon SES, whose client is read with the first of them; undefined where the stage sends none. */
export function lazyLetters({ letters, publicUrl }: Pick<Config, 'letters' | 'publicUrl'>): Letters | undefined {
  if (!letters) return undefined
  let opened: Promise<Send> | undefined
  const send: Send = async (letter) => {
    opened ??= import('./ses-sender.ts').then(({ sesSender }) => sesSender(letters))
    return (await opened)(letter)
  }
  // One takes SES a tenth of a second or so: so many at once keep the pace.
  return lettersBy(send, { publicUrl, atOnce: Math.ceil(letters.perSecond / 10) })
}
