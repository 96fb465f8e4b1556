import type { Outbox } from './outbox.ts'

/** A wait shorter than this, in ms, would only be for what is under way already. */
const SHORTEST = 1_000

/**
 * Sends what this device keeps now, again whenever something becomes due, and whenever the network or the page comes back. Gives what
 * to call once there is something new.
 */
export function keepSending(outbox: Outbox): () => Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const plan = async () => {
    const wait = await outbox.nextIn()
    clearTimeout(timer)
    if (wait !== undefined) timer = setTimeout(send, Math.max(wait, SHORTEST))
  }
  const drain = async (isBack: boolean) => {
    await outbox.drain(isBack)
    await plan()
  }
  const send = () => drain(false)
  const sendAll = () => drain(true)
  // Not only once all are through: one without an answer must not hold up the next try of another.
  outbox.onChange(plan)
  addEventListener('online', sendAll)
  addEventListener('pageshow', sendAll)
  document.addEventListener('visibilitychange', () => document.hidden || sendAll())
  void sendAll()
  return send
}
