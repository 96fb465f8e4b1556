import type { ReportWords } from '../../shared/usecases/performance/seed-reports.ts'

/** What the demo's made-up people write in their reports. */
export const REPORT_WORDS: ReportWords = {
  realised: 'Terlaksana sesuai rencana',
  activities: 'Membantu layanan keliling di dua kelurahan.',
  returned: 'Mohon lampirkan berita acara layanan keliling.',
}
