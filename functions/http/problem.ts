import * as z from 'zod/mini'
import { Refusal } from '../../shared/domain/refusals.ts'
import { type Language, readRefusals, textIn } from '../../web/text/languages.ts'
import { sayRefusal } from '../../web/text/say-refusal.ts'

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

/** Whether a request wants data rather than a page: whatever asks the API, and a page's script that sends JSON or asks for it. */
export function wantsJson({ url, headers }: Pick<Request, 'url' | 'headers'>): boolean {
  const isJson = (name: string) => /^application\/json\b/i.test(headers.get(name) ?? '')
  return new URL(url).pathname.startsWith('/api/') || isJson('Content-Type') || isJson('Accept')
}

/** The response to an API call that was refused, or that failed, in a language. */
export async function problem(what: Refusal | 'failed', language: Language, requestId: string): Promise<Response> {
  const isRefusal = what instanceof Refusal
  const code = isRefusal ? what.code : 'failed'
  const status = isRefusal ? what.status : 500
  const said = isRefusal ? sayRefusal(what.code, what.params, await readRefusals(language)) : textIn(language).failure
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
      Vary: 'Accept-Language',
      ...(code === 'busy' ? { 'Retry-After': '5' } : {}),
    },
  })
}
