import { encode } from 'uqr'
import type { Agency } from '../../shared/domain/agency.ts'
import type { Counter } from '../../shared/domain/counter.ts'
import type { Poster } from '../../web/components/poster-face.tsx'
import type { PosterSize } from '../../web/components/poster-size.ts'
import { PostersPage } from '../../web/pages/posters.tsx'
import { agency, registry } from './fixtures.ts'

const [above, unit] = registry.units
export const counters: readonly Counter[] = registry.counters

/** Whose poster one looks at, what it may be called, and on what paper. */
export type Shown = {
  readonly size?: PosterSize
  /** The only counter shown. */
  readonly chosen?: Counter
  readonly all?: readonly Counter[]
  readonly of?: Agency
}

export const HOST = 'suara.example'

/** What the QR code of a counter says. */
export const linkOf = ({ code }: Counter) => `https://${HOST}/q/${code}`

function posterOf(counter: Counter): Poster {
  const services = registry.services.filter(({ id }) => counter.services.includes(id))
  const { data } = encode(linkOf(counter), { ecc: 'Q', border: 0 })
  return { counter, services, address: `${HOST}/q/`, modules: data }
}

/** The poster page of the fixtures' unit. */
export function posterPage({ size = 'a4', chosen, all = counters, of = agency }: Shown = {}) {
  if (!above || !unit) throw new Error('the fixture has lost its unit')
  const posters = (chosen ? [chosen] : all).map(posterOf)
  const place = { agency: of, above: [above], unit, counters: all, today: '2026-11-22' }
  return <PostersPage {...place} posters={posters} chosen={chosen} size={size} />
}
