import type { Context } from 'hono'
import * as z from 'zod/mini'
import { cannotImport } from '../../shared/domain/import-reasons.ts'
import { isBatchName, readRenames } from '../../shared/domain/import-renames.ts'
import { Slot } from '../../shared/domain/period.ts'
import type { ImportOptions } from '../../shared/usecases/import-ratings.ts'
import type { ImportWish } from '../../web/pages/import.tsx'
import { imports } from '../../web/text/staff/import.ts'
import { readUpload } from './body.ts'

const Fields = z.object({
  langkah: z.catch(z.enum(['periksa', 'impor', 'tolak']), 'periksa'),
  dari: z.catch(z.coerce.number().check(z.int(), z.minimum(0), z.maximum(10_000_000)), 0),
  sidik: z.catch(z.string().check(z.regex(/^[0-9a-f]{32}$/)), ''),
  periode: z.catch(z.string(), ''),
  kolom: z.catch(z.string(), ''),
  nama: z.catch(z.string(), ''),
})

export type ImportRequest = {
  readonly step: 'periksa' | 'impor' | 'tolak'
  readonly file: File | undefined
  readonly from: number
  /** The digest that the slices before had; empty at the first. */
  readonly digest: string
  readonly wish: ImportWish
}

/** What a form with a file says. Its name is not read: it says nothing. Throws what `readUpload` throws. */
export async function readImport(c: Context): Promise<ImportRequest> {
  const form = await readUpload(c)
  const { langkah, dari, sidik, periode, kolom, nama } = Fields.parse(Object.fromEntries(form))
  const file = form.get('berkas')
  return {
    step: langkah,
    file: file instanceof File && file.size > 0 ? file : undefined,
    from: dari,
    digest: sidik,
    wish: { period: periode.trim(), map: kolom.trim(), batch: nama.trim() },
  }
}

/** The options of the command, as the page's fields say them. Throws `import-invalid`. */
export function optionsOf({
  period,
  map,
  batch,
}: ImportWish): Pick<ImportOptions, 'renames' | 'chosen' | 'period' | 'batch'> {
  const slot = Slot.safeParse(period)
  if (period !== '' && (!slot.success || period.includes('T')))
    throw cannotImport(imports.notPeriod(period.slice(0, 40)))
  const renames = readRenames(map)
  if (!renames) throw cannotImport(imports.notMap(map.slice(0, 100)))
  if (batch !== '' && !isBatchName(batch)) throw cannotImport(imports.notBatch)
  return { renames, chosen: {}, ...(slot.success && { period: slot.data }), ...(batch !== '' && { batch }) }
}
