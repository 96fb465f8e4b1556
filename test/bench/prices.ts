/** A price in US$ and what it is for. `isAssumed`: nobody has compared it with the provider's list for the region. */
export type Price = {
  readonly of: string
  readonly dollars: number
  readonly isAssumed: boolean
  readonly source: string
}

/**
 * List prices without any free tier, for the region ap-southeast-3 (Jakarta). Prices change: look them up before you rely on a
 * figure. Those assumed are of regions priced alike, or of the regions that the provider names as examples.
 */
export const PRICES_OF = '2026-11-25'
const MILLION = 1_000_000

export const prices = {
  write: {
    of: 'DynamoDB on demand: a write request unit',
    dollars: 0.7125 / MILLION,
    isAssumed: true,
    source: 'the Singapore list since on-demand prices were halved in November 2024, taken to hold for Jakarta',
  },
  read: {
    of: 'DynamoDB on demand: a read request unit',
    dollars: 0.1425 / MILLION,
    isAssumed: true,
    source: 'the same',
  },
  request: {
    of: 'API Gateway HTTP API: a request up to 512 kB',
    dollars: 1.25 / MILLION,
    isAssumed: true,
    source: '1.00 in us-east-1, a quarter more as in other regions of Asia',
  },
  distribution: {
    of: 'CloudFront: an HTTPS request',
    dollars: 1.2 / MILLION,
    isAssumed: true,
    source: '0.012 for ten thousand in Asia',
  },
  invocation: {
    of: 'Lambda: a request',
    dollars: 0.2 / MILLION,
    isAssumed: false,
    source: 'the same in all regions',
  },
  gigabyteSecond: {
    of: 'Lambda on arm64: a gigabyte-second',
    dollars: 0.0000133334,
    isAssumed: true,
    source: 'the price of most regions',
  },
  schedule: {
    of: 'EventBridge Scheduler: an invocation',
    dollars: 1 / MILLION,
    isAssumed: true,
    source: 'us-east-1; the first 14 million a month are free and are not taken off here',
  },
} as const satisfies Record<string, Price>
