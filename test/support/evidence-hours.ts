import { type EvidenceHour, evidenceHour } from '../../shared/domain/performance/evidence-file.ts'

/** The hour of an instant, and so many before it. */
export function hoursBack(at: number, hours: number): EvidenceHour[] {
  return Array.from({ length: hours + 1 }, (_, back) => evidenceHour(at - back * 3_600_000))
}
