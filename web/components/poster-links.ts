import type { Slug } from '../../shared/domain/ids.ts'
import type { PosterSize } from './poster-size.ts'

type At = { readonly agency: Slug; readonly unit: Slug }

/** Posters of all counters of a unit, or of one. */
export function posterLink({ agency, unit }: At, counter?: Slug, size?: PosterSize): string {
  const query = new URLSearchParams({
    ...(size === undefined ? {} : { ukuran: size }),
    ...(counter === undefined ? {} : { loket: counter }),
  }).toString()
  return `/kelola/${agency}/unit/${unit}/poster${query === '' ? '' : `?${query}`}`
}

/** Where a counter's code is replaced. */
export function codeLink({ agency, unit }: At, counter: Slug): string {
  return `/kelola/${agency}/unit/${unit}/loket/${counter}/kode`
}
