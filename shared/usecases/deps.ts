import type { CounterCode, RatingId } from '../domain/ids.ts'
import type { Crowd } from './ports/crowd.ts'
import type { EvidenceStore } from './ports/evidence-store.ts'
import type { KioskPasses } from './ports/kiosk-passes.ts'
import type { Letters } from './ports/letters.ts'
import type { Log } from './ports/log.ts'
import type { Seals } from './ports/seals.ts'
import type { SignIn } from './ports/sign-in.ts'
import type { Store } from './ports/store.ts'
import type { Vault } from './ports/vault.ts'
import type { VisitTokens } from './ports/visit-tokens.ts'

/** All that a use case may touch beside its arguments. `functions/compose.ts` builds the real one; tests fake clock and ids only. */
export type Deps = {
  readonly store: Store
  readonly visits: VisitTokens
  readonly passes: KioskPasses
  /** Milliseconds since 1970, UTC. */
  readonly now: () => number
  /** A fresh UUID, version 7. */
  readonly newId: () => RatingId
  /** A fresh counter code, from a secure source. */
  readonly newCode: () => CounterCode
  /** 130 random bits as 26 base32 characters, from a secure source. */
  readonly newSecret: () => string
  readonly seals: Seals
  readonly vault: Vault
  readonly evidence: EvidenceStore
  readonly crowd: Crowd
  readonly signIn: SignIn
  /** Undefined where none are written. */
  readonly letters: Letters | undefined
  readonly log: Log
  readonly settings: Settings
}

type Settings = {
  /** Over how many shards the counting of units is spread; each has its own marks and watermark. */
  readonly tickShards: number
  /** Whether demo agencies may exist here. */
  readonly demo: boolean
}
