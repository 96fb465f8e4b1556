import * as z from 'zod/mini'
import type { Slug } from '../domain/ids.ts'
import { Refusal } from '../domain/refusals.ts'

const Named = z.object({ service: z.optional(z.string()) })

/** The service that a body names, or the only one given. Throws `answers-invalid` for one that is not given there. */
export function serviceIn(body: unknown, given: readonly Slug[]): Slug | undefined {
  const named = Named.safeParse(body).data?.service
  if (named === undefined) return given.length === 1 ? given[0] : undefined
  if (given.includes(named)) return named
  throw new Refusal('answers-invalid', {}, [{ field: 'service', problem: 'invalid' }])
}
