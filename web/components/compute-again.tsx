import { raw } from 'hono/html'
import type { Derivation } from '../../shared/domain/explanation.ts'
import type { PublishedCounts, Recomputed } from '../../shared/domain/recompute.ts'
import { useDerivationText } from '../text/derivation.ts'
import { decimal } from '../text/format.ts'
import { useText } from '../text/text.ts'

/** The button that computes the score again: in the reader's browser where it has scripts, else on the server. */
export function ComputeAgain(props: {
  readonly derivation: Derivation
  readonly counts: PublishedCounts
  /** What the server found, where it was asked to. */
  readonly found: Recomputed | undefined
}) {
  const text = useText()
  const words = useDerivationText()
  const { derivation, counts, found } = props
  const { score } = derivation
  if (score.published === null) return null
  const published = said({ ...score, published: score.published })
  return (
    <section class="section no-print" aria-labelledby="again-title">
      <h2 id="again-title">{words.derivation.again}</h2>
      <p class="soft">{words.derivation.againHint}</p>
      <form
        method="get"
        class="again"
        data-again=""
        data-published={score.published}
        data-grade={score.grade ?? ''}
        data-locale={text.locale}
        data-same={words.derivation.same('{n}')}
        data-different={words.derivation.different('{n}', published)}
      >
        <input type="hidden" name="instrument" value={score.instrument} />
        <input type="hidden" name="period" value={score.period} />
        {score.closed !== null && <input type="hidden" name="version" value={String(score.closed.version)} />}
        <button type="submit" class="button" name="hitung" value="ulang">
          {words.derivation.again}
        </button>
        <p role="status" class="verdict">
          {found &&
            (found.published === score.published && found.grade === score.grade
              ? words.derivation.same(published)
              : words.derivation.different(said(found), published))}
        </p>
      </form>
      <script type="application/json" id="angka">
        {raw(JSON.stringify(counts).replaceAll('<', '\\u003c'))}
      </script>
    </section>
  )
}

/** A score with its grade, where it has one: `87,28 · B`. */
function said({ published, grade }: Pick<Recomputed, 'published' | 'grade'>): string {
  return [decimal(Number(published)), grade ?? []].flat().join(' · ')
}
