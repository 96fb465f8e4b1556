import { createHmac } from 'node:crypto'
import { request as overHttp } from 'node:http'
import { request as overTls } from 'node:https'
import { type Answer, jsonOf } from './ask.ts'
import { judge, type Step } from './finding.ts'
import { ANSWER, said } from './rate.ts'
import { causeOf } from './reach.ts'
import type { Site } from './site.ts'

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A visit's token as somebody would forge it. */
function forgeries(token: string): Readonly<Record<string, string>> {
  const [header = '', payload = '', signature = ''] = token.split('.')
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString() || '{}')
  const elsewhere = part({ ...claims, visit: { ...claims.visit, unit: 'lain' } })
  const own = `${part({ alg: 'HS256', kid: 'palsu' })}.${payload}`
  return {
    'dengan isi yang diubah': `${header}.${elsewhere}.${signature}`,
    'tanpa tanda tangan': `${part({ alg: 'none' })}.${payload}.`,
    'dengan tanda tangan sendiri': `${own}.${createHmac('sha256', 'palsu').update(own).digest('base64url')}`,
    'dengan satu huruf tanda tangan diubah': `${header}.${payload}.${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`,
  }
}

/** F20 F34 F36 Nobody gets in with what the stage did not sign, with another kind of token, or as another host. */
export async function* tokens(site: Site, token: string | undefined): Step {
  if (token !== undefined) {
    const answers = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`U${index + 1}`, ANSWER]))
    for (const [how, forged] of Object.entries(forgeries(token))) {
      const answer = await site.ask('/api/v1/ratings', jsonOf({ token: forged, answers }))
      const problem = answer.status === 401 ? undefined : said(answer)
      yield judge(`token kunjungan ${how} ditolak`, problem, 'siapa pun dapat menilai tanpa datang')
    }
  }
  const idToken = `${part({ alg: 'RS256', kid: 'palsu' })}.${part({ token_use: 'id', aud: 'suara-loket', sub: 'x' })}.AAAA`
  for (const [how, headers] of Object.entries({
    'token identitas sebagai Bearer': { Authorization: `Bearer ${idToken}` },
    'token identitas sebagai kue sesi': { Cookie: `__Host-sesi=${idToken}` },
    'kue sesi karangan': { Cookie: `__Host-sesi=${'a'.repeat(26)}` },
  })) {
    const answer = await site.ask('/kelola', { headers: { ...headers, Accept: 'application/json' } })
    yield judge(
      `${how} tidak membuka halaman pegawai`,
      answer.status === 401 ? undefined : said(answer),
      'siapa pun menjadi pegawai',
    )
  }
  for (const header of ['Host', 'X-Forwarded-Host']) yield await otherHost(site, header)
}

const FOREIGN = 'palsu.example'

/** It may be refused; what it must not do is answer in the other's name, or lead there. */
async function otherHost({ url }: Site, header: string) {
  const what = `${header} lain tidak mengubah jawaban`
  const means = 'tautan dan pengalihan dapat dibelokkan ke situs lain'
  return askAs(url, { [header]: FOREIGN }).then(
    ({ status, headers, text }) => {
      const isNamed = `${headers.get('location') ?? ''}${text}`.includes(FOREIGN)
      return judge(what, isNamed ? `jawaban ${status} menyebut ${FOREIGN}` : undefined, means)
    },
    (error: Error) => judge(what, causeOf(error), means),
  )
}

/** By hand, for `fetch` says which host it asks by itself. */
function askAs(url: string, headers: Readonly<Record<string, string>>): Promise<Answer> {
  const send = url.startsWith('https:') ? overTls : overHttp
  return new Promise((resolve, reject) => {
    const asked = send(`${url}/masuk`, { headers, timeout: 30_000 }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (more: string) => {
        text += more
      })
      response.on('end', () => {
        const { location } = response.headers
        const told = new Headers(location === undefined ? {} : { location })
        resolve({ status: response.statusCode ?? 0, headers: told, text })
      })
    })
    asked.on('timeout', () => asked.destroy(new Error('tidak menjawab dalam 30 detik')))
    asked.on('error', reject)
    asked.end()
  })
}
