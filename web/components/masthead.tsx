import { SIGN_PATHS } from '../assets/favicon.ts'
import { useText } from '../text/text.ts'
import { LanguageSwitch } from './language-switch.tsx'

/**
 * The service's name and sign, and whose page this is. Without navigation, on a citizen's page, all in one row under the owner's
 * name: what is asked comes first.
 */
export function Masthead(props: {
  readonly owner: string | undefined
  readonly navigation: boolean
  /** The languages that the owner's pages offer; without it all. */
  readonly languages?: readonly string[] | undefined
}) {
  const text = useText()
  if (!props.navigation && props.owner !== undefined) {
    return (
      <header class="top">
        <div class="page row">
          <span class="brand">
            <Sign />
            <bdi>{props.owner}</bdi>
          </span>
          <LanguageSwitch short offered={props.languages} />
        </div>
      </header>
    )
  }
  const name = (
    <>
      <Sign />
      {text.product}
    </>
  )
  return (
    <header class="top">
      <div class="page">
        {props.navigation ? (
          <a class="brand" href="/">
            {name}
          </a>
        ) : (
          <span class="brand">{name}</span>
        )}
        <span class="owner">{props.owner === undefined ? text.tagline : <bdi>{props.owner}</bdi>}</span>
        <LanguageSwitch offered={props.languages} />
      </div>
    </header>
  )
}

export function Sign() {
  return (
    <svg class="sign" viewBox="0 0 32 32" aria-hidden="true">
      <path fill="currentColor" d={SIGN_PATHS[0]} />
      <path fill="none" stroke="var(--paper)" stroke-width="3" stroke-linecap="round" d={SIGN_PATHS[1]} />
    </svg>
  )
}
