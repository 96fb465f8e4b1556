import { isDue, isOver, waitAfter } from './backoff.ts'
import { complete, type Entry, isForgotten, isWaiting, type NewEntry } from './entry.ts'
import { type Change, openEntryStore } from './entry-store.ts'
import { exclusively } from './exclusively.ts'
import { post } from './post.ts'
import { judge, settled } from './verdict.ts'

const NAME = 'suara-loket'
/** How many are under way at once, so that one without an answer does not hold up the others. */
const AT_ONCE = 3
/** A tab that has been sending one entry for so long, in ms, is asleep. */
const ASLEEP = 60_000

/** What this device keeps until the server has it. */
export type Outbox = ReturnType<typeof openOutbox>

/** @param headers what is sent with every entry, beside what it is */
export function openOutbox(headers: Readonly<Record<string, string>> = {}) {
  const store = openEntryStore(NAME)
  const channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel(NAME) : undefined
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of listeners) listener()
  }
  if (channel) channel.onmessage = tell

  let queue: Entry[] = []
  let underWay = 0
  /** Where there are no locks. */
  const trying = new Set<string>()

  async function change(key: string, step: Change): Promise<Entry | undefined> {
    const changed = await store.change(key, step)
    tell()
    channel?.postMessage(key)
    return changed
  }

  async function get(key: string): Promise<Entry | undefined> {
    return (await store.all()).find((entry) => entry.key === key)
  }

  async function attempt({ key, next }: Entry, isBack: boolean): Promise<void> {
    if (trying.has(key)) return
    trying.add(key)
    const now = Date.now()
    await exclusively(`${NAME} ${key}`, next < now - ASLEEP, async () => {
      let claimed: Entry | undefined
      // Counted before it is sent: a page that dies of sending comes back more slowly, too.
      await change(key, (present) => {
        if (!present || !isDue(present, now, isBack)) {
          claimed = undefined
          return present
        }
        // On another network it is as good as new: if that is not quite there yet, a moment later is soon enough.
        const tries = isBack && isOver(present) ? 1 : present.tries + 1
        claimed = { ...present, tries, next: now + waitAfter(tries, 0, Math.random()) }
        return claimed
      })
      if (!claimed) return
      const verdict = await judge(await post(claimed, headers), claimed, Date.now())
      await change(key, (present) =>
        present && isWaiting(present) ? settled(present, verdict, Date.now(), Math.random()) : present,
      )
    }).finally(() => trying.delete(key))
  }

  async function work(isBack: boolean): Promise<void> {
    underWay++
    try {
      for (let entry = queue.shift(); entry; entry = queue.shift()) await attempt(entry, isBack)
    } finally {
      underWay--
    }
  }

  return {
    /** Whether all is on the device itself. If not, what is not lasts as long as this page. */
    get durable(): boolean {
      return store.isDurable()
    },

    all: store.all,
    get,

    /** Keeps an entry, and gives what is kept: a draft does not take the place of what another tab has frozen. */
    put: (entry: NewEntry) =>
      change(entry.key, (present) => {
        const fresh = complete({ at: Date.now(), ...entry })
        return fresh.state === 'draft' && present && present.state !== 'draft' ? present : fresh
      }),

    /** Keeps an entry if there is none of its key, and gives the one that is kept: of two tabs or taps the first one's. */
    async claim(entry: NewEntry): Promise<Entry> {
      const fresh = complete({ at: Date.now(), ...entry })
      return (await change(entry.key, (present = fresh) => present)) ?? fresh
    },

    remove: (key: string) => change(key, () => undefined),

    /**
     * Gives an entry another key, in place of a draft there if there is one. What is frozen there stays, and so does the entry here. False
     * where there is no such entry.
     */
    async move(from: string, to: string): Promise<boolean> {
      const entry = await get(from)
      if (!entry) return false
      if (from === to) return true
      const moved = { ...entry, key: to }
      const kept = await change(to, (present) => (present && present.state !== 'draft' ? present : moved))
      // Killed in between, there are two of the same rating: the server gives both the same receipt.
      if (kept?.id === entry.id) await change(from, (present) => (present?.id === entry.id ? undefined : present))
      return true
    },

    /** Makes a waiting entry due. */
    hurry: (key: string) =>
      change(key, (present) => (present && isWaiting(present) ? { ...present, next: 0 } : present)),

    /**
     * Makes a draft what is sent, once and for all. Gives the entry as it is kept: of two tabs or taps the first one's.
     * @param lost the draft, for a device that has lost it meanwhile
     * @param next when it is sent even if nobody releases it, in ms
     */
    freeze: (key: string, body: string, lost?: Entry, next = 0) =>
      change(key, (present = lost) =>
        present?.state === 'draft' ? { ...present, state: 'waiting', body, tries: 0, next } : present,
      ),

    /** Makes due what was kept with a later time and never sent, with the work that is its proof, if there is one by now. */
    release: (key: string, work: string | undefined) =>
      change(key, (present) =>
        present?.body !== undefined && isWaiting(present) && present.tries === 0
          ? { ...present, body: JSON.stringify({ ...JSON.parse(present.body), work }), next: 0 }
          : present,
      ),

    /** Tells of every change, in this tab and others. */
    onChange(listener: () => void): void {
      listeners.add(listener)
    },

    /**
     * Sends what is due, each entry by itself.
     * @param isBack the network or the page has just come back
     */
    async drain(isBack = false): Promise<void> {
      const now = Date.now()
      const entries = await store.all()
      for (const { key } of entries.filter((entry) => isForgotten(entry, now)))
        await change(key, (present) => (present && isForgotten(present, now) ? undefined : present))

      // The newest first: its owner is looking.
      queue = entries.filter((entry) => isDue(entry, now, isBack)).sort((a, b) => b.at - a.at)
      await Promise.all(Array.from({ length: AT_ONCE - underWay }, () => work(isBack)))
    },

    /** Milliseconds until something is due; undefined if nothing waits. */
    async nextIn(): Promise<number | undefined> {
      const times = (await store.all()).filter(isWaiting).map(({ next }) => next)
      return times.length === 0 ? undefined : Math.max(0, Math.min(...times) - Date.now())
    },
  }
}
