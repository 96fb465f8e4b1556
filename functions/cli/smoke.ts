import { parseArgs } from 'node:util'
import { Slug } from '../../shared/domain/ids.ts'
import { compose } from '../compose.ts'
import { lazyEvidence } from '../evidence/lazy-evidence.ts'
import { readLocalSettings } from '../local-environment.ts'
import { openLocalWorld } from './local-world.ts'
import { fail, runCommand } from './run-command.ts'
import { askAt } from './smoke/ask.ts'
import { findingText, summaryText } from './smoke/report.ts'
import { runSmoke, type Told } from './smoke/run-smoke.ts'
import { PATIENCE, type Site, type Wishes } from './smoke/site.ts'

const USAGE = `Pemakaian: npm run smoke -- --url ALAMAT [--agency INSTANSI] [--code KODE] [--api ALAMAT] [--throttle BURST] [--json]
Memeriksa tahap yang terpasang dari kode QR sampai nilai, di instansi uji coba yang tidak tampak bagi umum dan ditutup kembali sesudahnya.
Dengan kredensial dan lingkungan tahap itu (TABLE_NAME, STAGE, PUBLIC_URL, TICK_SHARDS) loketnya dibuka sendiri, dan tabel serta izin
setiap fungsi ikut diperiksa; tanpa itu sebutkan --code dari loket uji coba yang ada. Untuk npm start di komputer ini tidak perlu apa-apa.
--agency: kode instansi uji coba, biasanya uji-coba. --api: alamat execute-api, yang harus menolak. --throttle: kirim lebih dari BURST
sekaligus. Kode keluar 1 bila ada yang gagal.`

const OPTIONS = { registryCache: 0, evidence: lazyEvidence }

await runCommand(async () => {
  const { url, json, ...wishes } = readArguments()
  const tell = (text: string) => process.stderr.isTTY && !json && process.stderr.write(`\r${text}\u001b[K`)
  const site = { url, ask: askAt(url), wishes, tell, patience: PATIENCE }
  const { hostname } = new URL(url)
  const isHere = hostname === '127.0.0.1' || hostname === 'localhost'
  if (isHere && wishes.code === undefined) {
    const settings = readLocalSettings(process.env)
    await using local = await openLocalWorld(settings, 'command', OPTIONS)
    const place = { variable: 'DATA_DIR', value: settings.dataDir } as const
    // Awaited here: the store is closed when this block is left.
    return await print({ ...site, inside: { world: local.world, isDeployed: false, place } }, json)
  }
  return print({ ...site, inside: isHere ? undefined : deployed(url) }, json)
})

/** What the environment names a stage's table for; nothing where it names none. */
function deployed(url: string): Site['inside'] {
  if (process.env.TABLE_NAME === undefined) return undefined
  const world = compose(process.env, OPTIONS)
  const { publicUrl, tableName } = world.config
  if (publicUrl !== url)
    return fail(`PUBLIC_URL di lingkungan ini ${publicUrl}, bukan ${url}: kredensialnya milik tahap lain.`)
  return { world, isDeployed: true, place: { variable: 'TABLE_NAME', value: tableName } }
}

async function print(site: Site, json: boolean): Promise<number> {
  const told: Told[] = []
  let part: Told['part'] | undefined
  for await (const each of runSmoke(site)) {
    told.push(each)
    if (json) continue
    site.tell('')
    if (each.part !== part) process.stdout.write(`${each.part}\n`)
    part = each.part
    process.stdout.write(`${findingText(each)}\n`)
  }
  process.stdout.write(
    json ? `${JSON.stringify({ url: site.url, findings: told }, null, 2)}\n` : `${summaryText(told)}\n`,
  )
  return told.some(({ state }) => state === 'failed') ? 1 : 0
}

function readArguments(): Wishes & { readonly url: string; readonly json: boolean } {
  const { url, json, agency, code, api, throttle } = parsed()
  if (url === undefined) return fail(USAGE)
  if (!isOrigin(url))
    return fail(`--url ${url} bukan alamat http atau https tanpa jalur, misalnya https://suara.contoh.go.id`)
  if (!Slug.safeParse(agency).success) return fail(`--agency ${agency} bukan kode instansi, misalnya uji-coba`)
  if (code !== undefined && !/^[0-9a-z]{10}$/.test(code))
    return fail(`--code ${code} bukan kode QR: sepuluh huruf dan angka`)
  if (api !== undefined && !isOrigin(api)) return fail(`--api ${api} bukan alamat http atau https tanpa jalur`)
  const burst = throttle === undefined ? undefined : Number(throttle)
  if (burst !== undefined && !(Number.isInteger(burst) && burst > 0 && burst <= 5000))
    return fail(`--throttle ${throttle} bukan bilangan bulat dari 1 sampai 5000`)
  return { url: new URL(url).origin, json, agency, code, api: api && new URL(api).origin, throttle: burst }
}

function parsed() {
  const text = { type: 'string' } as const
  try {
    const agency = { type: 'string', default: 'uji-coba' } as const
    const json = { type: 'boolean', default: false } as const
    return parseArgs({ options: { url: text, agency, code: text, api: text, throttle: text, json } }).values
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`)
  }
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).pathname === '/'
}
