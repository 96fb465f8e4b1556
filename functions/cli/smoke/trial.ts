import { TRIAL_NAME } from '../../../shared/domain/agency.ts'
import { dayOf } from '../../../shared/domain/calendar.ts'
import type { Registry } from '../../../shared/domain/registry.ts'
import type { WrittenRegistry } from '../../../shared/domain/registry-file.ts'
import { applyRegistry } from '../../../shared/usecases/apply-registry.ts'
import type { World } from '../../compose.ts'
import { commandActor } from '../command-actor.ts'
import { jsonOf } from './ask.ts'
import { awaitUntil } from './await-until.ts'
import { judge, type Step, skip } from './finding.ts'
import type { Site, Trial } from './site.ts'
import { visitIn } from './visit-in.ts'

/** The one unit of the agency for trials that is rated, and its one counter. */
const UNIT = 'unit-uji-coba'
const COUNTER = 'loket-uji-coba'

/**
 * Opens the counter for trials, or finds it by its code, and waits until its page is there. Gives undefined where there is none that says
 * of itself that it is for trials: nothing is ever rated anywhere else.
 */
export async function* openTrial(site: Site): Step<Trial | undefined> {
  const { inside, wishes } = site
  const code = wishes.code ?? (inside && (await openedCode(inside.world, wishes.agency)))
  if (code === undefined) {
    yield skip(
      'loket uji coba',
      'tanpa kredensial tahap itu (TABLE_NAME, …) loket hanya dapat disebut dengan --code KODE',
    )
    return undefined
  }
  const isOurs = wishes.code === undefined
  const page = await awaitUntil(
    site,
    { seconds: site.patience.opening, doing: 'Menunggu loket uji coba terbuka' },
    async () => {
      const answer = await site.ask(`/q/${code}`)
      // A counter that was retired may be taken as such for some minutes; a code that nobody has is asked for anew each time.
      return answer.status === 200 || (answer.status === 404 && !isOurs) ? answer : undefined
    },
  )
  const means = 'warga yang memindai kode QR tidak sampai ke formulir'
  yield judge(
    'loket uji coba terbuka dari alamat kode QR',
    page?.status === 200 ? undefined : `/q/${code} tidak terbuka`,
    means,
  )
  if (page?.status !== 200) return undefined

  const opened = await site.ask('/api/v1/visits', jsonOf({ code }))
  const visit = opened.status === 201 ? visitIn(JSON.parse(opened.text).token) : undefined
  const isMarked = visit?.trial === true && page.text.includes(TRIAL_NAME)
  const unmarked = isMarked ? undefined : 'halaman atau kunjungannya tidak bertanda; tidak ada yang dinilai'
  yield judge(`loketnya bertanda ${TRIAL_NAME}`, unmarked, 'penilaian percobaan akan tercampur dengan penilaian warga')
  if (!visit || !isMarked) return undefined
  const trial = { code, agency: visit.agency, unit: visit.unit }
  yield* unlisted(site, trial)
  return trial
}

/** What everybody may list must not name it. */
async function* unlisted({ ask }: Site, { agency }: Trial): Step {
  const start = await ask('/')
  const listed = JSON.parse((await ask('/api/v1/agencies')).text).agencies as readonly { readonly id: string }[]
  const isNamed = listed.some(({ id }) => id === agency) || start.text.includes(`/instansi/${agency}"`)
  yield judge(
    'instansi uji coba tidak tampak di daftar umum',
    isNamed ? `${agency} tampak` : undefined,
    'warga mengira instansi uji coba sungguhan',
  )
}

/** Retires the counter that this run opened. Nothing is deleted: its ratings expire by themselves, and its tallies belong to nobody else. */
export async function* closeTrial({ inside, wishes }: Site, trial: Trial | undefined): Step {
  const what = 'loket uji coba ditutup kembali'
  if (!inside || wishes.code !== undefined) {
    if (trial) yield skip(what, 'dibuka orang lain; penilaiannya hilang sendiri setelah delapan hari')
    return
  }
  const { world } = inside
  const registry = await world.store.registry.load(wishes.agency, { consistent: true })
  if (!registry?.agency.trial) return
  await apply(world, fileOf(wishes.agency, registry, dayOf(world.now(), registry.agency.timeZone)))
  yield { what: `${what}; tidak ada yang dihapus: penilaiannya hilang sendiri setelah delapan hari`, state: 'ok' }
}

/** The code of the counter, which is registered if need be, and open from now on. */
export async function openedCode(world: World, agency: string): Promise<string | undefined> {
  const before = await world.store.registry.load(agency, { consistent: true })
  await apply(world, fileOf(agency, before, null))
  const after = await world.store.registry.load(agency, { consistent: true })
  return after?.counters.find(({ unit, id }) => unit === UNIT && id === COUNTER)?.code
}

function fileOf(id: string, known: Registry | undefined, retired: string | null): WrittenRegistry {
  const { name = `${TRIAL_NAME} sistem`, timeZone = 'Asia/Jakarta' } = known?.agency ?? {}
  const counters = [{ id: COUNTER, name: 'Loket uji coba', services: ['layanan-uji-coba'], retired }]
  const services = [{ id: 'layanan-uji-coba', name: 'Layanan uji coba' }]
  const units = [{ id: UNIT, name: 'Unit uji coba', services, counters }]
  return { agencies: [{ id, name, timeZone, trial: true, offers: ['skm'], units }] }
}

async function apply(world: World, file: WrittenRegistry): Promise<void> {
  await applyRegistry(world, file, { dryRun: false, actor: commandActor() })
}
