import { foldName } from './import-cell.ts'
import type { ColumnOptions } from './import-columns.ts'

/**
 * Reads `Q8=U9,Q9=U8`; undefined where it is not written so. A part without `=` belongs to the next: names of columns may hold
 * commas, the codes they become do not.
 */
export function readRenames(text: string): ColumnOptions['renames'] | undefined {
  const renames: { from: string; to: string }[] = []
  let before = ''
  for (const part of text.split(',')) {
    const at = part.lastIndexOf('=')
    if (at < 0) {
      before += `${part},`
      continue
    }
    const [from, to] = [(before + part.slice(0, at)).trim(), part.slice(at + 1).trim()]
    before = ''
    if (foldName(from) === '' || foldName(to) === '') return undefined
    renames.push({ from, to })
  }
  return before.replaceAll(',', '').trim() === '' ? renames : undefined
}

/** Whether an import may be called so. */
export function isBatchName(text: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,79}$/u.test(text)
}
