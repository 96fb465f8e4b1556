import { type Child, createContext, useContext } from 'hono/jsx'
import type { Slug } from '../../shared/domain/ids.ts'
import { type Identity, may, type Permission } from '../../shared/domain/permissions.ts'

/** The agency, or the unit with those above it, that a page of staff is about. */
export type ShellPlace = {
  readonly agency: Slug
  readonly unit?: { readonly id: Slug; readonly name: string } | undefined
  /** From the unit itself to the top; none on a page of the whole agency. */
  readonly unitAndAbove: readonly Slug[]
}

/** What stands around a page of staff: who reads it, where it is, and how that looks. */
export type Shell = {
  readonly identity: Identity
  /** The page's address without its query. */
  readonly path: string
  readonly place: ShellPlace | undefined
  /** What the shell adds to the page's style sheet. */
  readonly style: string
  readonly masthead: (owner: string | undefined) => Child
  /** What its foot says instead of the public's: these pages do hold names. */
  readonly foot: string
}

const shell = createContext<Shell | undefined>(undefined)

/** All documents within are pages of staff. */
export function InShell(props: { readonly shell: Shell; readonly children?: Child }) {
  return shell.Provider({ value: props.shell, children: props.children })
}

/** Undefined on pages of citizens and the public. Only within a render. */
export function useShell(): Shell | undefined {
  return useContext(shell)
}

/** Whether who reads the page has a permission where it is; always outside of a shell, where no page depends on it. */
export function useMay(): (permission: Permission) => boolean {
  const within = useShell()
  return (permission) => within === undefined || may(within.identity, permission, within.place)
}

/** Whether a step up from the page leads somewhere its reader may go: to the whole agency, or to a unit at or above this one. */
export function useMayGoUp(): (unit: Slug | undefined) => boolean {
  const within = useShell()
  return (unit) => {
    if (within?.place === undefined) return true
    const { agency, unitAndAbove } = within.place
    if (unit === undefined) return may(within.identity, 'unit.read', { agency })
    const from = unitAndAbove.indexOf(unit)
    return from >= 0 && may(within.identity, 'unit.read', { agency, unitAndAbove: unitAndAbove.slice(from) })
  }
}
