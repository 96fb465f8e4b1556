import { type Fraction, toNumber } from '../../shared/domain/exact.ts'
import type { Difference, Verified } from '../../shared/usecases/verify-score.ts'

/** What `npm run verify` says: the counts, the score computed again, and whether it is the published one. */
export function verifiedText({ explanation, recomputed, isSame, flaws, raw }: Verified): string {
  const { score, counts, instrument } = explanation.derivation
  const closed = score.closed === null ? 'belum ditutup' : `versi ${score.closed.version} dari ${score.closed.newest}`
  return [
    `${score.agency}/${score.unit}  ${score.period}  ${instrument.id}  ${score.method}  ${closed}`,
    `responden ${score.n}${score.served === null ? '' : `  target sampel ${score.target} dari ${score.served} layanan`}`,
    ...(counts ?? []).map(({ code, answers, n, sum, nrr }) => {
      const mean = nrr === null ? '-' : `${nrr.over}/${nrr.under} = ${decimal(fractionOf(nrr))}`
      return `${code.padEnd(4)} jawaban ${answers.join(' ')}  jumlah ${sum} dari ${n}  NRR ${mean}`
    }),
    recomputed ? `nilai tepat ${recomputed.index.over}/${recomputed.index.under} = ${decimal(recomputed.index)}` : '',
    `diumumkan ${graded(score)}, dihitung ulang ${graded(recomputed)}: ${verdict(isSame)}`,
    ...(score.closed === null ? [] : [`sidik versi: ${flaws.length === 0 ? 'sama' : `BEDA (${flaws.join(', ')})`}`]),
    ...(raw === undefined ? [] : [`dari jawaban mentah: ${verdict(raw.length === 0)}`, ...raw.map(differenceText)]),
  ]
    .filter((line) => line !== '')
    .join('\n')
}

/** Whether all that was compared is the same. */
export function isVerified({ isSame, flaws, raw }: Verified): boolean {
  return isSame && flaws.length === 0 && (raw ?? []).length === 0
}

function graded(score: { readonly published: string | null; readonly grade: string | null } | undefined): string {
  return [score?.published ?? '-', ...(score?.grade ? [score.grade] : [])].join(' ')
}

const verdict = (isSame: boolean) => (isSame ? 'sama' : 'BEDA')

function differenceText({ of, published, found }: Difference): string {
  return `  ${of}: diumumkan ${published}, dari jawaban ${found} (selisih ${found - published})`
}

function fractionOf({ over, under }: { readonly over: string; readonly under: string }): Fraction {
  return { over: BigInt(over), under: BigInt(under) }
}

function decimal(value: Fraction): string {
  return toNumber(value).toFixed(6)
}
