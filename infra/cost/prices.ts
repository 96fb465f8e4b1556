/** A price in US$, for one of what it is for. `isAssumed`: nobody has compared it with the provider's list for the region. */
export type Price = {
  readonly of: string
  readonly dollars: number
  readonly isAssumed: boolean
  readonly source: string
}

/**
 * List prices without any free tier, for the region ap-southeast-3 (Jakarta). Prices change: look them up before you rely on a
 * figure. Those assumed are of regions priced alike, or of the regions that the provider names as examples. The command that prints
 * them speaks Indonesian, and so do they.
 */
export const PRICES_OF = '2026-11-26'
const MILLION = 1_000_000
const TEN_THOUSAND = 10_000
/** Singapore's prices of DynamoDB are 1.14 times those of us-east-1. */
const SINGAPORE = 'seperti Singapura, yang 1,14 kali us-east-1'
const SAME = 'sama di semua region'

export const prices = {
  write: {
    of: 'DynamoDB on-demand: satu unit tulis',
    dollars: 0.7125 / MILLION,
    isAssumed: true,
    source: 'daftar harga Singapura sejak harga on-demand dipotong separuh pada November 2024',
  },
  read: { of: 'DynamoDB on-demand: satu unit baca', dollars: 0.1425 / MILLION, isAssumed: true, source: SINGAPORE },
  storage: { of: 'DynamoDB: satu GB sebulan', dollars: 0.285, isAssumed: true, source: SINGAPORE },
  backup: { of: 'DynamoDB: cadangan 35 hari, satu GB sebulan', dollars: 0.228, isAssumed: true, source: SINGAPORE },
  export: { of: 'DynamoDB: ekspor ke S3, satu GB', dollars: 0.114, isAssumed: true, source: SINGAPORE },
  request: {
    of: 'API Gateway HTTP API: permintaan sampai 512 kB',
    dollars: 1.25 / MILLION,
    isAssumed: true,
    source: '1,00 di us-east-1, seperempat lebih seperti region lain di Asia',
  },
  distribution: {
    of: 'CloudFront: permintaan HTTPS',
    dollars: 0.012 / TEN_THOUSAND,
    isAssumed: true,
    source: 'harga untuk Asia, tanpa paket tetap',
  },
  dataOut: {
    of: 'CloudFront: data keluar, satu GB',
    dollars: 0.12,
    isAssumed: true,
    source: 'harga untuk Asia, sepuluh TB pertama',
  },
  edgeFunction: {
    of: 'CloudFront Functions: panggilan',
    dollars: 0.1 / MILLION,
    isAssumed: false,
    source: 'satu harga di seluruh dunia',
  },
  firewall: {
    of: 'WAF: web ACL sebulan',
    dollars: 5,
    isAssumed: false,
    source: 'satu harga di seluruh dunia (tagihan Mei 2025)',
  },
  firewallRule: { of: 'WAF: aturan sebulan', dollars: 1, isAssumed: false, source: 'idem' },
  firewallRequest: {
    of: 'WAF: permintaan yang diperiksa',
    dollars: 0.6 / MILLION,
    isAssumed: false,
    source: 'idem',
  },
  invocation: { of: 'Lambda: permintaan', dollars: 0.2 / MILLION, isAssumed: false, source: SAME },
  gigabyteSecond: {
    of: 'Lambda arm64: satu GB-detik',
    dollars: 0.0000133334,
    isAssumed: true,
    source: 'harga kebanyakan region',
  },
  schedule: {
    of: 'EventBridge Scheduler: panggilan',
    dollars: 1 / MILLION,
    isAssumed: true,
    source: 'us-east-1; 14 juta pertama sebulan gratis dan tidak dikurangkan di sini',
  },
  key: { of: 'KMS: kunci sebulan', dollars: 1, isAssumed: false, source: SAME },
  keyRequest: { of: 'KMS: permintaan', dollars: 0.03 / TEN_THOUSAND, isAssumed: true, source: SAME },
  agreement: {
    of: 'KMS: permintaan dengan kunci asimetris',
    dollars: 0.15 / TEN_THOUSAND,
    isAssumed: true,
    source: 'lima kali yang simetris, us-east-1',
  },
  secret: { of: 'Secrets Manager: rahasia sebulan', dollars: 0.4, isAssumed: true, source: SAME },
  secretRequest: { of: 'Secrets Manager: permintaan', dollars: 0.05 / TEN_THOUSAND, isAssumed: true, source: SAME },
  logs: {
    of: 'CloudWatch Logs: satu GB masuk',
    dollars: 0.7,
    isAssumed: true,
    source: 'Singapura (tagihan Mei 2025)',
  },
  keptLogs: { of: 'CloudWatch Logs: satu GB tersimpan sebulan', dollars: 0.03, isAssumed: true, source: 'us-east-1' },
  alarm: { of: 'CloudWatch: satu metrik beralarm sebulan', dollars: 0.1, isAssumed: true, source: 'us-east-1' },
  group: { of: 'CloudWatch: kelompok alarm sebulan', dollars: 0.5, isAssumed: true, source: 'us-east-1' },
  metric: {
    of: 'CloudWatch: metrik sendiri sebulan',
    dollars: 0.3,
    isAssumed: true,
    source: 'Singapura (tagihan Mei 2025)',
  },
  dashboard: { of: 'CloudWatch: dasbor sebulan', dollars: 3, isAssumed: true, source: SAME },
  trace: { of: 'X-Ray: jejak yang dicatat', dollars: 5 / MILLION, isAssumed: true, source: 'us-east-1' },
  letter: { of: 'SNS: surel', dollars: 2 / 100_000, isAssumed: true, source: 'us-east-1' },
  reminder: { of: 'SES: surel', dollars: 0.1 / 1000, isAssumed: true, source: SAME },
  activeUser: {
    of: 'Cognito Essentials: pengguna aktif sebulan',
    dollars: 0.015,
    isAssumed: true,
    source: 'us-east-1; 10.000 pertama gratis dan tidak dikurangkan di sini',
  },
  object: { of: 'S3 Standard: satu GB sebulan', dollars: 0.025, isAssumed: true, source: 'Singapura' },
  objectPut: { of: 'S3: PUT, POST atau LIST', dollars: 0.005 / 1000, isAssumed: true, source: 'Singapura' },
} as const satisfies Record<string, Price>
export type PriceName = keyof typeof prices

/** Rupiah for a US$, only to give an idea. Assumed. */
export const RUPIAH = { perDollar: 16_700, of: '2026-11-26' } as const
