import { type IncomingHttpHeaders, request } from 'node:http'
import type { CitizenSite, QrPage } from './citizen-site.ts'
import type { Figures, Outcome } from './group.ts'

/** What a server may send before it has heard from a phone: ten packets of 1,460 bytes. */
const FIRST_ROUND_TRIP = 14_600
const LANGUAGES = ['id', 'en', 'jv'] as const

type Answer = { readonly body: number; readonly head: number }
type Weighed = { readonly page: QrPage; readonly language: string; readonly br: Answer; readonly gzip: Answer }

/** How large the page is as it is served: an ordinary counter's two depths, and the largest unit's every survey. */
export async function measureBytes(site: CitizenSite): Promise<Outcome> {
  const usual = await weighAll(site, site.depths)
  const largest = heaviest(await weighAll(site, site.largest))
  const most = (of: (each: Weighed) => Answer) => Math.max(...[...usual, ...largest].map((each) => of(each).body))
  return {
    figures: [
      sayBytes('Bytes of the page behind a QR code', 'An ordinary counter of the demo.', usual),
      sayBytes(
        'Bytes of the largest page of each survey',
        'A unit with names of 60 to 110 letters, eight services, an own question under three of each survey, and every survey on offer; the heaviest of its three ways in and three languages.',
        largest,
      ),
    ],
    bounds: [
      { what: 'bytes of the largest page by brotli', counted: most(({ br }) => br), most: FIRST_ROUND_TRIP },
      { what: 'bytes of the largest page by gzip', counted: most(({ gzip }) => gzip), most: FIRST_ROUND_TRIP },
    ],
  }
}

function sayBytes(title: string, whose: string, weighed: readonly Weighed[]): Figures {
  const whole = (bytes: number) => bytes.toLocaleString('en')
  return {
    title,
    compared: `${whose} The answer's body as it is served, beside ${whole(FIRST_ROUND_TRIP)} bytes: ten packets, the first that a server sends unasked. Head: status line and headers before HTTP/2 packs them.`,
    columns: ['', 'language', 'brotli', 'gzip', 'head', 'room by brotli', 'room by gzip'],
    rows: weighed.map(({ page, language, br, gzip }) => [
      page.what,
      language,
      whole(br.body),
      whole(gzip.body),
      whole(br.head),
      whole(FIRST_ROUND_TRIP - br.body),
      whole(FIRST_ROUND_TRIP - gzip.body),
    ]),
    notes: [],
  }
}

/** Of each survey the page with the most bytes by gzip. */
function heaviest(weighed: readonly Weighed[]): Weighed[] {
  const surveyOf = ({ page }: Weighed) => page.what.split(', ').at(-1) ?? ''
  const bySurvey = Map.groupBy(weighed, surveyOf)
  return [...bySurvey.values()].flatMap((each) => each.toSorted((a, b) => b.gzip.body - a.gzip.body).slice(0, 1))
}

async function weighAll(site: CitizenSite, pages: readonly QrPage[]): Promise<Weighed[]> {
  const weighed: Weighed[] = []
  for (const page of pages)
    for (const language of LANGUAGES) {
      const url = site.url + page.path
      weighed.push({ page, language, br: await ask(url, language, 'br'), gzip: await ask(url, language, 'gzip') })
    }
  return weighed
}

/** Sizes as they come over the connection: `fetch` would tell those of what it has unpacked. */
function ask(url: string, language: string, encoding: 'br' | 'gzip'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = { 'Accept-Encoding': encoding, 'Accept-Language': language }
    request(url, { headers }, (response) => {
      let body = 0
      response.on('data', (chunk: Buffer) => {
        body += chunk.length
      })
      response.on('end', () => {
        if (response.statusCode !== 200 || response.headers['content-encoding'] !== encoding)
          reject(new Error(`${url} is answered with ${response.statusCode}, ${response.headers['content-encoding']}`))
        else resolve({ body, head: headOf(response.headers) })
      })
    })
      .on('error', reject)
      .end()
  })
}

function headOf(headers: IncomingHttpHeaders): number {
  const lines = Object.entries(headers).flatMap(([name, values]) => [values].flat().map((value) => `${name}: ${value}`))
  return ['HTTP/1.1 200 OK', ...lines, ''].reduce((sum, line) => sum + line.length + 2, 0)
}
