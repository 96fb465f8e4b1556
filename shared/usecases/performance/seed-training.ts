import { derivedUuid } from '../../domain/digest.ts'
import type { Slug } from '../../domain/ids.ts'
import type { CourseContent } from '../../domain/performance/course.ts'
import { ofPerson } from '../../domain/performance/dossier.ts'
import { type Person, placementOn } from '../../domain/person.ts'
import type { Actor } from '../../domain/trail.ts'
import type { Deps } from '../deps.ts'
import { agencyToday } from '../describe-people.ts'
import { addCourse, coursesOf } from './courses.ts'
import { proposeRecognition } from './recognitions.ts'
import { beginTraining, stepTraining } from './training.ts'

type Needs = Pick<Deps, 'store' | 'now' | 'newId' | 'settings'>

const TRAINING_BODY = 'Badan pengembangan SDM daerah'
const ONLINE = 'Portal pembelajaran ASN'
const AT_WORK = 'Unit sendiri'

/** Courses as an agency may offer them, of no provider in particular. */
const CATALOGUE: readonly CourseContent[] = [
  course('Pelayanan prima di loket', TRAINING_BODY, 16, 'classical', ['value-pelayanan', 'unsur-U7', 'unsur-U6']),
  course('Komunikasi dengan warga yang kecewa', AT_WORK, 8, 'coaching', ['unsur-U7', 'unsur-U8', 'value-harmonis']),
  course('Penyederhanaan alur layanan', TRAINING_BODY, 24, 'classical', [
    'unsur-U2',
    'unsur-U3',
    'aspect-time',
    'value-adaptif',
  ]),
  course('Mengatur waktu dan antrean', ONLINE, 6, 'online', ['aspect-time', 'aspect-quantity', 'unsur-U3']),
  course('Ketelitian verifikasi berkas', AT_WORK, 10, 'coaching', [
    'aspect-quality',
    'unsur-U5',
    'competence-technical',
  ]),
  course('Standar pelayanan dan maklumat', ONLINE, 8, 'online', ['unsur-U1', 'unsur-U4', 'unsur-U5']),
  course('Pengelolaan pengaduan', TRAINING_BODY, 16, 'classical', ['unsur-U8', 'value-akuntabel']),
  course('Layanan ramah disabilitas dan lansia', ONLINE, 6, 'online', [
    'unsur-U9',
    'value-harmonis',
    'competence-sociocultural',
  ]),
  course('Kepemimpinan tim kecil', TRAINING_BODY, 40, 'classical', ['competence-managerial', 'value-kolaboratif']),
  course('Belanja hemat dan tertib administrasi', ONLINE, 8, 'online', ['aspect-cost', 'value-akuntabel']),
]

function course(
  name: string,
  provider: string,
  hours: number,
  form: CourseContent['form'],
  serves: CourseContent['serves'],
): CourseContent {
  return { name, provider, hours, form, serves }
}

/**
 * A catalogue for a demo agency, and for some of its people trainings that wait, run and are confirmed, and one recognition that waits: by
 * themselves and by their superiors, as pages would do it. Where there is a catalogue already, nothing is added. Throws where demo agencies
 * may not exist.
 */
export async function seedTraining(deps: Needs, agency: Slug, people: readonly Person[]): Promise<void> {
  if (!deps.settings.demo) throw new Error('demo training must never reach this stage')
  if ((await coursesOf(deps, agency)).length > 0) return
  const { today } = await agencyToday(deps, agency)
  const known = new Map(people.map((person) => [person.id, person]))
  const below = people.filter((person) => known.has(superiorOf(person, today) ?? ''))
  for (const [index, person] of below.entries()) {
    const superior = known.get(superiorOf(person, today) ?? '')
    if (superior) await seedPerson(deps, agency, { person, superior, today, index })
  }
  const [first] = below
  const proposer = first && known.get(superiorOf(first, today) ?? '')
  if (first && proposer) {
    const at = { agency, person: first.id, recognition: deps.newId() }
    await proposeRecognition(deps, as(proposer), at, 'superior', {
      title: 'Ucapan terima kasih kepala unit',
      why: 'Menata ulang antrean pagi hari, sehingga warga lanjut usia tidak lagi menunggu berdiri.',
    })
  }
  // The catalogue last: where it stands, all before it does.
  for (const [index, content] of CATALOGUE.entries())
    await addCourse(deps, COMMAND, { agency, course: courseId(agency, index) }, content)
}

type Seeded = { readonly person: Person; readonly superior: Person; readonly today: string; readonly index: number }

/** One or two trainings of somebody, in a state that follows from where they stand in the list. */
async function seedPerson(deps: Needs, agency: Slug, { person, superior, today, index }: Seeded): Promise<void> {
  const begun = await deps.store.dossiers.of('training', { agency, owner: ofPerson(person.id) }, { consistent: true })
  if (begun.length > 0) return
  const ref = { agency, person: person.id, training: deps.newId() }
  const { name, provider, hours, form, serves } =
    CATALOGUE[index % CATALOGUE.length] ?? CATALOGUE[0] ?? course('', '', 1, 'online', [])
  const wish = { name, provider, hours, form, ...(serves[0] && { need: serves[0] }) }
  switch (index % 4) {
    case 0: {
      const record = { until: today, hours, certificate: `${today.slice(0, 4)}/${index + 101}`, evidence: [] }
      await beginTraining(deps, as(person), ref, 'record', { ...wish, record })
      await stepTraining(deps, as(superior), { ...ref, version: 1 }, 'confirm', {})
      return
    }
    case 1:
      await beginTraining(deps, as(person), ref, 'request', { ...wish, why: 'Agar lebih siap melayani di loket.' })
      return
    case 2:
      await beginTraining(deps, as(superior), ref, 'suggest', { ...wish, why: 'Sesuai hasil dialog kinerja terakhir.' })
      return
    default:
      await beginTraining(deps, as(person), ref, 'request', wish)
      await stepTraining(deps, as(superior), { ...ref, version: 1 }, 'approve', {})
  }
}

const COMMAND: Actor = { via: 'command', name: 'npm start' }
const as = ({ id, name }: Person): Actor => ({ via: 'web', person: id, name })
const superiorOf = (person: Person, today: string) => placementOn(person, today)?.superior
/** The same at every start: a run that broke off is taken up by the next. */
const courseId = (agency: Slug, index: number) => derivedUuid(`course ${agency} ${index}`)
