import type { Agency } from '../../shared/domain/agency.ts'
import { registering } from '../assets/registering.ts'
import { Document } from '../components/document.tsx'
import { Path, type Step } from '../components/path.tsx'
import { valueWords } from '../components/registry-values.ts'

export type ListRow = {
  readonly href: string
  readonly name: string
  readonly about: string | { readonly field: string; readonly of: unknown }
  readonly isOff: boolean
  /** How far below the top, for what stands in a tree. */
  readonly depth?: number
}

const DEEPEST = 4

/** A list of registered things, each a link to its page, and the way to add one. */
export function RegistryListPage(props: {
  readonly agency: Agency
  readonly steps: readonly Step[]
  readonly title: string
  readonly lead: string
  readonly none: { readonly title: string; readonly hint: string }
  readonly columns: readonly [name: string, about: string]
  readonly rows: readonly ListRow[]
  readonly add: { readonly href: string; readonly name: string } | undefined
}) {
  const { agency, title, rows, add } = props
  return (
    <Document title={title} style={registering} owner={agency}>
      <Path steps={props.steps} />
      <h1 id="list-title">{title}</h1>
      <p class="lead">{props.lead}</p>
      {rows.length === 0 ? (
        <>
          <p class="empty">{props.none.title}</p>
          <p>{props.none.hint}</p>
        </>
      ) : (
        <table class="listed" aria-labelledby="list-title">
          <thead>
            <tr>
              {props.columns.map((column) => (
                <th scope="col">{column}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ href, name, about, isOff, depth = 0 }) => (
              <tr class={isOff ? 'off' : undefined}>
                <th scope="row">
                  <span class={depth === 0 ? undefined : `in-${Math.min(depth, DEEPEST)}`}>
                    <a href={href}>
                      <bdi>{name}</bdi>
                    </a>
                  </span>
                </th>
                <td class="soft">
                  <bdi>{typeof about === 'string' ? about : valueWords(about.field, about.of)}</bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {add && (
        <p>
          <a class="button" href={add.href}>
            {add.name}
          </a>
        </p>
      )}
    </Document>
  )
}
