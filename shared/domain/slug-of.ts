import type { Slug } from './ids.ts'

const LONGEST = 40

/**
 * An id made from a name: its letters and digits in lower case with hyphens between, at most 40, and a number behind it where that is
 * taken. Empty for a name without any.
 *
 * @example `Dinas Kependudukan & Catatan Sipil` becomes `dinas-kependudukan-catatan-sipil`
 */
export function slugOf(name: string, taken: (id: Slug) => boolean): Slug | '' {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const words = plain.split(/[^a-z0-9]+/).filter((word) => word !== '')
  const fit = (most: number) => words.join('-').slice(0, most).replace(/-+$/, '')
  const id = fit(LONGEST)
  if (id === '' || !taken(id)) return id
  for (let number = 2; ; number++) {
    const tried = `${fit(LONGEST - 1 - String(number).length)}-${number}`
    if (!taken(tried)) return tried
  }
}
