import { type Child, createContext, useContext } from 'hono/jsx'

/**
 * The style sheets and scripts of ours that a page carries inside, to the letter, and the origins beside ours that it sends to: its security
 * policy names these and no other.
 */
export type Inlined = {
  readonly styles: Set<string>
  readonly scripts: Set<string>
  readonly destinations: Set<string>
}

const inlined = createContext<Inlined | undefined>(undefined)

/** Says what the page that is being made carries. Only within a render. */
export function inline({ style, scripts }: { readonly style: string; readonly scripts: readonly string[] }): void {
  const page = useContext(inlined)
  page?.styles.add(style)
  for (const script of scripts) page?.scripts.add(script)
}

/** Says that forms and scripts of the page that is being made send to an origin beside ours. Only within a render. */
export function allowSendingTo(origin: string): void {
  useContext(inlined)?.destinations.add(origin)
}

/** What the page within carries is noted in `into`. */
export function NoteInlined({ into, children }: { readonly into: Inlined; readonly children?: Child }) {
  return inlined.Provider({ value: into, children })
}
