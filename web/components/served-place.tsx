import type { ServedPlace as Place } from '../../shared/domain/registry.ts'

/** Where somebody was served, in words: unit, counter and, where there is one alone, the service. */
export function ServedPlace(props: { readonly place: Place }) {
  const { unit, counter, services } = props.place
  const [only] = services
  return (
    <p class="place">
      <strong>
        <bdi>{unit.name}</bdi>
      </strong>
      <span>
        {counter && <bdi>{counter.name}</bdi>}
        {services.length === 1 && only && (
          <>
            {counter && ' · '}
            <bdi>{only.name}</bdi>
          </>
        )}
      </span>
    </p>
  )
}
