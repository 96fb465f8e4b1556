import type { Counter } from '../../shared/domain/counter.ts'
import type { Slug } from '../../shared/domain/ids.ts'
import { posters } from '../text/staff/posters.ts'
import { POSTER_SIZES, type PosterSize } from './poster-size.ts'

/** Which sheets, and of which counter: a plain form. */
export function PosterChooser(props: {
  readonly counters: readonly Counter[]
  readonly chosen: Slug | undefined
  readonly size: PosterSize
}) {
  return (
    <div class="period">
      <form method="get">
        <label for="ukuran">{posters.size}</label>
        <select name="ukuran" id="ukuran">
          {POSTER_SIZES.map((size) => (
            <option value={size} selected={size === props.size}>
              {posters.sizes[size]}
            </option>
          ))}
        </select>
        <label for="loket">{posters.counter}</label>
        <select name="loket" id="loket">
          <option value="">{posters.all}</option>
          {props.counters.map(({ id, name }) => (
            <option value={id} selected={id === props.chosen}>
              {name}
            </option>
          ))}
        </select>
        <button type="submit">{posters.show}</button>
      </form>
    </div>
  )
}
