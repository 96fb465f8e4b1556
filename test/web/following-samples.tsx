import type { Course } from '../../shared/domain/performance/course.ts'
import type { FormerYear } from '../../shared/domain/performance/former-papers.ts'
import type { Recognition } from '../../shared/domain/performance/recognition.ts'
import type { Statement } from '../../shared/domain/performance/strengths.ts'
import type { Training, TrainingState } from '../../shared/domain/performance/training.ts'
import { CandidatesPage } from '../../web/pages/performance/candidates.tsx'
import { CareerPage } from '../../web/pages/performance/career.tsx'
import { CataloguePage } from '../../web/pages/performance/catalogue.tsx'
import { CourseFormPage } from '../../web/pages/performance/course-form.tsx'
import { RecognitionPage } from '../../web/pages/performance/recognition.tsx'
import { RecognitionFormPage } from '../../web/pages/performance/recognition-form.tsx'
import { RecognitionsPage } from '../../web/pages/performance/recognitions.tsx'
import { TrainingPage } from '../../web/pages/performance/training.tsx'
import { TrainingFormPage } from '../../web/pages/performance/training-form.tsx'
import { TrainingsPage } from '../../web/pages/performance/trainings.tsx'
import { TrainingsWaitingPage } from '../../web/pages/performance/trainings-waiting.tsx'
import { registry } from './fixtures.ts'

const { agency, units } = registry
const unit = units[0]?.id ?? ''
const by = { person: '0123456789abcdef', name: 'Sari Melati' }
const at = '2026-05-01T02:00:00.000Z'
const step = (version: number) => ({ at, by, action: 'training-request', version, changes: [], reason: 'Perlu' })
const head = { agency: agency.id, owner: `person/${by.person}`, version: 2, history: [step(1), step(2)] }
const content = { name: 'Pelayanan prima', provider: 'Badan', hours: 12, form: 'online' as const }
const course: Course = {
  ...{
    ...head,
    owner: 'agency',
    id: 'c1',
    content: { ...content, serves: ['aspect-time'], link: 'https://contoh.go.id' },
  },
}
const retired: Course = { ...course, id: 'c2', retired: { at, reason: 'Penyelenggara berhenti' } }
const record = { from: '2026-04-01', until: '2026-04-03', hours: 12, certificate: '12/2026', evidence: [] }
const training = (state: TrainingState): Training => ({
  ...{ ...head, id: `t-${state}`, unit, content: { ...content, need: 'aspect-time' }, why: 'Perlu', by, state },
  ...(state === 'confirmed' || state === 'done' ? { record } : {}),
  ...(state === 'returned' ? { record, answer: { at, by, how: 'returned' as const, reason: 'Bukti kurang' } } : {}),
})
const STATES = [
  'suggested',
  'requested',
  'approved',
  'refused',
  'declined',
  'withdrawn',
  'done',
  'returned',
  'confirmed',
] as const
const span = { count: 3, n: 3, first: '2026-Q1', last: '2026-Q3' }
const statements: Statement[] = [
  { side: 'strength', about: { kind: 'behaviour', value: 'harmonis' }, ...span },
  { side: 'strength', about: { kind: 'rating', of: 'results', is: 'above' }, ...span },
  { side: 'weakness', about: { kind: 'result', words: 'Waktu', aspect: 'time' }, ...span },
  { side: 'weakness', about: { kind: 'unsur', code: 'U7' }, ...span },
]
const advice = statements.map((statement) => ({
  statement,
  courses: statement.about.kind === 'result' ? [course] : [],
}))
const tooLittle = [{ source: 'givers', n: 1, needed: 3 }] as const
const recognition: Recognition = {
  ...{ ...head, id: 'r1', year: '2026', unit, title: 'Pegawai teladan', why: 'Antrean lebih cepat', by },
  ...{ evidence: statements, state: 'proposed' },
}
const decided: Recognition = { ...recognition, state: 'granted', decided: { at, by, reason: 'Sesuai buktinya' } }
const person = {
  ...{ agency: agency.id, id: by.person, name: by.name, roles: [], version: 1, trail: 1 },
  placements: [{ from: '2023-01-01', unit, position: 'Petugas loket' }],
}
const own = { kind: 'own' } as const
const other = { kind: 'other', id: person.id, name: person.name } as const
const names = new Map([[person.id, person.name]])
const year = { year: '2026', wanted: 20, advice, tooLittle, saved: true }
const list = { agency, page: 1, pages: 3 }
const nothing = { advice: [], tooLittle: [], saved: false }
const entries = [
  { kind: 'recognition', day: '2026-05-01', recognition: decided },
  { kind: 'training', day: '2026-04-03', training: training('confirmed') },
  { kind: 'post', day: '2023-01-01', post: person.placements[0] ?? { from: '', unit: '', position: '' } },
] as const
const paper = { ...head, unit: 'loka-lama', period: '2026-Q1' }
const former: FormerYear[] = [
  {
    ...{ unit: 'loka-lama', year: '2026', plans: [] },
    reports: [
      {
        ...{
          ...paper,
          id: '2026-Q1.loka-lama',
          plan: '2026.loka-lama',
          planVersion: 1,
          state: 'confirmed',
          entries: [],
        },
        ...{ submission: 's', submittedAt: at, firstAt: at, due: '2026-04-10' },
      },
    ],
    evaluations: [
      {
        ...{ ...paper, id: '2026-Q1.loka-lama.2', edition: 2, state: 'closed', unitRating: 'good', notes: 'Baik', by },
        ...{ results: 'meets', behaviour: 'meets', predicate: 'good' },
      },
    ],
  },
]
const problems = { '': 'Salah.', name: 'Salah.', until: 'Salah.', reason: 'Salah.', why: 'Salah.', grant: 'Salah.' }

/** Every page of what follows from a year's work, in every state that changes its structure. */
export const followingPages = {
  trainings: (
    <TrainingsPage
      {...year}
      agency={agency}
      whose={own}
      trainings={STATES.map(training)}
      maySuggest={false}
      mayBrowse={true}
    />
  ),
  'no trainings': (
    <TrainingsPage
      {...year}
      {...nothing}
      agency={agency}
      whose={other}
      trainings={[]}
      maySuggest={true}
      mayBrowse={false}
    />
  ),
  ...Object.fromEntries(
    STATES.map((state) => [
      `training ${state}`,
      <TrainingPage agency={agency} whose={own} training={training(state)} seen={2} mayAnswer={false} saved={true} />,
    ]),
  ),
  'training to answer, too late': (
    <TrainingPage
      {...{ agency, whose: other, training: training('requested'), seen: 2, mayAnswer: true, saved: false }}
      {...{ tried: 'refuse', problems, since: [step(2)], sent: { reason: 'x' } }}
    />
  ),
  'training to ask for': (
    <TrainingFormPage
      {...{ agency, whose: own, beginning: 'request', courses: [course], action: '/x', id: 'i', sent: {}, problems }}
    />
  ),
  'training to tell of': (
    <TrainingFormPage {...{ agency, whose: own, beginning: 'record', courses: [], action: '/x', id: 'i', sent: {} }} />
  ),
  'trainings waiting': <TrainingsWaitingPage agency={agency} trainings={[training('requested')]} names={names} />,
  'no trainings waiting': <TrainingsWaitingPage agency={agency} trainings={[]} names={names} />,
  catalogue: (
    <CataloguePage
      {...list}
      courses={[course]}
      need="aspect-time"
      retired={[retired]}
      mayManage={true}
      mayAsk={true}
      saved={true}
    />
  ),
  'empty catalogue': (
    <CataloguePage
      {...list}
      courses={[]}
      need={undefined}
      retired={[]}
      mayManage={false}
      mayAsk={false}
      saved={false}
    />
  ),
  'course to add': <CourseFormPage agency={agency} action="/x" id="i" sent={{}} problems={problems} />,
  'course to change, too late': (
    <CourseFormPage agency={agency} course={{ ...course, seen: 2 }} action="/x" sent={{}} since={[step(2)]} />
  ),
  'retired course': <CourseFormPage agency={agency} course={{ ...retired, seen: 2 }} action="/x" sent={{}} />,
  recognitions: (
    <RecognitionsPage
      {...{ ...list, year: '2026', years: ['2026', '2025'], unit: undefined, units, isWhole: true, names }}
      {...{ recognitions: [recognition, { ...decided, id: 'r2' }], candidates: '/x' }}
    />
  ),
  'no recognitions': (
    <RecognitionsPage
      {...{ ...list, year: '2026', years: ['2026'], unit, units, isWhole: false, names }}
      {...{ recognitions: [], candidates: undefined }}
    />
  ),
  candidates: <CandidatesPage {...{ ...list, unit, units, candidates: [{ person, statements }], reader: undefined }} />,
  'no candidates': <CandidatesPage {...{ ...list, unit: undefined, units: [], candidates: [], reader: undefined }} />,
  'recognition to propose': (
    <RecognitionFormPage {...{ agency, person, statements, action: '/x', id: 'i', back: '/y', sent: {}, problems }} />
  ),
  'recognition to decide, too late': (
    <RecognitionPage
      {...{ agency, person, recognition, seen: 2, action: '/x', decides: 'yes', sent: {}, problems, since: [step(2)] }}
    />
  ),
  'recognition decided': (
    <RecognitionPage
      {...{ agency, person, recognition: decided, seen: 2, action: '/x', decides: 'decided', sent: {} }}
    />
  ),
  career: (
    <CareerPage
      {...{ registry, today: '2026-11-22', person, whose: own, entries, advice, tooLittle, former }}
      isSuperior={false}
      saved={true}
    />
  ),
  'career of another without anything': (
    <CareerPage
      {...{
        registry,
        today: '2026-11-22',
        person: { ...person, placements: [] },
        whose: other,
        entries: [],
        former: [],
        ...nothing,
      }}
      isSuperior={true}
    />
  ),
}
