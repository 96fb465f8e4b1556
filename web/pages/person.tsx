import type { Day } from '../../shared/domain/calendar.ts'
import { maskNip } from '../../shared/domain/nip.ts'
import { type Person, placementOn } from '../../shared/domain/person.ts'
import { maskEmail } from '../../shared/domain/person-changes.ts'
import type { Registry } from '../../shared/domain/registry.ts'
import type { TrailEntry } from '../../shared/domain/trail.ts'
import { people as sheet } from '../assets/people.ts'
import { Document } from '../components/document.tsx'
import { PersonLinks } from '../components/performance/person-links.tsx'
import { PersonFacts, PlacementList, RoleList } from '../components/person-facts.tsx'
import { PersonHistory } from '../components/person-history.tsx'
import { PersonPath, peopleLink } from '../components/person-path.tsx'
import { type Called, momentOf } from '../components/person-words.ts'
import { PostForm } from '../components/post-form.tsx'
import { count } from '../text/format.ts'
import { people as text } from '../text/staff/people.ts'
import { team } from '../text/staff/performance/team.ts'

type OfPerformance = {
  readonly plan?: string | undefined
  readonly report?: string | undefined
  readonly isSuperior: boolean
}

type Props = {
  readonly may: { readonly write: boolean; readonly giveRoles: boolean; readonly invite: boolean }
  readonly registry: Registry
  readonly today: Day
  readonly person: Person
  readonly names: Called['people']
  readonly below: number
  readonly history: readonly TrailEntry[]
  readonly undoable: ReadonlySet<number>
  /** Whether the record is that of whoever reads: nobody gives roles to themselves. */
  readonly isOwn: boolean
  /** Their newest plan and report, for whoever may read how they perform. */
  readonly performance?: OfPerformance | undefined
  readonly saved: boolean
  readonly invited?: boolean
  /** What was asked for on this page and cannot be. */
  readonly problem?: string | undefined
}

/** One person: what is known, where they work, what they may do, and what was changed. Number and address are masked. */
export function PersonPage(props: Props) {
  const { registry, today, person, names, below, history, undoable, may, isOwn } = props
  const { agency } = registry
  const called = { units: new Map(registry.units.map(({ id, name }) => [id, name])), people: names }
  const placement = placementOn(person, today)
  const link = peopleLink(agency.id, person.id)
  const zone = agency.timeZone
  return (
    <Document title={person.name} style={sheet} owner={agency}>
      <PersonPath agency={agency} />
      <h1>
        <bdi>{person.name}</bdi>
      </h1>
      <p class="lead">
        <bdi>
          {placement ? `${placement.position} · ${called.units.get(placement.unit) ?? placement.unit}` : text.notPlaced}
        </bdi>
      </p>
      {person.disabled && (
        <p class="state">
          <bdi>{text.disabledSince(momentOf(person.disabled.at, zone), person.disabled.reason)}</bdi>
        </p>
      )}
      {props.saved && (
        <p class="done" role="status">
          {text.saved}
        </p>
      )}
      {props.invited && (
        <p class="done" role="status">
          {text.invited}
        </p>
      )}
      {props.problem !== undefined && (
        <p class="problems" role="alert">
          {props.problem}
        </p>
      )}
      {isOwn && may.write && <p class="note soft">{text.ownNote}</p>}
      <section class="section" aria-labelledby="record-title">
        <h2 id="record-title">{text.record}</h2>
        <PersonFacts
          nip={person.nip && maskNip(person.nip)}
          email={person.email && maskEmail(person.email)}
          superior={placement?.superior}
          called={called}
          below={count(below)}
        />
        {may.write && (
          <p class="doings">
            <Doing href={`${link}/ubah`} label={text.whole} />
            {person.disabled
              ? !isOwn && <Doing href={`${link}/aktif`} label={text.enable} />
              : !isOwn && <Doing href={`${link}/nonaktif`} label={text.disable} />}
          </p>
        )}
        {may.write && <p class="hint soft">{text.wholeHint}</p>}
        {may.invite && person.email !== undefined && !person.disabled && (
          <PostForm action={`${link}/undangan`}>
            <button class="second" type="submit">
              {text.invite}
            </button>
            <p class="hint soft">{text.inviteHint}</p>
          </PostForm>
        )}
      </section>
      {props.performance && (
        <section class="section" aria-labelledby="performance-title">
          <h2 id="performance-title">{team.links.title}</h2>
          <PersonLinks agency={agency.id} person={person.id} {...props.performance} />
        </section>
      )}
      <section class="section" aria-labelledby="placements-title">
        <h2 id="placements-title">{text.placements}</h2>
        <PlacementList
          person={person}
          today={today}
          called={called}
          correct={may.write ? (from) => `${link}/penempatan/${from}` : undefined}
        />
        {may.write && (
          <p class="doings">
            <Doing href={`${link}/penempatan`} label={text.place} />
            {placement && placement.until === undefined && <Doing href={`${link}/akhiri`} label={text.endPlacement} />}
          </p>
        )}
      </section>
      <section class="section" aria-labelledby="roles-title">
        <h2 id="roles-title">{text.held}</h2>
        <RoleList
          person={person}
          today={today}
          called={called}
          take={
            may.giveRoles && !isOwn ? (role) => <Take link={link} role={role} version={person.version} /> : undefined
          }
        />
        {may.giveRoles && !isOwn && (
          <p class="doings">
            <Doing href={`${link}/peran`} label={text.giveRole} />
          </p>
        )}
      </section>
      {history.length > 0 && (
        <section class="section" aria-labelledby="history-title">
          <h2 id="history-title">{text.history}</h2>
          <p class="soft">{text.historyHint}</p>
          <PersonHistory
            history={history}
            called={called}
            zone={zone}
            undo={{ entries: undoable, action: `${link}/batalkan`, version: person.version }}
          />
        </section>
      )}
    </Document>
  )
}

function Doing(props: { readonly href: string; readonly label: string }) {
  return (
    <a class="second" href={props.href}>
      {props.label}
    </a>
  )
}

function Take(props: { readonly link: string; readonly role: Person['roles'][number]; readonly version: number }) {
  const { link, role, version } = props
  return (
    <details>
      <summary>
        {text.takeRole}
        <span class="away"> {text.roles[role.role]}</span>
      </summary>
      <PostForm action={`${link}/peran/cabut`}>
        <p class="soft">{text.takeRoleWhat}</p>
        <input type="hidden" name="version" value={String(version)} />
        <input type="hidden" name="role" value={role.role} />
        <input type="hidden" name="from" value={role.from} />
        {role.unit !== undefined && <input type="hidden" name="unit" value={role.unit} />}
        <button class="second small" type="submit">
          {text.takeRole}
        </button>
      </PostForm>
    </details>
  )
}
