import { alarmsDoc } from '../../../infra/docs/alarms.ts'
import { loadDoc } from '../../../infra/docs/load.ts'
import { accessPatternsDoc } from './access-patterns.ts'
import { exportDoc } from './export.ts'
import { faultsDoc } from './faults.ts'
import type { GeneratedDoc } from './generated-doc.ts'
import { jobsDoc } from './jobs.ts'
import { openApiDoc } from './open-api.ts'
import { permissionsDoc } from './permissions.ts'
import { personalDataDoc } from './personal-data.ts'
import { refusalsDoc } from './refusals.ts'

/** Every generated file: another one is its own file here and one line. */
export const generatedDocs = [
  accessPatternsDoc,
  exportDoc,
  alarmsDoc,
  faultsDoc,
  jobsDoc,
  loadDoc,
  openApiDoc,
  permissionsDoc,
  personalDataDoc,
  refusalsDoc,
] as const satisfies readonly GeneratedDoc[]
