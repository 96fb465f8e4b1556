import { useText } from '../text/text.ts'
import { useMayFollow } from './shell.ts'

export type Step = { readonly href: string; readonly name: string }

/** The way from the agency down to the unit above this page. A step where the reader may not go is told, and leads nowhere. */
export function Path(props: { readonly steps: readonly Step[] }) {
  const text = useText()
  const mayFollow = useMayFollow()
  return (
    <nav class="path" aria-label={text.pathLabel}>
      <ol>
        {props.steps.map(({ href, name }) => (
          <li>
            {mayFollow(href) ? (
              <a href={href}>
                <bdi>{name}</bdi>
              </a>
            ) : (
              <bdi class="soft">{name}</bdi>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
