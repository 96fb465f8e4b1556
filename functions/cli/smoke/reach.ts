import { connect } from 'node:tls'
import { awaitUntil } from './await-until.ts'
import { judge, type Step, skip } from './finding.ts'
import type { Site } from './site.ts'

/** Seconds for which browsers must stay on https: a year. */
const STAY = 31_536_000
/** Days before its end by which a certificate that renews itself has done so. */
const RENEWED = 14
const DAY = 86_400_000

/** Whether the site answers at all, and over TLS alone. Gives false where nothing answers: then nothing else is worth asking. */
export async function* reach(site: Site): Step<boolean> {
  let down: string | undefined
  const seconds = site.patience.starting
  await awaitUntil(site, { seconds, doing: 'Menunggu alamat menjawab' }, async () => {
    down = await site.ask('/').then(
      ({ status }) => (status === 200 ? undefined : `menjawab ${status}`),
      (error: Error) => `tidak menjawab: ${causeOf(error)}`,
    )
    return down === undefined || undefined
  })
  yield judge('alamat menjawab', down, 'warga tidak dapat membuka apa pun')
  if (down !== undefined) return false
  if (!site.url.startsWith('https:')) {
    yield skip('TLS, pengalihan ke https, dan HSTS', 'alamat ini bukan https')
    return true
  }
  const { hostname, port } = new URL(site.url)
  const told = Number(/max-age=(\d+)/.exec((await site.ask('/')).headers.get('strict-transport-security') ?? '')?.[1])
  yield judge(
    'peramban diminta tetap di https (HSTS) selama setahun',
    told >= STAY ? undefined : `max-age=${Number.isNaN(told) ? 'tidak ada' : told}`,
    'warga di jaringan yang disadap dapat dibelokkan ke http',
  )
  yield judge(
    'sertifikat TLS berlaku',
    await certificateProblem(hostname, Number(port || 443)),
    'peramban memperingatkan warga',
  )
  if (port === '') yield await redirected(site, hostname)
  else yield skip('http dialihkan ke https', `alamat ini memakai porta ${port}`)
  return true
}

async function redirected(site: Site, hostname: string) {
  const what = 'http dialihkan ke https'
  const means = 'kode QR yang ditulis tanpa https tidak terbuka, atau terbuka tanpa TLS'
  return site.ask(`http://${hostname}/`).then(
    ({ status, headers }) => {
      const isMoved = [301, 302, 307, 308].includes(status) && headers.get('location')?.startsWith('https://')
      return judge(what, isMoved ? undefined : `menjawab ${status}`, means)
    },
    (error: Error) => judge(what, causeOf(error), means),
  )
}

/** The protocol and the days left of the site's certificate. That it is of this host and of a known issuer, every request has shown. */
function certificateProblem(host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, servername: host, rejectUnauthorized: false, timeout: 10_000 }, () => {
      const until = Date.parse(socket.getPeerCertificate().valid_to)
      const protocol = socket.getProtocol()
      socket.destroy()
      const days = Math.floor((until - Date.now()) / DAY)
      if (protocol !== 'TLSv1.2' && protocol !== 'TLSv1.3') resolve(`memakai ${protocol}`)
      else resolve(days < RENEWED ? `habis dalam ${days} hari` : undefined)
    })
    socket.once('timeout', () => socket.destroy(new Error('tidak menjawab dalam 10 detik')))
    socket.once('error', (error) => resolve(causeOf(error)))
  })
}

/** `fetch failed` says nothing: what made it fail does. */
export function causeOf(error: Error): string {
  const { cause } = error
  return cause instanceof Error ? cause.message : error.message
}
