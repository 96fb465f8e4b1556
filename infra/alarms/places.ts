import type { Stage } from '../stage.ts'

/** What alarms watch beside functions, as CloudWatch calls it. */
export type Places = {
  readonly stage: Stage
  readonly apiId: string
  readonly tableName: string
  readonly failedRuns: string
}
