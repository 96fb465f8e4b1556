import { GRANTED_ROLES, type Identity, mayAtAll } from '../../shared/domain/permissions.ts'
import { shell as text } from '../text/staff/shell.ts'
import { useText } from '../text/text.ts'
import { Sign } from './masthead.tsx'
import { currentWay, shownOn, type Way, waysFrom } from './navigation.ts'
import { PostForm } from './post-form.tsx'
import type { ShellPlace } from './shell.ts'

/** Whose page this is, who reads it, and where they may go from here. On paper only the first. */
export function StaffMasthead(props: {
  readonly identity: Identity
  readonly path: string
  readonly place: ShellPlace | undefined
  readonly owner: string | undefined
}) {
  const { product } = useText()
  const { identity, path, place, owner } = props
  const { general, unit } = waysFrom(identity, place)
  const current = currentWay(unit, path) ?? currentWay(general, path)
  return (
    <header class="top desk-top">
      <div class="page">
        {/* Who holds no role today has no home but what is kept of them. */}
        <a class="brand" href={mayAtAll(identity, 'self.read') ? '/kelola' : '/kelola/saya'}>
          <Sign />
          <bdi>{owner ?? product}</bdi>
        </a>
        <Reader identity={identity} />
      </div>
      <nav class="menu no-print" aria-label={text.menuLabel}>
        <div class="page">
          {/* Where there is room the lists always show; the summary folds them where there is not, without a script. */}
          <details class="fold">
            <summary>
              {text.menu}
              {current && <span class="soft"> {current.name}</span>}
            </summary>
          </details>
          <div class="ways">
            <Ways ways={general} path={path} />
            {place?.unit && unit.length > 0 && (
              <>
                <p class="of" id="menu-unit">
                  <bdi>{place.unit.name}</bdi>
                </p>
                <Ways ways={shownOn(path, unit, place)} path={path} labelledBy="menu-unit" />
              </>
            )}
          </div>
        </div>
      </nav>
    </header>
  )
}

function Ways(props: { readonly ways: readonly Way[]; readonly path: string; readonly labelledBy?: string }) {
  const { ways, path, labelledBy } = props
  const current = currentWay(ways, path)
  return (
    <ul aria-labelledby={labelledBy}>
      {ways.map((way) => (
        <li>
          <a href={way.href} aria-current={way === current ? (way.href === path ? 'page' : 'true') : undefined}>
            {way.name}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** Who is signed in, by name and roles, and the way out. Nobody is where no session is. */
function Reader(props: { readonly identity: Identity }) {
  const { name, person, grants } = props.identity
  const roles = GRANTED_ROLES.filter((role) => grants.some((grant) => grant.role === role))
  // Everybody who is placed is an employee: that is said where nothing else is to be said.
  const said = roles.filter((role) => role !== 'asn' || roles.length === 1).map((role) => text.roles[role])
  const who = (
    <>
      <span class="away">{text.you} </span>
      <bdi class="name">{name ?? text.unnamed}</bdi> <span class="soft">{said.join(', ')}</span>
    </>
  )
  return (
    <div class="reader no-print">
      {person ? (
        <a href="/kelola/saya" title={text.own}>
          {who}
        </a>
      ) : (
        <p>{who}</p>
      )}
      {person && (
        <PostForm action="/keluar">
          <button class="out" type="submit">
            {text.signOut}
          </button>
        </PostForm>
      )}
    </div>
  )
}
