import type { Child } from 'hono/jsx'

/** The official wording in Bahasa Indonesia, beneath what the page says in another language. */
export function Official(props: { readonly children: Child }) {
  return (
    <small class="official" lang="id">
      {props.children}
    </small>
  )
}
