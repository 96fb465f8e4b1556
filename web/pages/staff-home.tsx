import type { Home } from '../../shared/domain/home.ts'
import { waiting as style } from '../assets/waiting.ts'
import { Document } from '../components/document.tsx'
import { DeskList, NewestLines, PlaceFacts, SystemTable } from '../components/home-parts.tsx'
import { StandingPages, StandingTable } from '../components/standing-table.tsx'
import { WaitingList } from '../components/waiting-list.tsx'
import { count, dayName } from '../text/format.ts'
import { home as text } from '../text/staff/home.ts'

/** Where staff begin: what waits for them, in order of what is late, then how things stand where they work. */
export function StaffHomePage(props: { readonly home: Home }) {
  const { agency, agencies, today, waiting, standings, desks, place, subordinates, trail, system, page } = props.home
  const isSystemLate = system && [...system.counting, ...system.agencies].some(({ isLate }) => isLate)
  const others = agencies.filter(({ id }) => id !== agency?.id)
  return (
    <Document title={text.title} style={style} owner={agency}>
      <p class="kind soft">{dayName(today)}</p>
      <h1>{text.title}</h1>
      {agency ? (
        <>
          {(waiting.length > 0 || !isSystemLate) && <WaitingList waiting={waiting} agency={agency} today={today} />}
          {desks.length > 0 && <DeskList desks={desks} agency={agency} />}
          {standings.length > 0 && (
            <section class="section" aria-labelledby="units-title">
              <h2 id="units-title">{text.units}</h2>
              <StandingTable standings={standings} agency={agency} />
            </section>
          )}
          <StandingPages page={page} agency={agency} />
          {trail && <NewestLines trail={trail} agency={agency} />}
        </>
      ) : (
        !system && (
          <>
            <p class="empty">{text.noAgency}</p>
            <p>{text.noAgencyHint}</p>
          </>
        )
      )}
      {system && <SystemTable system={system} />}
      {agency && subordinates > 0 && (
        <p class="after">
          <a href={`/kelola/${agency.id}/bawahan`}>{text.toSubordinates(count(subordinates))}</a>
        </p>
      )}
      {place && <PlaceFacts place={place} />}
      {others.length > 0 && (
        <section class="section" aria-labelledby="agencies-title">
          <h2 id="agencies-title">{text.agencies}</h2>
          <ul class="plain">
            {others.map(({ id, name }) => (
              <li>
                <a href={`/kelola?instansi=${id}`}>
                  <bdi>{name}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Document>
  )
}
