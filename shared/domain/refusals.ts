/** Every no that people can expect, with its HTTP status. Its words stand in the language files, web/text. */
export const REFUSALS = {
  'code-unknown': 404,
  'code-replaced': 410,
  'visit-invalid': 401,
  'visit-expired': 410,
  'visit-misplaced': 403,
  'answers-invalid': 400,
  'rating-differs': 409,
  'service-time-differs': 409,
  'agency-unknown': 404,
  'unit-unknown': 404,
  'unit-ambiguous': 409,
  'counter-unknown': 404,
  'counter-changed': 409,
  'instrument-unknown': 400,
  'period-invalid': 400,
  'query-invalid': 400,
  'version-unknown': 404,
  'period-open': 409,
  'correction-same': 409,
  'body-unreadable': 400,
  'body-too-large': 413,
  'media-type-unsupported': 415,
  'page-unknown': 404,
  'permission-denied': 403,
  'origin-foreign': 403,
  'form-stale': 403,
  'sign-in-needed': 401,
  'sign-in-failed': 400,
  'sign-in-cancelled': 400,
  'sign-in-unknown': 403,
  'sign-in-unavailable': 503,
  'registry-invalid': 400,
  'registry-changed': 409,
  'counter-retired': 410,
  'import-invalid': 400,
  'device-unknown': 404,
  'device-refused': 401,
  'device-changed': 409,
  'visit-code-mistyped': 404,
  'visit-code-unknown': 404,
  'batch-unknown': 404,
  'batch-differs': 409,
  'proof-invalid': 401,
  'proof-expired': 410,
  'pass-invalid': 401,
  'pass-expired': 410,
  'recorded-ahead': 409,
  'finding-unknown': 404,
  'finding-changed': 409,
  'erasure-held': 409,
  'unit-change-refused': 409,
  'comment-unknown': 404,
  'person-unknown': 404,
  'person-changed': 409,
  'person-invalid': 400,
  'dossier-unknown': 404,
  'dossier-changed': 409,
  'dossier-state': 409,
  'dossier-full': 409,
  'dossier-own': 403,
  'relation-ended': 403,
  'own-record': 403,
  'last-admin': 409,
  busy: 503,
} as const satisfies Record<string, number>

export type RefusalCode = keyof typeof REFUSALS

/** A field that was not right, and why in one word: `missing`, `unknown` or `invalid`. */
export type FieldProblem = { readonly field: string; readonly problem: 'missing' | 'unknown' | 'invalid' }

/** An expected no. Everything else that is thrown is a bug. Its message is for logs: code and parameters, in no language. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly params: Readonly<Record<string, string | number>>
  readonly fields: readonly FieldProblem[]

  constructor(
    code: RefusalCode,
    params: Record<string, string | number> = {},
    fields: readonly FieldProblem[] = [],
    options?: ErrorOptions,
  ) {
    super([code, ...Object.entries(params).map(([name, value]) => `${name}=${value}`)].join(' '), options)
    this.name = 'Refusal'
    this.code = code
    this.params = params
    this.fields = fields
  }

  get status(): (typeof REFUSALS)[RefusalCode] {
    return REFUSALS[this.code]
  }
}
