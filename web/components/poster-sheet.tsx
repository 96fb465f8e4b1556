import type { Agency } from '../../shared/domain/agency.ts'
import type { Unit } from '../../shared/domain/unit.ts'
import { posters } from '../text/staff/posters.ts'
import { type Poster, PosterFace } from './poster-face.tsx'
import type { PosterSize } from './poster-size.ts'

/** One sheet of paper: a face, or for a table tent the same face to both sides, the upper one on its head. */
export function PosterSheet(props: {
  readonly agency: Agency
  readonly unit: Unit
  readonly poster: Poster
  readonly size: PosterSize
}) {
  const { size, ...face } = props
  switch (size) {
    case 'a4':
    case 'a5':
      return (
        <div class="sheet">
          <PosterFace {...face} />
        </div>
      )
    case 'tenda':
      return (
        <div class="sheet">
          <div class="turned" aria-hidden="true">
            <PosterFace {...face} />
          </div>
          <p class="fold" aria-hidden="true">
            {posters.fold}
          </p>
          <PosterFace {...face} />
        </div>
      )
    default:
      return size satisfies never
  }
}
