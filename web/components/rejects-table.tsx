import { REJECTS_SHOWN, type ShownReject } from './import-outcome.ts'

/** The first rows of a file that were not taken, each with where it is, what stood there and why not. */
export function RejectsTable(props: {
  readonly rejects: readonly ShownReject[]
  readonly words: { readonly line: string; readonly column: string; readonly value: string; readonly reason: string }
  readonly labelledBy?: string
}) {
  const { rejects, words } = props
  return (
    <div class="scroll" tabindex={0}>
      <table aria-labelledby={props.labelledBy}>
        <thead>
          <tr>
            <th scope="col">{words.line}</th>
            <th scope="col">{words.column}</th>
            <th scope="col">{words.value}</th>
            <th scope="col">{words.reason}</th>
          </tr>
        </thead>
        <tbody>
          {rejects.slice(0, REJECTS_SHOWN).map(({ line, column, value, reason }) => (
            <tr>
              <td class="num">{String(line)}</td>
              <td>
                <bdi>{column}</bdi>
              </td>
              <td>
                <bdi>{value}</bdi>
              </td>
              <td>{reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
