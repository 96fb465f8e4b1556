import { type Child, createContext, useContext } from 'hono/jsx'
import { FORM_TOKEN } from './form-token.ts'

const formToken = createContext<string | undefined>(undefined)

/** All forms within carry the session's token. */
export function WithFormToken(props: { readonly token: string | undefined; readonly children?: Child }) {
  return formToken.Provider({ value: props.token, children: props.children })
}

/** A form by which staff change something. */
export function PostForm(props: {
  readonly action?: string
  readonly class?: string
  readonly id?: string
  readonly enctype?: 'multipart/form-data'
  readonly 'aria-labelledby'?: string
  /** What a script of the page reads. */
  readonly [data: `data-${string}`]: string
  readonly children?: Child
}) {
  const token = useContext(formToken)
  const { children, ...attributes } = props
  return (
    <form method="post" {...attributes}>
      {token !== undefined && <input type="hidden" name={FORM_TOKEN} value={token} />}
      {children}
    </form>
  )
}
