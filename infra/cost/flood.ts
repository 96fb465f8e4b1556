import { type HttpService, services } from '../../shared/services.ts'
import type { Stage } from '../stage.ts'
import { habits, LARGEST_AGENCY, sizes } from './habits.ts'
import { type Line, line, amount as n, totalOf } from './line.ts'
import { pageReads, stored } from './measured.ts'
import { quotas } from './quotas.ts'

/** Somebody who wants to cost us money. */
export type Flood = {
  /** Requests a second, and for how many hours. */
  readonly rate: number
  readonly hours: number
  /** From how many addresses; absent: from so many that the firewall's rule never meets one. */
  readonly addresses?: number | undefined
}

export type FloodCost = {
  readonly lines: readonly Line[]
  /** US$: what the firewall and CloudFront charge for each request, which no setting lowers; and all that is behind them, which the stage's do. */
  readonly edge: number
  readonly behind: number
  /** Requests a second that pass the firewall, and that functions answer. */
  readonly passing: number
  readonly served: number
}

/** The longest answer that somebody could ask for again and again, and what a refusal weighs: bytes. */
const LONGEST = 30_000
const REFUSAL = 400
/** A form that is a rating: its mark, its put, and its part of the tallies. */
const WRITES_A_REQUEST = 3
/** The firewall counts over five minutes. */
const WINDOW = 300
const GB = 1e9

/**
 * What a flood adds to a bill at the most. Behind the firewall every request is taken to be the dearest there is: each one that the API lets
 * through writes a rating and reads the dearest page, every reserved function is busy all the time, and the table gives up to its ceilings.
 * Requests that the firewall blocks cost nothing at CloudFront, those that the API throttles nothing there.
 */
export function floodCost(stage: Stage, { rate, hours, addresses }: Flood): FloodCost {
  const seconds = hours * 3600
  const passing = addresses === undefined ? rate : Math.min(rate, (addresses * stage.firewall.perAddress) / WINDOW)
  const served = Math.min(passing, stage.throttle.rate)
  const gigabytes = Math.min(concurrentGigabytes(stage), served * longestGigabyteSeconds())
  const dearestPage = Math.max(pageReads.public, pageReads.agencyUnit * Math.min(stage.sizedFor.units, LARGEST_AGENCY))
  const writes = Math.min(stage.tableCeiling.writes, served * WRITES_A_REQUEST)
  const reads = Math.min(stage.tableCeiling.reads, served * dearestPage)
  const kept = (Math.min(served, writes) * stored.rating * seconds) / GB

  const perSecond = (value: number) => `${n(value)} tiap detik`
  const edge = [
    line('WAF', 'permintaan', [rate * seconds, 'kali'], 'firewallRequest', perSecond(rate)),
    line(
      'CloudFront',
      'permintaan',
      [passing * seconds, 'kali'],
      'distribution',
      `${perSecond(passing)} lolos dari WAF`,
    ),
    line('CloudFront', 'fungsi', [passing * seconds, 'kali'], 'edgeFunction', 'sebanyak permintaan'),
    line('CloudFront', 'penolakan', [((passing - served) * REFUSAL * seconds) / GB, 'GB'], 'dataOut', 'jawaban 429'),
  ]
  const behind = [
    line(
      'CloudFront',
      'data keluar',
      [(served * LONGEST * seconds) / GB, 'GB'],
      'dataOut',
      `${LONGEST} byte tiap jawaban`,
    ),
    line('API Gateway', 'permintaan', [served * seconds, 'kali'], 'request', `throttle.rate ${stage.throttle.rate}`),
    line('Lambda', 'panggilan', [served * seconds, 'kali'], 'invocation', 'sebanyak permintaan ke API'),
    line(
      'Lambda',
      'waktu',
      [gigabytes * seconds, 'GB-detik'],
      'gigabyteSecond',
      `reservedConcurrency penuh: ${n(gigabytes)} GB`,
    ),
    line('DynamoDB', 'tulis', [writes * seconds, 'unit'], 'write', `tableCeiling.writes ${stage.tableCeiling.writes}`),
    line('DynamoDB', 'baca', [reads * seconds, 'unit'], 'read', `tableCeiling.reads ${stage.tableCeiling.reads}`),
    line('DynamoDB', 'simpan sebulan', [kept, 'GB'], 'storage', 'penilaian palsu, sampai disisihkan'),
    line('DynamoDB', 'cadangan sebulan', [kept, 'GB'], 'backup', 'idem'),
    line(
      'CloudWatch',
      'log masuk',
      [(served * sizes.logOfRequest * seconds) / GB, 'GB'],
      'logs',
      `${sizes.logOfRequest} byte tiap permintaan`,
    ),
    line(
      'X-Ray',
      'jejak',
      [seconds * (services.length + served * habits.traced), 'buah'],
      'trace',
      `yang pertama tiap detik dan fungsi, dan ${habits.traced * 100}% lainnya`,
    ),
  ]
  return { lines: [...edge, ...behind], edge: totalOf(edge), behind: totalOf(behind), passing, served }
}

/** Gigabytes of all services' functions that may run at once. */
function concurrentGigabytes({ reservedConcurrency }: Stage): number {
  const memories = services.map(({ memory }: HttpService) => memory / 1024)
  if (reservedConcurrency === 'none') return quotas.newAccountConcurrency * Math.max(...memories)
  return services.reduce((sum, { name, memory }) => sum + (reservedConcurrency[name] * memory) / 1024, 0)
}

/** A request that runs into its timeout. */
function longestGigabyteSeconds(): number {
  return Math.max(...services.map(({ memory, timeout }: HttpService) => (memory / 1024) * timeout))
}
