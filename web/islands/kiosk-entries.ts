import { submissionOfFields } from '../../shared/domain/form-fields.ts'
import { type Entry, isWaiting, type NewEntry } from './entry.ts'
import type { KioskFrame } from './kiosk-frame.ts'
import type { KioskLine } from './kiosk-line.ts'
import type { Outbox } from './outbox.ts'
import { newKey, newUuid } from './uuid.ts'

/** For how long a first tap waits for what else is said, in ms: well beyond the time in which a kiosk goes back to its start. */
const HOLD = 120_000

export type Field = readonly [name: string, value: string]

/** One citizen's rating on this kiosk, from its first answer on. */
export type KioskVisit = { readonly id: string; readonly receiptKey: string }

/** The ratings of this kiosk in the device's outbox. */
export function kioskEntries(outbox: Outbox, frame: KioskFrame, line: KioskLine) {
  const path = `/api/v1/kiosks/${frame.device}/ratings`
  const mine = async () => (await outbox.all()).filter((entry) => entry.path === path)

  function entryOf({ id, receiptKey }: KioskVisit, said: readonly Field[], more: object): NewEntry {
    const body = JSON.stringify({ pass: frame.pass, id, receiptKey, ...submissionOfFields(said), ...more })
    return { key: id, id, path, receiptKey, label: frame.label, body, ...authOf(line) }
  }

  return {
    /** The time of a rating goes with its id: the server's, as far as is known. */
    begin: (): KioskVisit => ({ id: newUuid(line.now()), receiptKey: newKey() }),

    /** Keeps a first tap, and holds it back for what may still be said. Said again it is held on. */
    async hold(visit: KioskVisit, said: readonly Field[]): Promise<void> {
      const present = await outbox.get(visit.id)
      if (present && !isUntried(present)) return
      await outbox.put({ ...entryOf(visit, said, { provisional: true }), next: Date.now() + HOLD })
    },

    /** Keeps a whole rating, in place of its first tap unless that is on its way. Gives the key under which it is kept. */
    async keep(visit: KioskVisit, said: readonly Field[]): Promise<string> {
      const present = await outbox.get(visit.id)
      const isOnItsWay = present !== undefined && !isUntried(present)
      const key = isOnItsWay ? `${visit.id} lengkap` : visit.id
      await outbox.put({ ...entryOf(visit, said, {}), key })
      return key
    },

    /**
     * Sends again, as it has to be by now, what was refused for this kiosk's own sake: for a secret that was taken back, once there is
     * one that lets it in, and for a clock that was ahead, once the server has told the time. True where there was something.
     * @param isTimeKnown the server has told it just now
     */
    async mend(isTimeKnown: boolean): Promise<boolean> {
      const entries = await mine()
      const ahead = entries
        .filter(({ problem }) => isTimeKnown && problem?.code === 'recorded-ahead')
        .map(({ id, at }) => [id, at] as const)
      const renamed = new Map(ahead.map(([id, at]) => [id, newUuid(Math.min(line.there(at), line.now()))]))
      let isMended = false
      for (const entry of entries) {
        if (entry.state === 'sent' || entry.body === undefined) continue
        const id = renamed.get(entry.id)
        const isRefused = entry.state === 'parked' && entry.problem?.code === 'device-refused'
        if (id === undefined && !(isRefused && line.isPaired)) continue
        const { problem, delay, ...kept } = entry
        await outbox.put({
          ...kept,
          ...(id ? retimed(entry.body, id) : {}),
          ...authOf(line),
          state: 'waiting',
          tries: 0,
          next: 0,
        })
        isMended = true
      }
      return isMended
    },

    /** How many are not sent yet, without the one of whoever stands there, and why some were refused. */
    async unsent(
      current: string | undefined,
    ): Promise<{ readonly waiting: number; readonly parked: readonly Entry[] }> {
      const entries = await mine()
      const waiting = entries.filter((entry) => isWaiting(entry) && !(entry.key === current && isHeld(entry))).length
      return { waiting, parked: entries.filter(({ state }) => state === 'parked') }
    },
  }
}

function authOf({ secret }: KioskLine): { readonly auth?: string } {
  return secret === undefined ? {} : { auth: secret }
}

const isUntried = (entry: Entry) => isWaiting(entry) && entry.tries === 0

const isHeld = (entry: Entry) => isUntried(entry) && entry.next > Date.now()

/** The same rating with another time. It was refused for the one it had, so it cannot have been stored. */
function retimed(body: string, id: string): Pick<Entry, 'id' | 'body'> {
  return { id, body: JSON.stringify({ ...JSON.parse(body), id }) }
}
