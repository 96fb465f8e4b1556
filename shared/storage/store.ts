import type { Store } from '../usecases/ports/store.ts'
import type { Table } from './client.ts'
import { findings } from './entities/day-findings.ts'
import { devices } from './entities/device.ts'
import { inspections } from './entities/inspection.ts'
import { marks } from './entities/mark.ts'
import { people } from './entities/person.ts'
import { ratings } from './entities/rating.ts'
import { reaches } from './entities/reach.ts'
import { registry } from './entities/registry.ts'
import { retentions } from './entities/retention.ts'
import { rotating } from './entities/rotating.ts'
import { serviceTimes } from './entities/service-time.ts'
import { sessions } from './entities/session.ts'
import { tallies } from './entities/tally.ts'
import { trail } from './entities/trail.ts'
import { visitCodes } from './entities/visit-code.ts'
import { watermarks } from './entities/watermark.ts'
import { lazily } from './lazily.ts'

const importParts = () => import('./entities/import-batch.ts')
const requestParts = () => import('./entities/privacy-request.ts')
const reminderParts = () => import('./entities/reminders.ts')
const dossierParts = () => import('./entities/dossier.ts')
const versionParts = () => import('./entities/score-version.ts')

/** Everything stored, over the one table. */
export function storeOver(table: Table): Store {
  return {
    registry: registry(table),
    ratings: ratings(table),
    marks: marks(table),
    watermarks: watermarks(table),
    tallies: tallies(table),
    findings: findings(table),
    inspections: inspections(table),
    retentions: retentions(table),
    versions: lazily(['put', 'ofPeriod', 'ending'], async () => (await versionParts()).versions(table)),
    reaches: reaches(table),
    imports: lazily(['open'], async () => (await importParts()).imports(table)),
    devices: devices(table),
    visitCodes: visitCodes(table),
    rotating: rotating(table),
    serviceTimes: serviceTimes(table),
    people: people(table),
    sessions: sessions(table),
    trail: trail(table),
    privacyRequests: lazily(['get', 'newest', 'put'], async () => (await requestParts()).privacyRequests(table)),
    reminders: lazily(['claim', 'reached', 'advance'], async () => (await reminderParts()).reminders(table)),
    dossiers: lazily(['get', 'many', 'of', 'newest', 'put'], async () => (await dossierParts()).dossiers(table)),
    dossierLists: lazily(['add', 'entries'], async () => (await dossierParts()).dossierLists(table)),
  }
}
