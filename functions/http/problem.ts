import { parseAccept } from 'hono/utils/accept'
import * as z from 'zod/mini'
import { type Language, Refusal, sayRefusal } from '../../shared/domain/refusals.ts'

/** An error as RFC 9457 describes it. `fields` names what was not right in the body. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
  requestId: z.string(),
  fields: z.optional(z.array(z.object({ field: z.string(), problem: z.enum(['missing', 'unknown', 'invalid']) }))),
})

const FAILED = {
  id: { title: 'Terjadi gangguan', detail: 'Layanan mengalami gangguan. Kejadian ini sudah dicatat.' },
  en: { title: 'Something went wrong', detail: 'The service failed. The failure has been recorded.' },
} as const satisfies Record<Language, { title: string; detail: string }>

/** Whether a request wants data rather than a page. */
export function wantsJson(request: Request): boolean {
  return new URL(request.url).pathname.startsWith('/api/')
}

/** The response to an API call that was refused, or that failed, in the caller's language. */
export function problem(request: Request, what: Refusal | 'failed', requestId: string): Response {
  const language = languageOf(request)
  const isRefusal = what instanceof Refusal
  const code = isRefusal ? what.code : 'failed'
  const status = isRefusal ? what.status : 500
  const said = isRefusal ? sayRefusal(what.code, what.params, language) : FAILED[language]
  const body: z.infer<typeof Problem> = {
    type: `urn:suara-loket:problem:${code}`,
    ...said,
    status,
    code,
    requestId,
    ...(isRefusal && what.fields.length > 0 ? { fields: [...what.fields] } : {}),
  }
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'Content-Type': 'application/problem+json',
      'Content-Language': language,
      ...(code === 'busy' ? { 'Retry-After': '5' } : {}),
    },
  })
}

/** English for those who ask for it before Indonesian; Indonesian for everybody else. */
function languageOf(request: Request): Language {
  const wanted = parseAccept(request.headers.get('Accept-Language') ?? '').toSorted((a, b) => b.q - a.q)
  const first = wanted.find(({ type, q }) => q > 0 && /^(id|en)\b/i.test(type))
  return first?.type.toLowerCase().startsWith('en') === true ? 'en' : 'id'
}
