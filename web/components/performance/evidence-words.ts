import { evidence as text } from '../../text/staff/performance/evidence.ts'

const KB = 1024
const MB = KB * 1024

/** A number of bytes as people say it, upwards: `340 KB`, `2,4 MB`. */
export function sizeWords(bytes: number): string {
  if (bytes < MB) return text.kilobytes(String(Math.max(1, Math.ceil(bytes / KB))))
  return text.megabytes((bytes / MB).toFixed(1).replace('.', ','))
}
