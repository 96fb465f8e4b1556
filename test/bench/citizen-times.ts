import type { Browser, CDPSession, Page } from 'playwright-core'
import type { CitizenSite, QrPage } from './citizen-site.ts'
import { firstTap, type Seen } from './first-tap.ts'
import type { Figures, Outcome, Progress } from './group.ts'
import { PEERS } from './peer-pages.ts'
import { quantile } from './rounds.ts'

const ROUNDS = 5
/** The processor of a phone of five years ago, against the one that measures. */
const SLOWER = 4

const NETWORKS = [
  { name: 'slow 4G', kilobits: 1_600, latency: 150 },
  { name: 'slow 3G', kilobits: 400, latency: 400 },
  { name: '2G', kilobits: 50, latency: 400 },
] as const
type Network = (typeof NETWORKS)[number]

type Visit = Seen & { readonly requests: number; readonly bytes: number }
type Row = { readonly network: Network; readonly page: QrPage; readonly visits: readonly Visit[] }

/** How long it takes on slow networks and a slow processor until the page is seen, and until a tapped answer is kept. */
export async function measureTimes(site: CitizenSite, browser: Browser, progress: Progress): Promise<Outcome> {
  const step = 'slow networks'
  const rows: Row[] = []
  const total = NETWORKS.length * site.depths.length * ROUNDS
  let done = 0
  for (const network of NETWORKS)
    for (const page of site.depths) {
      const visits: Visit[] = []
      for (let round = 0; round < ROUNDS; round++) {
        progress(step, done++, total)
        visits.push(await visit(browser, site.url + page.path, network))
      }
      rows.push({ network, page, visits })
    }
  progress(step, total, total)
  const requests = Math.max(...rows.flatMap(({ visits }) => visits.map((each) => each.requests)))
  return {
    figures: [sayTimes(rows)],
    bounds: [{ what: 'requests until an answer is kept', counted: requests, most: 1 }],
  }
}

function sayTimes(rows: readonly Row[]): Figures {
  const seconds = (values: readonly number[]) => (quantile(values, 0.5) / 1000).toFixed(1)
  return {
    title: 'From the scan to the first answer kept',
    compared: `Headless Chromium at 360 × 640, nothing cached, the processor slowed ${SLOWER}-fold, the network as named; the median of ${ROUNDS} visits. Kept: an answer is tapped every 50 ms from the first paint on, and this is when the first of them is stored on the device, out of reach of the network. The network alone: its latency once, and the bytes at its rate.`,
    columns: [
      '',
      'depth',
      'requests',
      'bytes',
      'first paint s',
      'largest paint s',
      'kept s',
      'network alone s',
      ...PEERS.map(({ name }) => name),
    ],
    rows: rows.map(({ network, page, visits }) => {
      const bytes = Math.max(...visits.map((each) => each.bytes))
      return [
        `${network.name}: ${network.kilobits} kbit/s, ${network.latency} ms`,
        page.what,
        String(Math.max(...visits.map(({ requests }) => requests))),
        bytes.toLocaleString('en'),
        seconds(visits.map(({ firstPaint }) => firstPaint)),
        seconds(visits.map(({ largestPaint }) => largestPaint)),
        seconds(visits.map(({ kept }) => kept)),
        seconds([aloneMs(network, bytes)]),
        ...PEERS.map(({ paints }) => paints[network.name] ?? ''),
      ]
    }),
    notes: [
      'Bytes with the head of the answer. Looking up the name and setting up the connection come on top, for every server alike. A browser asks for the icon of its tab by itself, once it has the page: 0.9 kB, kept for a day, not counted.',
      `${PEERS.map(({ name, requests, bytes }) => `${name}: ${requests} requests, ${bytes.toLocaleString('en')} bytes`).join('; ')}; first and largest paint in s of the same nine questions, measured once on one machine.`,
    ],
  }
}

function aloneMs({ kilobits, latency }: Network, bytes: number): number {
  return latency + (bytes * 8) / kilobits
}

async function visit(browser: Browser, url: string, network: Network): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 640 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    locale: 'id-ID',
  })
  try {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    const traffic = await watch(session)
    await slowDown(session, network)
    await page.addInitScript(firstTap)
    await page.goto(url, { waitUntil: 'commit', timeout: 120_000 })
    await untilKept(page)
    const { requests, bytes } = traffic()
    // A larger paint may still follow what was tapped.
    await page.waitForTimeout(300)
    const seen: Seen = await page.evaluate('window.seen')
    return { ...seen, requests, bytes }
  } finally {
    await context.close()
  }
}

/** Asks now and then: the page's policy forbids what Playwright waits with. */
async function untilKept(page: Page): Promise<void> {
  const deadline = Date.now() + 120_000
  while (Date.now() < deadline) {
    const isKept: boolean = await page.evaluate('window.seen?.kept !== undefined')
    if (isKept) return
    await page.waitForTimeout(50)
  }
  throw new Error(`${page.url()} kept no answer within two minutes`)
}

/**
 * Counts what is asked for and what comes, until it is read. Sending the rating, once it is kept, is not part of the page, and neither
 * is the tab's icon, which a browser asks for by itself once it has the page.
 */
async function watch(session: CDPSession): Promise<() => { readonly requests: number; readonly bytes: number }> {
  const asked = new Set<string>()
  let bytes = 0
  await session.send('Network.enable')
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (request.method === 'GET' && !request.url.endsWith('/favicon.svg')) asked.add(requestId)
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (asked.has(requestId)) bytes += encodedDataLength
  })
  return () => ({ requests: asked.size, bytes })
}

async function slowDown(session: CDPSession, { kilobits, latency }: Network): Promise<void> {
  const bytesASecond = (kilobits * 1000) / 8
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: bytesASecond,
    uploadThroughput: bytesASecond,
  })
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
}
