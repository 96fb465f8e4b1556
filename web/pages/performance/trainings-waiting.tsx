import type { Agency } from '../../../shared/domain/agency.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import { personOf } from '../../../shared/domain/performance/dossier.ts'
import type { Training } from '../../../shared/domain/performance/training.ts'
import { following as sheet } from '../../assets/following.ts'
import { Document } from '../../components/document.tsx'
import { agencyLink } from '../../components/links.ts'
import { Path } from '../../components/path.tsx'
import { TrainingItem } from '../../components/performance/training-item.tsx'
import { training as text } from '../../text/staff/performance/training.ts'

/** The trainings that wait for the reader as superior. */
export function TrainingsWaitingPage(props: {
  readonly agency: Agency
  readonly trainings: readonly Training[]
  readonly names: ReadonlyMap<PersonId, string>
}) {
  const { agency, trainings, names } = props
  return (
    <Document title={text.waiting} style={sheet} owner={agency}>
      <Path steps={[{ href: agencyLink('manager', agency.id), name: agency.name }]} />
      <h1>{text.waiting}</h1>
      <p class="lead">{text.waitingLead}</p>
      {trainings.length === 0 ? (
        <>
          <p class="empty">{text.waitingNone}</p>
          <p>{text.waitingNoneHint}</p>
        </>
      ) : (
        <ul class="waits section">
          {trainings.map((training) => {
            const person = personOf(training)
            return (
              <TrainingItem
                training={training}
                href={`/kelola/${agency.id}/orang/${person}/pelatihan/${training.id}`}
                zone={agency.timeZone}
                name={names.get(person) ?? person}
                action={text.answerIt}
              />
            )
          })}
        </ul>
      )}
    </Document>
  )
}
