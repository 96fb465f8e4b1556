import type { Agency } from '../../shared/domain/agency.ts'
import type { Day } from '../../shared/domain/calendar.ts'
import { type Person, placementOn } from '../../shared/domain/person.ts'
import type { Registry } from '../../shared/domain/registry.ts'
import { people as sheet } from '../assets/people.ts'
import { Document } from '../components/document.tsx'
import { PersonFacts, PlacementList, RoleList } from '../components/person-facts.tsx'
import { type Called, momentOf } from '../components/person-words.ts'
import { PostForm } from '../components/post-form.tsx'
import { letters } from '../text/staff/letters.ts'
import { ownData as own } from '../text/staff/own-data.ts'
import { people as text } from '../text/staff/people.ts'

/** What is kept of the reader themselves, whole, and whom to ask where it is wrong. */
export function SelfPage(props: {
  readonly registry: Registry
  readonly today: Day
  readonly person: Person
  readonly names: Called['people']
  /** Who administers the agency, by name. */
  readonly admins: readonly string[]
  /** When this session began, ISO. */
  readonly sessionBegan?: string | undefined
}) {
  const { registry, today, person, names, admins, sessionBegan } = props
  const { agency } = registry
  const called = { units: new Map(registry.units.map(({ id, name }) => [id, name])), people: names }
  const placement = placementOn(person, today)
  return (
    <Document title={own.title} style={sheet} owner={agency}>
      <p class="kind soft">
        <bdi>{agency.name}</bdi>
      </p>
      <h1>{own.title}</h1>
      <p class="lead">
        {own.lead} {own.why}
      </p>
      <section class="section" aria-labelledby="record-title">
        <h2 id="record-title">
          <bdi>{person.name}</bdi>
        </h2>
        <PersonFacts nip={person.nip} email={person.email} superior={placement?.superior} called={called} />
      </section>
      <section class="section" aria-labelledby="placements-title">
        <h2 id="placements-title">{text.placements}</h2>
        <PlacementList person={person} today={today} called={called} />
      </section>
      <section class="section" aria-labelledby="roles-title">
        <h2 id="roles-title">{text.held}</h2>
        <RoleList person={person} today={today} called={called} />
      </section>
      <section class="section" aria-labelledby="letters-title">
        <h2 id="letters-title">{letters.own.title}</h2>
        <LetterChoice person={person} agency={agency} />
      </section>
      {sessionBegan !== undefined && (
        <section class="section" aria-labelledby="session-title">
          <h2 id="session-title">{own.session}</h2>
          <p>{own.sessionBegan(momentOf(sessionBegan, agency.timeZone))}</p>
        </section>
      )}
      <section class="section" aria-labelledby="wrong-title">
        <h2 id="wrong-title">{own.wrong}</h2>
        <p>
          <bdi>{admins.length > 0 ? own.ask(admins.join(', ')) : own.askNobody}</bdi>
        </p>
        <p class="note soft">{own.trail}</p>
      </section>
    </Document>
  )
}

/** Whether letters come that remind, and the way to change that. */
function LetterChoice(props: { readonly person: Person; readonly agency: Agency }) {
  const { person, agency } = props
  const text = letters.own
  if (agency.letters === 'off') return <p>{text.ofAgency}</p>
  if (person.email === undefined) return <p>{text.noAddress}</p>
  const isOff = person.letters === 'off'
  return (
    <PostForm action="/kelola/saya/surat">
      <p>{isOff ? text.off : text.on}</p>
      <button class="second small" type="submit" name="letters" value={isOff ? 'on' : 'off'}>
        {isOff ? text.turnOn : text.turnOff}
      </button>
    </PostForm>
  )
}
