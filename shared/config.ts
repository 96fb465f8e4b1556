import * as z from 'zod/mini'

/**
 * The environment of every function and command: described once, written by infra, read here. A wrong or missing value stops
 * the process at its start with a sentence that names it.
 */
const Environment = z.object({
  TABLE_NAME: z.string().check(z.minLength(3)),
  /** `dev`, `prod`, … or `local`. */
  STAGE: z.string().check(z.regex(/^[a-z][a-z0-9-]*$/)),
  /** Where citizens find the service, without a slash at the end: QR codes carry it. */
  PUBLIC_URL: z.string().check(z.regex(/^https?:\/\/[^/\s]+$/)),
  TICK_SHARDS: z.coerce.number().check(z.int(), z.minimum(1), z.maximum(64)),
  /** `on` lets demo agencies exist. No deployed stage sets it. */
  DEMO: z._default(z.enum(['on', 'off']), 'off'),
  /** `off` takes the kiosks' service worker away from them; what they keep unsent stays. */
  KIOSK_WORKER: z._default(z.enum(['on', 'off']), 'on'),
  /** Keys that sign visits: a JSON list, newest first, of {kid, key}; or … */
  VISIT_KEYS: z.optional(z.string()),
  /** … the name of the Secrets Manager secret that holds such a list. */
  VISIT_KEYS_SECRET: z.optional(z.string()),
  /** Key pairs that comments are sealed for: PKCS #8 in base64, the newest first, with commas between; or … */
  VAULT_KEYS: z.optional(z.string()),
  /** … the ids of such keys in the key service. */
  VAULT_KEY_IDS: z.optional(z.string()),
  /** The bucket that files of evidence lie in, and where browsers send them to and fetch them from. */
  EVIDENCE_BUCKET: z.optional(z.string().check(z.regex(/^[a-z0-9][a-z0-9.-]{2,62}$/))),
  EVIDENCE_ORIGIN: z.optional(z.string().check(z.regex(/^(https:\/\/[a-z0-9.-]+|http:\/\/127\.0\.0\.1:\d+)$/))),
  /** From which address letters go out, by which of SES's configuration sets, and how many a second. */
  LETTERS_FROM: z.optional(z.string().check(z.regex(/^[^@\s]+@[^@\s]+\.[a-z]+$/))),
  LETTERS_SET: z.optional(z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/))),
  LETTERS_PER_SECOND: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(1000)), 10),
  /** The OpenID provider that signs staff in, and what it knows us by. Only this machine's own may be without TLS. */
  OIDC_ISSUER: z.optional(
    z.string().check(z.regex(/^(https:\/\/[^\s?#]+|http:\/\/127\.0\.0\.1(:\d+)?(\/[^\s?#]*)?)$/)),
  ),
  OIDC_CLIENT_ID: z.optional(z.string().check(z.minLength(1))),
  /** Agencies' own providers behind it: a JSON object of their names, each with the one agency whose people it may sign in. */
  OIDC_PROVIDERS: z.optional(z.pipe(z.string(), z.pipe(z.transform(parseJson), z.record(z.string(), z.string())))),
})
export type EnvironmentName = keyof z.infer<typeof Environment>

export type Config = {
  readonly tableName: string
  readonly stage: string
  readonly publicUrl: string
  readonly tickShards: number
  readonly demo: boolean
  /** Whether kiosks keep their pages for days without network. */
  readonly kioskWorker: boolean
  /** Only where visits are signed or read. */
  readonly visitKeys: { readonly literal: string } | { readonly secretName: string } | undefined
  /** Only where comments are taken or read. */
  readonly vaultKeys: { readonly atHand: readonly string[] } | { readonly inKms: readonly string[] } | undefined
  /** Only where files of evidence are sent, fetched or looked into. */
  readonly evidence: { readonly bucket: string; readonly origin: string } | undefined
  /** Only where letters are sent. */
  readonly letters: { readonly from: string; readonly set: string; readonly perSecond: number } | undefined
  /** Only where staff sign in. */
  readonly openId:
    | { readonly issuer: string; readonly clientId: string; readonly providers: Readonly<Record<string, string>> }
    | undefined
}

/** Reads the configuration. Throws an error that names every variable that is missing or wrong, and no value. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const parsed = Environment.safeParse(environment)
  if (!parsed.success) {
    const names = [...new Set(parsed.error.issues.map((issue) => issue.path.join('.')))]
    throw new Error(`these environment variables are missing or wrong: ${names.join(', ')}`)
  }
  const {
    TABLE_NAME,
    STAGE,
    PUBLIC_URL,
    TICK_SHARDS,
    DEMO,
    KIOSK_WORKER,
    VISIT_KEYS,
    VISIT_KEYS_SECRET,
    VAULT_KEYS,
    VAULT_KEY_IDS,
  } = parsed.data
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_PROVIDERS: providers = {} } = parsed.data
  const { LETTERS_FROM: from, LETTERS_SET: set, LETTERS_PER_SECOND: perSecond } = parsed.data
  const { EVIDENCE_BUCKET: bucket, EVIDENCE_ORIGIN: origin } = parsed.data
  const visitKeys =
    VISIT_KEYS !== undefined
      ? { literal: VISIT_KEYS }
      : VISIT_KEYS_SECRET !== undefined
        ? { secretName: VISIT_KEYS_SECRET }
        : undefined
  const vaultKeys =
    VAULT_KEYS !== undefined
      ? { atHand: VAULT_KEYS.split(',') }
      : VAULT_KEY_IDS !== undefined
        ? { inKms: VAULT_KEY_IDS.split(',') }
        : undefined
  return {
    tableName: TABLE_NAME,
    stage: STAGE,
    publicUrl: PUBLIC_URL,
    tickShards: TICK_SHARDS,
    demo: DEMO === 'on',
    kioskWorker: KIOSK_WORKER === 'on',
    visitKeys,
    vaultKeys,
    evidence: bucket === undefined || origin === undefined ? undefined : { bucket, origin },
    letters: from === undefined || set === undefined ? undefined : { from, set, perSecond },
    openId: issuer === undefined || clientId === undefined ? undefined : { issuer, clientId, providers },
  }
}

/** Undefined, which is no object either, for what is not JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
