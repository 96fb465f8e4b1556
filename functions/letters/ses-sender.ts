import { setTimeout as sleep } from 'node:timers/promises'
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2'
import type { Config } from '../../shared/config.ts'
import type { Posted } from '../../shared/usecases/ports/letters.ts'
import { writeLog } from '../log.ts'
import { paced } from './paced.ts'
import type { Letter, Send } from './sender.ts'

/** Milliseconds after which a letter that was not answered for is given up. */
const DEADLINE = 10_000
/** How often a letter is offered where too many came at once, and how long is waited in between, milliseconds. */
const OFFERS = 3
const PAUSE = 1_000
/** What SES says of one letter, and would of no other. */
const OF_THE_LETTER = new Set(['MessageRejected', 'BadRequestException'])
/** A list of addresses, a name or a comment is no single address. */
const ONE_ADDRESS = /^[^\s@,;:()<>[\]\\"]+@[^\s@,;:()<>[\]\\"]+$/

/**
 * Letters by Amazon SES. Each is offered again only where SES has said that it did not take it: the client's own second tries are off, since
 * after a connection that broke nobody knows whether the letter is on its way.
 */
export function sesSender(
  { from, set, perSecond }: NonNullable<Config['letters']>,
  client = new SESv2Client({ maxAttempts: 1 }),
): Send {
  const turn = paced(perSecond)
  const offer = async (letter: Letter, left: number): Promise<Posted> => {
    await turn()
    try {
      await client.send(commandFor(letter, from, set), { abortSignal: AbortSignal.timeout(DEADLINE) })
      return 'sent'
    } catch (error) {
      const name = error instanceof Error ? error.name : ''
      if (name === 'TooManyRequestsException' && left > 1) {
        await sleep(PAUSE)
        return offer(letter, left - 1)
      }
      const isOfLetter = OF_THE_LETTER.has(name)
      // The name alone: what SES says in words may have the address in it.
      writeLog(isOfLetter ? 'warn' : 'error', isOfLetter ? 'letter-refused' : 'letters-stopped', { error: name })
      return isOfLetter ? 'refused' : 'stopped'
    }
  }
  return async (letter) => (ONE_ADDRESS.test(letter.to) ? offer(letter, OFFERS) : 'refused')
}

function commandFor({ to, subject, text, html }: Letter, from: string, set: string): SendEmailCommand {
  const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' })
  return new SendEmailCommand({
    FromEmailAddress: `Suara Loket <${from}>`,
    Destination: { ToAddresses: [to] },
    ConfigurationSetName: set,
    Content: {
      Simple: {
        Subject: utf8(subject),
        Body: { Text: utf8(text), Html: utf8(html) },
        // No answer of a machine comes back (RFC 3834).
        Headers: [{ Name: 'Auto-Submitted', Value: 'auto-generated' }],
      },
    },
  })
}
