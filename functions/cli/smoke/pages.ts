import { LANGUAGE_CHOICE } from '../../../web/text/languages.ts'
import type { Answer } from './ask.ts'
import { judge, type Step } from './finding.ts'
import { HEADER_RULES, keptRule } from './headers.ts'
import type { Site, Trial } from './site.ts'

type Kind = {
  readonly name: string
  readonly path: string
  readonly status: number
  readonly init?: RequestInit
  /** Whether it says the same to everybody, so that CloudFront keeps it. */
  readonly isForAll?: boolean
}

const AS_DATA: RequestInit = { headers: { Accept: 'application/json' } }

/** One of each kind of page and answer, failures too. */
function kinds(trial: Trial | undefined): readonly Kind[] {
  return [
    { name: 'halaman umum', path: '/', status: 200, isForAll: true },
    { name: 'halaman API', path: '/api', status: 200, isForAll: true },
    { name: 'API', path: '/api/v1/openapi.json', status: 200, init: AS_DATA, isForAll: true },
    { name: 'halaman masuk pegawai', path: '/keluar', status: 200 },
    { name: 'masuk yang gagal', path: '/masuk/kembali', status: 400 },
    { name: 'halaman pegawai tanpa masuk', path: '/kelola', status: 303 },
    { name: 'halaman yang tidak ada', path: '/tidak-ada-di-sini', status: 404 },
    { name: 'API yang tidak ada', path: '/api/v1/tidak-ada', status: 404, init: AS_DATA },
    { name: 'kode QR yang tidak ada', path: '/q/zzzzzzzzzz', status: 404 },
    ...(trial ? [{ name: 'halaman warga', path: `/q/${trial.code}`, status: 200 }] : []),
  ]
}

/** The headers of every kind of page, the cookies, the compression, and request ids that name one request each. */
export async function* pages(site: Site, trial: Trial | undefined): Step {
  for (const kind of kinds(trial)) {
    const answer = await site.ask(kind.path, kind.init)
    const wrong = wrongIn(answer, kind)
    const meaning = rulesOf(kind).find(({ name }) => wrong[0]?.startsWith(`${name}:`))?.means
    const means = meaning ?? 'halaman ini tidak menjawab seperti seharusnya'
    yield judge(`${kind.name}: kepala keamanan lengkap`, wrong.length > 0 ? wrong.join('; ') : undefined, means)
  }
  yield* cookies(site)
  const packed = await site.ask('/api/v1/openapi.json', { headers: { 'Accept-Encoding': 'br' } })
  const encoding = packed.headers.get('content-encoding')
  yield judge(
    'jawaban dimampatkan',
    encoding === 'br' ? undefined : `Content-Encoding: ${encoding ?? 'tidak ada'}`,
    'halaman lambat di jaringan seluler',
  )
  // Of a page that nobody keeps.
  const [one, two] = [await site.ask('/keluar'), await site.ask('/keluar')].map(({ headers }) =>
    headers.get('x-request-id'),
  )
  yield judge(
    'setiap permintaan punya nomor sendiri',
    one === two ? `dua kali ${one}` : undefined,
    'catatan tidak dapat dipasangkan',
  )
}

function rulesOf({ isForAll = false }: Kind) {
  return [...HEADER_RULES, keptRule(isForAll)]
}

function wrongIn({ status, headers }: Answer, kind: Kind): string[] {
  const wrong = rulesOf(kind).flatMap(({ name, isRight }) => {
    const value = headers.get(name) ?? undefined
    return isRight(value) ? [] : [`${name}: ${value ?? 'tidak ada'}`]
  })
  return status === kind.status ? wrong : [`menjawab ${status}, seharusnya ${kind.status}`, ...wrong]
}

/** The attempt to sign in has a cookie of this host alone; the choice of a language says nothing of anybody. */
async function* cookies(site: Site): Step {
  const signIn = await site.ask('/masuk')
  const [attempt = ''] = signIn.headers.getSetCookie()
  const asked = [/^__Host-/, /;\s*Secure/i, /;\s*HttpOnly/i, /;\s*SameSite=(Lax|Strict)/i, /;\s*Path=\/(;|$)/i]
  const lacking = asked.filter((each) => !each.test(attempt))
  const problem =
    signIn.status !== 303
      ? `/masuk menjawab ${signIn.status}, bukan mengalihkan ke penyedia`
      : lacking.length > 0
        ? `kurang ${lacking.map(({ source }) => source).join(' ')}`
        : undefined
  yield judge(
    'kue percobaan masuk terikat pada alamat ini',
    problem,
    'pegawai tidak dapat masuk, atau sesinya dapat dicuri',
  )

  const [language = ''] = (await site.ask(`/?${LANGUAGE_CHOICE}=en`)).headers.getSetCookie()
  const wanted = [/;\s*HttpOnly/i, /;\s*SameSite=Lax/i, /;\s*Secure/i]
  const missing = wanted.filter((each) => !each.test(language))
  yield judge(
    'kue pilihan bahasa tertutup bagi naskah',
    missing.length > 0 ? `kurang ${missing.map(({ source }) => source).join(' ')}` : undefined,
    'pilihan bahasa warga dapat dibaca naskah',
  )
}
