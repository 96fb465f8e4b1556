import { alarmsDoc } from '../../../infra/docs/alarms.ts'
import { grantsDoc } from '../../../infra/docs/grants.ts'
import { loadDoc } from '../../../infra/docs/load.ts'
import { accessPatternsDoc } from './access-patterns.ts'
import { exportDoc } from './export.ts'
import { faultsDoc } from './faults.ts'
import type { GeneratedDoc } from './generated-doc.ts'
import { jobsDoc } from './jobs.ts'
import { openApiDoc } from './open-api.ts'
import { packagesDoc } from './packages.ts'
import { permissionsDoc } from './permissions.ts'
import { personalDataDoc } from './personal-data.ts'
import { refusalsDoc } from './refusals.ts'

/** Every generated file: another one is its own file here and one line. */
export const generatedDocs = [
  accessPatternsDoc,
  exportDoc,
  alarmsDoc,
  faultsDoc,
  grantsDoc,
  jobsDoc,
  loadDoc,
  openApiDoc,
  packagesDoc,
  permissionsDoc,
  personalDataDoc,
  refusalsDoc,
] as const satisfies readonly GeneratedDoc[]
