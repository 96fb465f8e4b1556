import { floorOf, waitAfter } from './backoff.ts'
import type { Delay, Entry, EntryProblem, KeptReceipt } from './entry.ts'
import { parsed, textIn } from './json.ts'
import { receiptIn } from './receipt-check.ts'

/** What came back for an entry; undefined where nothing did. */
export type Answer = {
  readonly status: number
  /** Its media type. */
  readonly type: string
  readonly body: string
  readonly retryAfter: string | null
}

export type Verdict =
  | { readonly kind: 'sent'; readonly receipt: KeptReceipt }
  | { readonly kind: 'parked'; readonly problem: EntryProblem }
  /** To be tried again, after so many ms at the least. */
  | { readonly kind: 'later'; readonly floor: number; readonly delay: Delay }

/** How often a no without the server's own words is taken for somebody else's: a login page, a filter on the way. */
const STRANGERS = 5
/** What the server says to whoever must sign in, or open the page anew, before it takes the same. */
const SIGNED_OUT = /^(sign-in-needed|form-stale)$/
const SHOWN_FOR = 2 * 86_400_000

/** What an answer means for an entry. Only a receipt that proves itself ends the waiting; only the server's own no parks it. */
export async function judge(answer: Answer | undefined, entry: Entry, now: number): Promise<Verdict> {
  if (!answer) return { kind: 'later', floor: 0, delay: 'offline' }
  const { status, type } = answer
  const said = parsed(answer.body)
  if (status === 200 || status === 201) {
    const receipt = await receiptIn(said, entry)
    if (receipt) return { kind: 'sent', receipt }
  }
  if (SIGNED_OUT.test(textIn(said, 'code') ?? '')) return { kind: 'later', floor: 0, delay: 'signed-out' }
  const isNo = status >= 400 && status < 500 && ![408, 425, 429].includes(status)
  if (isNo && (type.includes('problem+json') || entry.tries >= STRANGERS)) {
    const text = (name: string) => textIn(said, name) ?? ''
    return { kind: 'parked', problem: { status, code: text('code'), title: text('title'), detail: text('detail') } }
  }
  return { kind: 'later', floor: floorOf(answer.retryAfter, now), delay: 'busy' }
}

/** An entry after a verdict. What was answered leaves the device as soon as the server has it. */
export function settled(entry: Entry, verdict: Verdict, now: number, random: number): Entry {
  switch (verdict.kind) {
    case 'sent': {
      const { body, draft, problem, delay, receiptKey, auth, ...kept } = entry
      return { ...kept, state: 'sent', receipt: verdict.receipt, next: now + SHOWN_FOR }
    }
    case 'parked':
      return { ...entry, state: 'parked', problem: verdict.problem }
    case 'later':
      return { ...entry, delay: verdict.delay, next: now + waitAfter(entry.tries, verdict.floor, random) }
    default:
      verdict satisfies never
      return entry
  }
}
