import type { Above } from '../../../shared/domain/performance/above.ts'
import type { PlanContent, Rhk } from '../../../shared/domain/performance/plan.ts'
import { plan as text } from '../../text/staff/performance/plan.ts'
import { targetWords } from './plan-words.ts'

type Props = {
  readonly content: PlanContent
  /** The superior's plan in force, where it matters what is served. */
  readonly above: Above | undefined
  /** Where a result is changed; undefined where it is not. */
  readonly edit?: ((rhk: string) => string) | undefined
}

/** A plan's results, the main ones first, each with what it serves and how it is measured. */
export function PlanResults(props: Props) {
  const { content } = props
  if (content.rhks.length === 0) {
    return (
      <p>
        {text.noRhk} <span class="soft">{text.noRhkHint}</span>
      </p>
    )
  }
  return (
    <>
      {(['main', 'additional'] as const).map((kind) => {
        const rhks = content.rhks.filter((rhk) => rhk.kind === kind)
        if (rhks.length === 0) return null
        return (
          <>
            <h3 class="part">{text.kinds[kind]}</h3>
            <ol class="results">
              {rhks.map((rhk) => (
                <li id={`rhk-${rhk.id}`}>
                  <Result {...props} rhk={rhk} />
                </li>
              ))}
            </ol>
          </>
        )
      })}
    </>
  )
}

function Result(props: Props & { readonly rhk: Rhk }) {
  const { rhk, above, edit } = props
  const { serves } = rhk
  const isGone = above !== undefined && serves !== undefined && !above.rhks.some(({ id }) => id === serves.rhk)
  return (
    <>
      <h4>
        <bdi>{rhk.words}</bdi>
      </h4>
      {serves && (
        <p class="serves">
          <bdi>{text.serves(serves.words)}</bdi>
        </p>
      )}
      {!serves && above && <p class="lack">{text.servesNothing}</p>}
      {isGone && <p class="lack">{text.servesGone}</p>}
      {rhk.indicators.length === 0 ? (
        <p class="lack">{text.noIndicator}</p>
      ) : (
        <table class="measures">
          <thead>
            <tr>
              <th scope="col">{text.aspect}</th>
              <th scope="col">{text.indicator}</th>
              <th scope="col">{text.target}</th>
            </tr>
          </thead>
          <tbody>
            {rhk.indicators.map(({ aspect, words, target }) => (
              <tr>
                <td class="aspect">{text.aspects[aspect]}</td>
                <td>
                  <bdi>{words}</bdi>
                </td>
                <td class="target">
                  <bdi>{targetWords(target)}</bdi>
                  {'direction' in target && <small>{text.directions[target.direction]}</small>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {edit && (
        <a class="act" href={edit(rhk.id)} aria-label={text.editOf(rhk.words)}>
          {text.editRhk}
        </a>
      )}
    </>
  )
}
