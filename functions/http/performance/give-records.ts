import type { Context } from 'hono'
import * as z from 'zod/mini'
import type { YearRecord } from '../../../shared/usecases/performance/year-record.ts'
import type { Env } from '../app.tsx'

/** What a file of people's years can be. */
export const FileShape = z.enum(['xlsx', 'csv', 'pdf'])
export type FileShape = z.infer<typeof FileShape>

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
} as const satisfies Readonly<Record<FileShape, string>>

/** Answers with people's years as a file to be kept: never shown in place, never cached. */
export async function giveRecords(
  c: Context<Env>,
  records: readonly YearRecord[],
  { shape, name }: { readonly shape: FileShape; readonly name: string },
): Promise<Response> {
  return c.body(await bytesOf(records, shape, name), 200, {
    'Content-Type': TYPES[shape],
    'Content-Disposition': `attachment; filename="${name}.${shape}"`,
    'Cache-Control': 'no-store',
  })
}

/** What makes spreadsheets and PDFs is large, and few of the staff's requests need it. */
async function bytesOf(records: readonly YearRecord[], shape: FileShape, name: string) {
  switch (shape) {
    case 'csv': {
      const { performanceCsv } = await import('../../spreadsheets/performance-rows.ts')
      return performanceCsv(records)
    }
    case 'xlsx': {
      const { performanceRows } = await import('../../spreadsheets/performance-rows.ts')
      const { writeXlsx } = await import('../../spreadsheets/write-xlsx.ts')
      // A sheet's name has at most 31 characters.
      return new Uint8Array(await writeXlsx(performanceRows(records), name.slice(0, 31)))
    }
    case 'pdf': {
      const { skpPdf } = await import('../../documents/skp-pdf.ts')
      return new Uint8Array(await skpPdf(records))
    }
    default:
      throw shape satisfies never
  }
}
