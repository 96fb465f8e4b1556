import type { Career } from '../../shared/usecases/performance/career.ts'
import { type CareerWords, sayEntry } from '../../web/components/performance/career-words.ts'
import { career as text } from '../../web/text/staff/performance/career.ts'
import { visible } from '../../web/text/visible.ts'
import { csvLine } from './csv-line.ts'

/** Somebody's career, the newest first: one thing a line. */
export function careerCsv({ entries, registry }: Pick<Career, 'entries' | 'registry'>): string {
  const lines = entries.map((entry) => {
    const { what, more, unit = '' }: CareerWords = sayEntry(entry, registry.units)
    const cells = [text.kinds[entry.kind], entry.day, entry.until ?? '', unit, what, more.join('; ')]
    return csvLine(cells.map(visible))
  })
  return csvLine(text.columns) + lines.join('')
}
