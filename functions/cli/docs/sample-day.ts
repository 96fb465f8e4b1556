import { acceptRating } from '../../../shared/usecases/accept-rating.ts'
import { applyRegistry } from '../../../shared/usecases/apply-registry.ts'
import { countShard } from '../../../shared/usecases/count-shard.ts'
import { countingCrowd } from '../../../shared/usecases/crowd.ts'
import type { Deps } from '../../../shared/usecases/deps.ts'
import { openVisit } from '../../../shared/usecases/open-visit.ts'
import type { Store } from '../../../shared/usecases/ports/store.ts'
import { rollUpAgency } from '../../../shared/usecases/roll-up.ts'
import { markWriter } from '../../../shared/usecases/store-rating.ts'
import { lazyEvidence } from '../../evidence/lazy-evidence.ts'
import { kioskPasses } from '../../kiosk-passes.ts'
import { openIdSignIn } from '../../open-id.ts'
import { seals } from '../../seals.ts'
import { visitTokens } from '../../visit-tokens.ts'

/** Names and times of the sample day, the same at every run. */
export const sample = {
  agency: 'batanghari',
  office: 'dukcapil',
  unit: 'loket-terpadu',
  counter: 'loket-1',
  service: 'ktp-el',
  code: '7f3kq9x2m8',
  rating: '019aa7f2-6c00-7a31-9b1e-5d20c47e8a16',
  batch: 'survei-semester-1',
  device: 'q4m8x2c7kd',
  secret: '0123456789abcdefghjkmnpqrs',
  instrument: 'skm-2017',
  slot: '2026-11-22T09',
  day: '2026-11-22',
  minute: '2026-11-22T02:05',
} as const

const RATED = Date.parse('2026-11-22T02:05:10Z')
const COUNTED = Date.parse('2026-11-22T02:07:00Z')
const NIGHT = Date.parse('2026-11-22T17:30:00Z')
/** Signs nothing that outlives the sample. */
const KEYS = JSON.stringify([{ kid: 'sample', key: 'signs visits of the sample day and no others' }])

/** A citizen's rating from the registry to the roll-ups, by the use cases, with the clock and the ids given. */
export async function liveSampleDay(store: Store): Promise<void> {
  let at = RATED
  const now = () => at
  const deps: Deps = {
    store,
    now,
    visits: visitTokens(KEYS, now),
    passes: kioskPasses(KEYS, now),
    newId: () => sample.rating,
    newCode: () => sample.code,
    newSecret: () => sample.secret,
    seals: seals(KEYS),
    vault: { seal: async () => 'what only the vault can open', open: async () => '' },
    evidence: lazyEvidence({ evidence: undefined }),
    crowd: countingCrowd({ now, newSecret: () => sample.secret }),
    signIn: openIdSignIn({ openId: undefined, publicUrl: 'http://localhost' }),
    letters: undefined,
    log: () => undefined,
    settings: { tickShards: 1, demo: false },
  }
  await applyRegistry(deps, registryFile, { dryRun: false, actor: { via: 'command', name: 'contoh' } })
  const { token } = await openVisit(deps, sample.code)
  const answers = { U1: 4, U2: 3, U3: 3, U4: 4, U5: 4, U6: 3, U7: 4, U8: 2, U9: 3 }
  const body = { answers, profile: { sex: 'P', age: '25-34' }, comment: 'Antre lama, petugasnya ramah.' }
  await acceptRating({ ...deps, mark: markWriter(deps) }, { token, body })
  at = COUNTED
  await countShard(deps, 0)
  at = NIGHT
  await rollUpAgency(deps, sample.agency)
  const { agency, unit, batch, day } = sample
  await store.imports.open({ agency, unit, id: batch, defaultSlot: day })
}

const registryFile = {
  agencies: [
    {
      id: sample.agency,
      name: 'Pemerintah Kabupaten Batanghari',
      timeZone: 'Asia/Jakarta',
      units: [
        { id: sample.office, name: 'Dinas Kependudukan dan Pencatatan Sipil' },
        {
          id: sample.unit,
          name: 'Loket Pelayanan Terpadu',
          parent: sample.office,
          services: [{ id: sample.service, name: 'KTP elektronik', promise: { minutes: 60, rupiah: 0 } }],
          counters: [{ id: sample.counter, name: 'Loket 1', services: [sample.service] }],
        },
      ],
    },
  ],
}
