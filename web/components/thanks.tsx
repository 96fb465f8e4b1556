import type { ServedPlace } from '../../shared/domain/registry.ts'
import { dayName } from '../text/format.ts'
import { useText } from '../text/text.ts'
import { privacyLink } from './links.ts'

/** The thanks for a rating that is stored. A page that waits for its receipt holds it ready, with the reference still open. */
export function Thanks(props: {
  /** The period it counts in: the unit's own day of the visit. */
  readonly day: string
  readonly reference: string
  readonly place: ServedPlace | undefined
  readonly publicPage: string
}) {
  const text = useText()
  const { place } = props
  return (
    <>
      <div class="thanks">
        <svg viewBox="0 0 72 72" aria-hidden="true">
          <circle cx="36" cy="36" r="33" fill="none" stroke="currentColor" stroke-width="4" />
          <path
            d="M21 37.5l10.5 10.5L52 26"
            fill="none"
            stroke="currentColor"
            stroke-width="5"
            stroke-linecap="round"
          />
        </svg>
        <h1>{text.receipt.title}</h1>
        <p class="kept">{text.receipt.kept}</p>
        {place && (
          <p class="soft">
            <bdi>{place.unit.name}</bdi>
            {place.counter && (
              <>
                {' · '}
                <bdi>{place.counter.name}</bdi>
              </>
            )}
          </p>
        )}
      </div>
      <section class="next" aria-labelledby="next-title">
        <h2 id="next-title">{text.receipt.nextTitle}</h2>
        <ul>
          <li>{text.receipt.counted(dayName(props.day))}</li>
          <li>{text.receipt.used}</li>
          <li>
            {text.receipt.safe} {place && <a href={privacyLink(place.agency.id)}>{text.privacyLink}</a>}
          </li>
        </ul>
      </section>
      <a class="go" href={props.publicPage}>
        {text.receipt.public}
      </a>
      <p class="reference">
        {text.receipt.reference}
        <strong data-slot="reference">{props.reference}</strong>
        {text.receipt.referenceHint}
      </p>
    </>
  )
}

/** The last eight digits of an id in two groups, short enough to be read aloud: `7f3a 09bc`. */
export function shortReference(id: string): string {
  const digits = id.replaceAll('-', '').slice(-8)
  return `${digits.slice(0, 4)} ${digits.slice(4)}`
}
