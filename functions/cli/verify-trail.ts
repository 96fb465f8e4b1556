import { Slug } from '../../shared/domain/ids.ts'
import { Refusal } from '../../shared/domain/refusals.ts'
import { type EvaluationProof, proveEvaluations } from '../../shared/usecases/performance/prove-evaluations.ts'
import { proveTrail, type TrailHead, type TrailProof } from '../../shared/usecases/prove-trail.ts'
import { fail } from './run-command.ts'
import { withDeps } from './with-deps.ts'

/** Checks the whole trail of an agency, and the evaluations whose versions it sealed. Exit code 1 where a line is not what was written. */
export async function verifyTrail(
  agency: string | undefined,
  head: string | undefined,
  usage: string,
): Promise<number> {
  const named = Slug.safeParse(agency)
  if (!named.success) return fail(usage)
  const known = head === undefined ? [] : [readHead(head) ?? fail(usage)]
  const [proof, evaluations] = await withDeps(async (world) => {
    const trail = await proveTrail(world, named.data, known)
    // Of an agency that nobody knows all would be whole. One whose registration is gone may still have its trail.
    if (trail.lines === 0 && !(await world.store.registry.load(named.data)))
      throw new Refusal('agency-unknown', { agency: named.data })
    return [trail, await proveEvaluations(world, named.data)] as const
  })
  process.stdout.write(`${trailText(named.data, proof)}\n${evaluationsText(evaluations)}\n`)
  return proof.flaws.length === 0 && evaluations.flaws.length === 0 ? 0 : 1
}

/** A head as the page and the log have it: `1284:kq1…`. */
export function readHead(text: string): TrailHead | undefined {
  const [, number, digest] = /^(\d{1,12}):([\w-]{43})$/.exec(text) ?? []
  return number === undefined || digest === undefined ? undefined : { number: Number(number), digest }
}

const FLAWS = {
  broken: 'bukan yang ditulis, atau tidak menyambung dari baris sebelumnya',
  rewritten: 'bukan baris yang pernah dicatat di nomor itu',
  gone: 'pernah ada dan sekarang tidak ada',
} as const

export function trailText(agency: string, { lines, head, flaws }: TrailProof): string {
  const end = head ? `baris terakhir ${head.number}:${head.digest}` : 'belum ada baris'
  return [
    `${agency}  jejak audit  ${lines} baris diperiksa  ${end}`,
    ...(flaws.length === 0 ? ['utuh'] : flaws.map(({ number, flaw }) => `BEDA di baris ${number}: ${FLAWS[flaw]}`)),
  ].join('\n')
}

const EVALUATION_FLAWS = {
  differs: 'bukan seperti yang dicatat jejak audit',
  gone: 'pernah ada dan sekarang tidak ada',
} as const

export function evaluationsText({ evaluations, flaws }: EvaluationProof): string {
  const lines = flaws.map(({ thing, flaw }) => `BEDA: ${thing} ${EVALUATION_FLAWS[flaw]}`)
  return [`evaluasi kinerja  ${evaluations} diperiksa${flaws.length === 0 ? '  sesuai jejak' : ''}`, ...lines].join(
    '\n',
  )
}
