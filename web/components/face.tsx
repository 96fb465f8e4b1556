/** From a frown to a smile: the mouth of each value on a scale of four. */
const MOUTHS = ['M10 23.5q6-7 12 0', 'M10.5 22q5.5-2.6 11 0', 'M10.5 20.5q5.5 3.4 11 0', 'M9 18.5q7 9.5 14 0z'] as const

/** The bars of a level, from the lowest to the highest. */
const BARS = ['M4 22h3v5H4z', 'M11 17h3v10h-3z', 'M18 12h3v15h-3z', 'M25 7h3v20h-3z'] as const

/** How a mark is drawn where its parts say nothing else: whoever refers to it gives it its colour. */
const LINES = {
  viewBox: '0 0 32 32',
  fill: 'none',
  stroke: 'currentColor',
  'stroke-width': '2',
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
} as const

/** The marks that answers carry, drawn once in the page; an answer only refers to its own. */
export function MarkDrawings({ marks }: { readonly marks: ReadonlySet<'face' | 'step'> }) {
  return (
    <svg class="away" aria-hidden="true">
      {marks.has('face') &&
        MOUTHS.map((mouth, index) => (
          <symbol id={`face-${index + 1}`} {...LINES}>
            <circle cx="16" cy="16" r="13.5" />
            <path d="M11.5 11.5v2.5M20.5 11.5v2.5" stroke-width="2.8" />
            <path d={mouth} fill={index === 3 ? 'currentColor' : undefined} />
          </symbol>
        ))}
      {marks.has('step') &&
        BARS.map((_, level) => (
          <symbol id={`step-${level + 1}`} {...LINES}>
            <path d={BARS.slice(0, level + 1).join('')} fill="currentColor" />
            {level < 3 && <path d={BARS.slice(level + 1).join('')} />}
          </symbol>
        ))}
    </svg>
  )
}

/** A face where the options say how content somebody is; steps where they only name a level. */
export function Mark(props: { readonly value: number; readonly scale: number; readonly neutral: boolean }) {
  if (props.scale !== MOUTHS.length) return null
  return (
    <svg aria-hidden="true">
      <use href={`#${props.neutral ? 'step' : 'face'}-${props.value}`} />
    </svg>
  )
}
