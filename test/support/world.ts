import { lazyEvidence } from '../../functions/evidence/lazy-evidence.ts'
import { kioskPasses } from '../../functions/kiosk-passes.ts'
import { openIdSignIn } from '../../functions/open-id.ts'
import { newCode, newSecret, newUuid } from '../../functions/random.ts'
import { seals } from '../../functions/seals.ts'
import { keyAtHand, vaultOver } from '../../functions/vault.ts'
import { visitTokens } from '../../functions/visit-tokens.ts'
import type { Agency } from '../../shared/domain/agency.ts'
import type { TimeZone } from '../../shared/domain/calendar.ts'
import type { RatingId } from '../../shared/domain/ids.ts'
import { openTable, type Table } from '../../shared/storage/client.ts'
import { storeOver } from '../../shared/storage/store.ts'
import { withTodaysRegistry } from '../../shared/storage/todays-registry.ts'
import { countingCrowd } from '../../shared/usecases/crowd.ts'
import type { Deps } from '../../shared/usecases/deps.ts'
import type { EvidenceStore } from '../../shared/usecases/ports/evidence-store.ts'
import type { Letters } from '../../shared/usecases/ports/letters.ts'
import type { SignIn } from '../../shared/usecases/ports/sign-in.ts'
import type { Store } from '../../shared/usecases/ports/store.ts'
import { type MarkWriter, markWriter } from '../../shared/usecases/store-rating.ts'
import type { TestTable } from './dynalite.ts'

export const VISIT_KEYS = JSON.stringify([{ kid: 'test-1', key: 'a key for tests alone, long enough for HMAC' }])

export const VAULT_KEY =
  'MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgEDzEBayVRBUnfLJC72evFrGArMiuzmmpvsIhiQz+9byhRANCAARAaBZjjGbD1krNem49Ls+tGQpnUrl0QKKlhn+SlM/yTn6gMIkFYgczhg+SWntWMUiLA0C0H1SDrluSm/7yGxSP'

/** Seals for a key pair of tests alone. */
export const vault = vaultOver([keyAtHand(VAULT_KEY)], Date.now)
/** Where no provider is configured. */
const unconfigured = openIdSignIn({ openId: undefined, publicUrl: 'http://localhost' })

export type TestWorld = Deps & { readonly mark: MarkWriter; clock: number }

type Options = {
  readonly now?: string
  readonly store?: (store: Store) => Store
  readonly tickShards?: number
  readonly demo?: boolean
  readonly signIn?: SignIn
  readonly evidence?: EvidenceStore
  readonly letters?: Letters
}

/** Real use cases over a real (embedded) table. Only the clock is ours: set `clock` to move it. */
export function worldOn(table: Pick<TestTable, 'client' | 'tableName'>, options: Options = {}): TestWorld {
  return worldOver(openTable(table.tableName, table.client), options)
}

/** The same over a table that is open already. */
export function worldOver(table: Table, options: Options = {}): TestWorld {
  const {
    now = '2026-11-22T02:00:00Z',
    store: wrap = (store) => store,
    tickShards = 1,
    demo = true,
    signIn = unconfigured,
    evidence = lazyEvidence({ evidence: undefined }),
    letters,
  } = options
  const clock = { at: Date.parse(now) }
  const deps: Deps = {
    store: wrap(withTodaysRegistry(storeOver(table), () => clock.at)),
    now: () => clock.at,
    visits: visitTokens(VISIT_KEYS, () => clock.at),
    passes: kioskPasses(VISIT_KEYS, () => clock.at),
    newId: (): RatingId => newUuid(clock.at),
    newCode,
    newSecret,
    vault,
    evidence,
    seals: seals(VISIT_KEYS),
    crowd: countingCrowd({ now: () => clock.at, newSecret }),
    log: () => undefined,
    letters,
    signIn,
    settings: { tickShards, demo },
  }
  return {
    ...deps,
    mark: markWriter(deps),
    get clock() {
      return clock.at
    },
    set clock(at) {
      clock.at = at
    },
  }
}

/** A small agency: `dinas` above `loka-a` and `loka-b`, each with a counter and a service. */
export async function registerAgency(
  { store, newCode: code }: Pick<Deps, 'store' | 'newCode'>,
  id = 'uji',
  timeZone: TimeZone = 'Asia/Jakarta',
): Promise<{ readonly codes: Readonly<Record<string, string>> }> {
  const agency: Agency = { id, name: `Pemerintah ${id}`, timeZone, calendar: { holidays: [] }, demo: false }
  await store.registry.putAgency(agency)
  await store.registry.putUnit({ agency: id, id: 'dinas', name: 'Dinas', shards: [] })
  const codes: Record<string, string> = {}
  for (const unit of ['loka-a', 'loka-b']) {
    await store.registry.putUnit({ agency: id, id: unit, name: `Unit ${unit}`, parent: 'dinas', shards: [] })
    await store.registry.putService({ agency: id, unit, id: 'ktp', name: 'KTP-el' })
    const counter = { agency: id, unit, id: 'loket-1', name: 'Loket 1', services: ['ktp'], code: code() }
    await store.registry.claimCode(counter)
    await store.registry.putCounter(counter)
    codes[unit] = counter.code
  }
  return { codes }
}

/** Spreads a unit's ratings over so many partitions, of all days. */
export async function spread({ store }: Pick<Deps, 'store'>, id: string, count: number, agency = 'uji'): Promise<void> {
  const known = await store.registry.load(agency)
  const unit = known?.units.find((each) => each.id === id)
  if (!unit) throw new Error(`no unit ${agency}/${id} is registered`)
  const isSpread = await store.registry.putUnit({
    ...unit,
    shards: [{ from: '2000-01-01', count }],
    version: (unit.version ?? 0) + 1,
  })
  if (!isSpread) throw new Error(`the unit ${agency}/${id} is not the one that was read`)
}

/** The same answer to all nine questions, or nine answers. */
export function answersOf(...values: readonly number[]): Record<string, number> {
  return Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`U${index + 1}`, values[index] ?? values[0] ?? 4]))
}
