import { LANGUAGE_CHOICE, languages } from '../text/languages.ts'
import { useReading, useText } from '../text/text.ts'

/**
 * The same page in each language that is offered, by plain links. Nothing where that is one, or where an address alone does not give
 * the page again.
 */
export function LanguageSwitch(props: { readonly short?: boolean; readonly offered?: readonly string[] | undefined }) {
  const { language, query } = useReading()
  const label = useText().switchLabel
  const { offered } = props
  if (query === undefined || offered?.length === 1) return null
  return (
    <nav class="languages no-print" aria-label={label}>
      {Object.entries(languages)
        .filter(([code]) => offered?.includes(code) ?? true)
        .map(([code, { ownName }]) => (
          <a
            href={queryIn(code, query)}
            lang={code}
            hreflang={code}
            aria-current={code === language ? 'true' : undefined}
          >
            {props.short ? (
              <>
                {code.toUpperCase()} <span class="away">{ownName}</span>
              </>
            ) : (
              ownName
            )}
          </a>
        ))}
    </nav>
  )
}

/** A query alone keeps the page's path, whatever it is. */
function queryIn(language: string, query: string): string {
  const fields = new URLSearchParams(query)
  fields.set(LANGUAGE_CHOICE, language)
  return `?${fields}`
}
