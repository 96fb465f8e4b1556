import type { Part } from '../../shared/domain/unit-report.ts'
import { useText } from '../text/text.ts'
import { ScoreCells } from './score-cells.tsx'
import { partsWeakestFirst } from './weakest-first.ts'

/** The groups of a breakdown, weakest first. */
export function PartTable(props: {
  readonly id: string
  readonly title: string
  readonly group: string
  readonly parts: readonly Part[]
  readonly note?: string | undefined
  /** What a group is called where the registry does not name it. */
  readonly nameOf: (part: Part) => string
}) {
  const text = useText()
  const { id, title, group, parts, note, nameOf } = props
  if (parts.length === 0) return null
  return (
    <section class="section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {note !== undefined && <p class="soft">{note}</p>}
      <table class="scores named" aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">{group}</th>
            <th scope="col" class="value">
              {text.score.short}
            </th>
            <th scope="col" class="num">
              {text.unit.respondents}
            </th>
          </tr>
        </thead>
        <tbody>
          {partsWeakestFirst(parts).map((part) => (
            <tr>
              <th scope="row">
                <bdi>{nameOf(part)}</bdi>
              </th>
              <ScoreCells score={part.score} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
