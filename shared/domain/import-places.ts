import { type Slug, slugOf } from './ids.ts'
import { foldName } from './import-cell.ts'

export type PlaceFinder = (text: string) => { readonly id: Slug; readonly known: boolean } | undefined

/**
 * Finds the counter or service a text names: by id, by name whatever its case and spacing, or by the name's slug. What matches
 * none keeps its own slug, because old files name counters that are gone and their answers still count for the unit.
 * Undefined where the text holds no letter or digit, such as `-`.
 */
export function placeFinder(registered: readonly { readonly id: Slug; readonly name: string }[]): PlaceFinder {
  const known = new Map<string, Slug>()
  // The surest way of naming is entered last, so that it wins.
  for (const { id, name } of registered) known.set(slugOf(name), id)
  for (const { id, name } of registered) known.set(foldName(name), id)
  for (const { id } of registered) known.set(id, id)
  return (text) => {
    const slug = slugOf(text)
    if (slug === '') return undefined
    const id = known.get(text) ?? known.get(foldName(text)) ?? known.get(slug)
    return id === undefined ? { id: slug, known: false } : { id, known: true }
  }
}
