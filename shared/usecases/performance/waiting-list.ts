import type { EvidenceHour } from '../../domain/performance/evidence-file.ts'

/** Files are announced in a list of their hour, so that no look reads more than it needs to. Entries are never taken out. */
export function waitingList(hour: EvidenceHour): string {
  return `evidence-waiting-${hour}`
}
