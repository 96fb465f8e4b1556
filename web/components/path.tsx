import { useText } from '../text/text.ts'
import { useMayGoUp } from './shell.ts'

/** A step without an address leads nowhere. */
export type Step = { readonly href: string | undefined; readonly name: string }

/** An agency's own page of staff, or a unit's; not the pages of one's own year. */
const ABOVE = /^\/kelola\/(?!kinerja$)[^/]+(?:\/unit\/([^/]+))?$/

/** The way from the agency down to the unit above this page. Where the reader may not go, it only says so. */
export function Path(props: { readonly steps: readonly Step[] }) {
  const text = useText()
  const mayGo = useMayGoUp()
  const steps = props.steps.map(({ href, name }): Step => {
    const [isAbove, unit] = href === undefined ? [] : (ABOVE.exec(href) ?? [])
    return { name, href: isAbove === undefined || mayGo(unit) ? href : undefined }
  })
  return (
    <nav class="path" aria-label={text.pathLabel}>
      <ol>
        {steps.map(({ href, name }) => (
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
