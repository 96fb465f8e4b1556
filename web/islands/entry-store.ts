import { complete, type Entry } from './entry.ts'

const STORE = 'entries'
/** Milliseconds: some private modes never answer. */
const PATIENCE = 2_000

/** What becomes of an entry: another, the same, or none. It may be asked twice, and must not do anything else. */
export type Change = (present: Entry | undefined) => Entry | undefined

export type EntryStore = {
  /** Whether all that was written is on the device, and not in this page's memory alone. */
  isDurable(): boolean
  all(): Promise<Entry[]>
  /** Changes one entry, all at once: of two tabs, one comes second and sees what the first one left. */
  change(key: string, change: Change): Promise<Entry | undefined>
}

/** The entries in the device's own database and, where that is missing, forbidden or full, in memory until it takes them. */
export function openEntryStore(name: string): EntryStore {
  let database = connect()
  let isReachable = true
  /** What the database did not take. undefined: it did not take a removal. */
  const memory = new Map<string, Entry | undefined>()

  function connect(): Promise<IDBDatabase> {
    const opened = new Promise<IDBDatabase>((resolve, reject) => {
      setTimeout(() => reject(new Error('the database does not answer')), PATIENCE)
      // Without a version: an older page works on with what a newer one made.
      const asked = indexedDB.open(name)
      asked.onupgradeneeded = () => asked.result.createObjectStore(STORE, { keyPath: 'key' })
      asked.onerror = () => reject(asked.error)
      asked.onsuccess = () => {
        const { result } = asked
        const reconnect = () => {
          result.close()
          database = connect()
        }
        result.onclose = reconnect
        result.onversionchange = reconnect
        // Also when it comes too late for whoever waited.
        database = Promise.resolve(result)
        resolve(result)
      }
    })
    // Whoever asks for the database hears of it.
    opened.catch(() => undefined)
    return opened
  }

  async function transact(
    mode: IDBTransactionMode,
    work: (entries: IDBObjectStore, transaction: IDBTransaction) => void,
  ): Promise<void> {
    try {
      const transaction = (await database).transaction(STORE, mode, { durability: 'strict' })
      await new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve()
        transaction.onabort = () => reject(transaction.error)
        work(transaction.objectStore(STORE), transaction)
      })
      isReachable = true
    } catch (error) {
      isReachable = false
      throw error
    }
  }

  /** What the database gives to read: nothing where it is out of reach, of which `isDurable` tells. */
  async function stored(): Promise<Entry[]> {
    let found: Entry[] = []
    try {
      await transact('readonly', (entries) => {
        const asked = entries.getAll()
        asked.onsuccess = () => {
          found = asked.result.map(complete)
        }
      })
    } catch {
      return []
    }
    return found
  }

  async function changeStored(key: string, change: Change): Promise<Entry | undefined> {
    let next: Entry | undefined
    await transact('readwrite', (entries, transaction) => {
      const asked = entries.get(key)
      asked.onsuccess = () => {
        const present = asked.result && complete(asked.result)
        try {
          next = change(memory.has(key) ? memory.get(key) : present)
          if (next === undefined) entries.delete(key)
          else if (next !== present) entries.put(next)
        } catch {
          transaction.abort()
        }
      }
    })
    memory.delete(key)
    return next
  }

  async function changeInMemory(key: string, change: Change): Promise<Entry | undefined> {
    const found = (await stored()).find((entry) => entry.key === key)
    const next = change(memory.has(key) ? memory.get(key) : found)
    memory.set(key, next)
    return next
  }

  return {
    isDurable: () => isReachable && memory.size === 0,
    async all() {
      const found = (await stored()).filter(({ key }) => !memory.has(key))
      return [...found, ...memory.values()].filter((entry) => entry !== undefined)
    },
    change: (key, change) => changeStored(key, change).catch(() => changeInMemory(key, change)),
  }
}
