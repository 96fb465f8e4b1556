/** From a frown to a smile: the mouth of each value on a scale of four. */
const MOUTHS = ['M10 23.5q6-7 12 0', 'M10.5 22q5.5-2.6 11 0', 'M10.5 20.5q5.5 3.4 11 0', 'M9 18.5q7 9.5 14 0z'] as const

/** Every mark that answers carry, drawn once in the page; an answer only refers to its own. */
export function MarkDrawings() {
  return (
    <svg class="away" aria-hidden="true">
      {MOUTHS.map((mouth, index) => (
        <symbol id={`face-${index + 1}`} viewBox="0 0 32 32">
          <circle cx="16" cy="16" r="13.5" fill="none" stroke="currentColor" stroke-width="2" />
          <path d="M11.5 11.5v2.5M20.5 11.5v2.5" stroke="currentColor" stroke-width="2.8" stroke-linecap="round" />
          <path
            d={mouth}
            fill={index === 3 ? 'currentColor' : 'none'}
            stroke="currentColor"
            stroke-width="2"
            stroke-linecap="round"
            stroke-linejoin="round"
          />
        </symbol>
      ))}
      {MOUTHS.map((_, level) => (
        <symbol id={`step-${level + 1}`} viewBox="0 0 32 32">
          {MOUTHS.map((_mouth, index) => (
            <rect
              x={3 + index * 7}
              y={21 - index * 5}
              width="5"
              height={7 + index * 5}
              rx="1.5"
              fill={index <= level ? 'currentColor' : 'none'}
              stroke="currentColor"
              stroke-width="1.5"
            />
          ))}
        </symbol>
      ))}
      <symbol id="tick" viewBox="0 0 24 24">
        <path d="M4 12.5l5.5 5.5L20 6.5" fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round" />
      </symbol>
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

/** The tick of the answer that is chosen. */
export function Tick() {
  return (
    <svg class="tick" aria-hidden="true">
      <use href="#tick" />
    </svg>
  )
}
