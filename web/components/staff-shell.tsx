import type { Child } from 'hono/jsx'
import type { Identity } from '../../shared/domain/permissions.ts'
import { shell as style } from '../assets/shell.ts'
import { shell as text } from '../text/staff/shell.ts'
import { InShell, type ShellPlace } from './shell.ts'
import { StaffMasthead } from './staff-masthead.tsx'

/** Everything within is read by somebody of an agency's staff: documents say who that is and lead where they may go. */
export function StaffShell(props: {
  readonly identity: Identity
  readonly path: string
  /** What the page's address names. */
  readonly place: ShellPlace | undefined
  readonly children?: Child
}) {
  const { identity, path, children } = props
  const place = props.place ?? ownPlace(identity)
  const masthead = (owner: string | undefined) => (
    <StaffMasthead identity={identity} path={path} place={place} owner={owner} />
  )
  return <InShell shell={{ identity, path, place, style, masthead, foot: text.foot }}>{children}</InShell>
}

/** On a page that names no agency: the only one that somebody belongs to. */
function ownPlace({ person, grants }: Identity): ShellPlace | undefined {
  const agencies = new Set(grants.map(({ agency }) => agency).filter((agency) => agency !== '*'))
  const [only, ...more] = agencies
  const agency = person?.agency ?? (more.length === 0 ? only : undefined)
  return agency === undefined ? undefined : { agency, unitAndAbove: [] }
}
