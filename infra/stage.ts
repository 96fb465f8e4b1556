import * as z from 'zod/mini'
import { services } from '../shared/services.ts'
import { quotas } from './cost/quotas.ts'
import { shortcomingsOf } from './shortcomings.ts'

/** The periods CloudWatch Logs knows, in days, as far as they make sense here. */
const RETENTION_DAYS = [7, 14, 30, 60, 90, 180, 365] as const

const serviceNames = services.map((service) => service.name)
const wholeFrom = (first: number, last: number) => {
  const error = `must be a whole number from ${first} to ${last}`
  return z.int({ error }).check(z.minimum(first, { error }), z.maximum(last, { error }))
}

const SHARE = 'must be a share: more than 0, and 1 at the most'
const EMAIL = z.string().check(z.regex(/^[^@\s]+@[^@\s]+\.[a-z]+$/, { error: 'must be an e-mail address' }))
const DOMAIN = z.string().check(z.regex(/^([a-z0-9-]+\.)+[a-z]+$/, { error: 'must be the name of a domain' }))

/** What differs from stage to stage. Each stage is a literal of it in `stages.ts`. */
export const Stage = z.strictObject({
  /** Part of every stack's name. */
  name: z.string().check(z.regex(/^[a-z][a-z0-9-]{1,15}$/, { error: 'must be 2 to 16 of a-z, 0-9 and hyphens' })),
  /** Indonesia's only region: citizens' answers stay in the country. */
  region: z.literal('ap-southeast-3', { error: 'must be ap-southeast-3, so that data stays in Indonesia' }),
  /** Where citizens find the service, as QR codes carry it. Absent: CloudFront's own address, which a new distribution changes. */
  publicUrl: z.optional(
    z
      .string()
      .check(z.regex(/^https:\/\/[^/\s]+$/, { error: 'must begin with https:// and have no slash at its end' })),
  ),
  /** What the stage is sized for, at the most: docs/operations.md computes from it which limit comes first. */
  sizedFor: z.strictObject({
    units: wholeFrom(1, 200_000),
    ratingsPerMonth: wholeFrom(1, 1_000_000_000),
    /** Of a month's ratings, those in its busiest hour. */
    busiestHour: z.number({ error: SHARE }).check(z.gt(0, { error: SHARE }), z.lte(1, { error: SHARE })),
    /** Of the busiest hour's ratings, those of one unit. */
    busiestUnit: z.number({ error: SHARE }).check(z.gt(0, { error: SHARE }), z.lte(1, { error: SHARE })),
  }),
  /** Over how many shards units are counted. Never less than it once was: a shard that is not counted keeps its marks. */
  tickShards: wholeFrom(1, 64),
  /** Requests a second, lasting and at once, beyond which the HTTP API answers 429. */
  throttle: z.strictObject({ rate: wholeFrom(1, quotas.apiRate), burst: wholeFrom(1, quotas.apiBurst) }),
  /** How many of each function run at once at the most, and how many are kept free for it; none in an account that allows few. */
  reservedConcurrency: z.union([z.literal('none'), z.record(z.enum(serviceNames), wholeFrom(1, 900))], {
    error: `must be 'none' or a whole number from 1 to 900 for each of ${serviceNames.join(', ')}`,
  }),
  /** Request units a second beyond which the table refuses: the dearest thing an attacker could make run. */
  tableCeiling: z.strictObject({ reads: wholeFrom(1, quotas.tableUnits), writes: wholeFrom(1, quotas.tableUnits) }),
  /** Requests in five minutes from one address, beyond which the firewall answers 429. Many phones share an address. */
  firewall: z.strictObject({ perAddress: wholeFrom(100, 2_000_000) }),
  /** Who is told of alarms. Absent: whoever subscribes to the topic by hand. */
  alarmEmail: z.optional(EMAIL),
  /** US$ a month: at 80 and 100 per cent of it, and where a forecast passes it, `alarmEmail` is told. */
  budget: wholeFrom(1, 1_000_000),
  /** Where letters come from: of sign-in, and those that remind. Absent: the first from Cognito's own address, fifty a day; the others not at all. */
  mail: z.optional(
    z.strictObject({
      from: EMAIL,
      /** What Amazon SES is shown to be ours, by the records that the identity stack names. */
      domain: DOMAIN,
      /** `off` until SES has seen those records: Cognito takes no address before, and the deployment would fail. */
      sends: z.enum(['on', 'off'], { error: "must be 'on' or 'off'" }),
      /** Letters a second, at the most what SES allows the account (`aws sesv2 get-account`). Absent: 10. */
      perSecond: z.optional(wholeFrom(1, 1_000)),
    }),
  ),
  /** How often the whole table is exported, for questions nobody planned. It is charged by the table's size, which grows (ADR 36). */
  analytics: z.enum(['off', 'weekly', 'nightly'], { error: "must be 'off', 'weekly' or 'nightly'" }),
  /** A table restored to a point in time, which the service uses instead of its own: docs/operations.md says how. */
  restoredTable: z.optional(
    z.string().check(z.regex(/^[a-zA-Z0-9_.-]{3,255}$/, { error: 'must be the name of a DynamoDB table' })),
  ),
  /** `off` takes the service worker from all kiosks, should one ever go wrong; what they keep unsent stays. */
  kioskWorker: z.optional(z.enum(['on', 'off'], { error: "must be 'on' or 'off'" })),
  /** Agencies' own providers of sign-in, by OpenID Connect. Each signs in the people of one agency, and of no other. */
  providers: z.optional(
    z.array(
      z.strictObject({
        /** As the sign-in page and Cognito know it. */
        name: z
          .string()
          .check(z.regex(/^[A-Za-z][A-Za-z0-9-]{2,31}$/, { error: 'must be 3 to 32 of a-z, 0-9 and hyphens' })),
        agency: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'must be the id of an agency' })),
        issuer: z.string().check(z.regex(/^https:\/\/[^\s]+$/, { error: 'must begin with https://' })),
        clientId: z.string().check(z.minLength(1, { error: 'must be what the provider calls this service' })),
        /** The name of the secret in Secrets Manager that holds what the provider gave with it. */
        clientSecretName: z.string().check(z.minLength(1, { error: 'must name a secret in Secrets Manager' })),
      }),
    ),
  ),
  logs: z.strictObject({
    retentionDays: z.literal(RETENTION_DAYS, { error: `must be one of ${RETENTION_DAYS.join(', ')}` }),
    /** What becomes of the logs when their stack is deleted. Data is kept at every stage, whatever this says. */
    afterStack: z.enum(['keep', 'delete'], { error: "must be 'keep' or 'delete'" }),
  }),
})
export type Stage = z.infer<typeof Stage>

/** Checks a stage's values, each for itself and then against what it is sized for. Throws a sentence for each wrong one, so that synthesis fails and not the deployment. */
export function checkStage(stage: unknown): Stage {
  const parsed = Stage.safeParse(stage)
  const name = nameOf(stage)
  if (!parsed.success) {
    const sentences = parsed.error.issues.map((issue) => `Stage ${name}: ${sentenceOf(stage, issue)}.`)
    throw new Error(sentences.join('\n'))
  }
  const contradictions = [...contradictionsIn(parsed.data), ...shortcomingsOf(parsed.data)]
  if (contradictions.length > 0) {
    throw new Error(contradictions.map((sentence) => `Stage ${name}: ${sentence}.`).join('\n'))
  }
  return parsed.data
}

/** Values that are right by themselves, and cannot stand beside each other. */
function contradictionsIn({ reservedConcurrency, mail }: Stage): string[] {
  const found: string[] = []
  if (reservedConcurrency !== 'none') {
    const sum = Object.values(reservedConcurrency).reduce((total, each) => total + each, 0)
    const most = quotas.concurrency - quotas.unreserved
    if (sum > most) found.push(`reservedConcurrency sums to ${sum}, must be ${most} at the most`)
  }
  if (mail && mail.from.split('@')[1] !== mail.domain) {
    found.push(`mail.from is ${JSON.stringify(mail.from)}, must be an address of mail.domain, ${mail.domain}`)
  }
  return found
}

function nameOf(stage: unknown): string {
  const named = z.object({ name: z.string() }).safeParse(stage)
  return named.success ? named.data.name : 'without a name'
}

function sentenceOf(stage: unknown, issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `there is no setting called ${issue.keys.join(', ')}`
  const value = issue.path.reduce<unknown>(
    (at, key) => (at instanceof Object ? Reflect.get(at, key) : undefined),
    stage,
  )
  return `${issue.path.join('.')} is ${JSON.stringify(value)}, ${issue.message}`
}
