import { useText } from '../text/text.ts'

/** A step without an address is one where the reader may not go. */
export type Step = { readonly href: string | undefined; readonly name: string }

/** The way from the agency down to the unit above this page. */
export function Path(props: { readonly steps: readonly Step[] }) {
  const text = useText()
  return (
    <nav class="path" aria-label={text.pathLabel}>
      <ol>
        {props.steps.map(({ href, name }) => (
          <li>
            {href === undefined ? (
              <bdi class="soft">{name}</bdi>
            ) : (
              <a href={href}>
                <bdi>{name}</bdi>
              </a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
