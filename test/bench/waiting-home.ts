import { ofPerson } from '../../shared/domain/performance/dossier.ts'
import { evaluationId } from '../../shared/domain/performance/evaluation.ts'
import { predicateOf } from '../../shared/domain/performance/predicate.ts'
import { reportId } from '../../shared/domain/performance/report.ts'
import { beginDossier } from '../../shared/usecases/performance/step.ts'
import { submitReport } from '../../shared/usecases/performance/submit-report.ts'
import { beginTraining } from '../../shared/usecases/performance/training.ts'
import { agreed, proposed, submitted, type Worker } from '../support/performed.ts'
import { asWeb } from '../support/reports.ts'
import type { TestWorld } from '../support/world.ts'
import { AGENCY, at, PERIOD, type Performed, type Staff, TODAY } from './performed-agency.ts'

/** What then waits for the head, each kind once. */
export const KINDS = [
  'evaluation-issued',
  'plans-to-answer',
  'report-due',
  'reports-missing',
  'reports-to-review',
  'review-escalated',
  'training-requests',
  'training-suggested',
] as const

const TRAINING = { name: 'Pelayanan ramah', provider: 'Balai pelatihan', hours: 8, form: 'online' } as const

/**
 * Has eight kinds of things wait for the head of a unit in which nobody has reported: four of their people's, one of the people of their
 * people, three of their own.
 */
export async function letWait(world: TestWorld, { top, register }: Performed, { head, others }: Staff): Promise<void> {
  const [lead] = others
  if (!lead) throw new Error('nobody works below the head')
  const unit = head.unit
  const below = async (name: string, superior: Worker['superior']): Promise<Worker> => {
    return { person: await register(name, unit, superior), superior, unit }
  }
  world.clock = at('2026-07-10')
  const [led, late] = [await below('Pegawai bagian', lead.person), await below('Pegawai terlambat', head.person)]
  for (const worker of [led, late]) await agreed(world, worker)
  await proposed(world, await below('Pegawai baru', head.person))
  world.clock = at('2026-10-05')
  for (const worker of others) await submitted(world, worker, PERIOD)
  const asked = { agency: AGENCY, person: led.person.id, report: reportId(PERIOD, unit) }
  await submitReport(world, asWeb(led.person), asked, reportOf(world))
  world.clock = at(TODAY)
  const training = (of: Worker) => ({ agency: AGENCY, person: of.person.id, training: world.newId() })
  await beginTraining(world, asWeb(lead.person), training(lead), 'request', TRAINING)
  await beginTraining(world, asWeb(top), training(head), 'suggest', TRAINING)
  await tell(world, head)
}

/** A report on the plan that everybody has. */
export function reportOf(world: TestWorld) {
  const entry = { rhk: 'r1', evidence: [] }
  const entries = [
    { ...entry, indicator: 'i1', realised: { value: '300' } },
    { ...entry, indicator: 'i2', realised: { value: '90' } },
  ]
  return { submission: world.newId(), version: 0, entries }
}

/** An evaluation that somebody was told of, and may object to still. */
async function tell(world: TestWorld, { person, superior, unit }: Worker): Promise<void> {
  const ref = { agency: AGENCY, owner: ofPerson(person.id), id: evaluationId(PERIOD, unit) }
  const said = { action: 'issue', by: ['superior'] } as const
  await beginDossier(world, asWeb(superior), 'evaluation', ref, said, () => ({
    ...{ period: PERIOD, unit, edition: 1, state: 'issued' as const, unitRating: 'good' as const },
    ...{ results: 'meets' as const, behaviour: 'meets' as const, predicate: predicateOf('meets', 'meets') },
    ...{ notes: 'Bekerja sesuai rencana.', by: { person: superior.id, name: superior.name } },
    ...{ issuedAt: new Date(world.clock).toISOString(), objectUntil: '2026-11-12' },
  }))
}
