import type { Alarm } from './alarm.ts'
import { apiAlarms } from './api-alarms.ts'
import { exportAlarms } from './export-alarms.ts'
import { failedRunAlarms } from './failed-run-alarms.ts'
import { guardAlarms } from './guard-alarms.ts'
import { jobAlarms } from './job-alarms.ts'
import { numberAlarms } from './number-alarms.ts'
import type { Places } from './places.ts'
import { rotationAlarms } from './rotation-alarms.ts'
import { serviceAlarms } from './service-alarms.ts'
import { tableAlarms } from './table-alarms.ts'

const parts = [
  serviceAlarms,
  guardAlarms,
  apiAlarms,
  jobAlarms,
  rotationAlarms,
  exportAlarms,
  failedRunAlarms,
  numberAlarms,
  tableAlarms,
]

/** All alarms of a stage. */
export function alarmsOf(places: Places): Alarm[] {
  return parts.flatMap((part) => part(places))
}
