import type { Agency } from '../../shared/domain/agency.ts'
import type { Counter } from '../../shared/domain/counter.ts'
import { offeredAt } from '../../shared/domain/offers.ts'
import type { Service } from '../../shared/domain/service.ts'
import type { Unit } from '../../shared/domain/unit.ts'
import { SIGN_PATHS } from '../assets/favicon.ts'
import { count } from '../text/format.ts'
import { FIRST_LANGUAGE, languages } from '../text/languages.ts'
import { posters } from '../text/staff/posters.ts'
import { Mark } from './face.tsx'
import { PosterQr, type QrModules } from './poster-qr.tsx'

/** A counter with all that its poster shows. */
export type Poster = {
  readonly counter: Counter
  readonly services: readonly Service[]
  /** What the QR code says, and what people may type instead: without the protocol and the code itself, as `suara.example/q/`. */
  readonly address: string
  readonly modules: QrModules
}

/** Letters of services that fit under the counter's name. */
const ROOM = 100

/** Letters of both names above which they get smaller, and of an address. */
const LONG_NAMES = 90
const FAR = 28

const SCALE = [1, 2, 3, 4] as const

/** What hangs at a counter: whose it is, what it asks, where to point the phone. */
export function PosterFace(props: { readonly agency: Agency; readonly unit: Unit; readonly poster: Poster }) {
  const { agency, unit, poster } = props
  const { counter, services, address, modules } = poster
  const [first] = offeredAt(agency, counter)
  const pace = first?.family === 'quick' ? 'quick' : 'full'
  const others = Object.entries(languages).filter(([code]) => code !== FIRST_LANGUAGE)
  return (
    <div class="face">
      <header class={agency.name.length + unit.name.length > LONG_NAMES ? 'from small' : 'from'}>
        <svg class="sign" viewBox="0 0 32 32" aria-hidden="true">
          <path fill="currentColor" d={SIGN_PATHS[0]} />
          <path fill="none" stroke="#fff" stroke-width="3" stroke-linecap="round" d={SIGN_PATHS[1]} />
        </svg>
        <p>
          <b>
            <bdi>{agency.name}</bdi>
          </b>
          <span>
            <bdi>{unit.name}</bdi>
          </span>
        </p>
        {(agency.demo || agency.trial) && <p class="sample">{posters.demo}</p>}
      </header>
      <div class="call">
        <p class="question">{posters.call}</p>
        <p class="pace">
          {posters.promise[pace]}
          <span class="smiles" aria-hidden="true">
            {SCALE.map((value) => (
              <Mark value={value} scale={SCALE.length} neutral={false} />
            ))}
          </span>
        </p>
      </div>
      <PosterQr modules={modules} label={posters.qr(counter.name)} />
      <div class={`at ${nameSize(counter.name)}`}>
        <h2 class="name">
          <bdi>{counter.name}</bdi>
        </h2>
        {services.length > 0 && <p class="given">{servicesLine(services)}</p>}
      </div>
      <ol class="steps">
        <li>{posters.steps.scan}</li>
        <li>{posters.steps.answer}</li>
        <li>{posters.steps.send[pace]}</li>
      </ol>
      <p class={address.length > FAR ? 'typed far' : 'typed'}>
        {posters.typed}
        <span class="address">
          <span>{address}</span>
          <b>{grouped(counter.code)}</b>
        </span>
      </p>
      <footer class="end">
        <p>{posters.nameless}</p>
        <p>
          {others.map(([code, { ownName }], index) => (
            <>
              {index > 0 && ' · '}
              <span lang={code}>{ownName}</span>
            </>
          ))}
        </p>
      </footer>
    </div>
  )
}

function nameSize({ length }: string): 'short' | 'long' | 'longest' {
  return length <= 14 ? 'short' : length <= 40 ? 'long' : 'longest'
}

/** The services' names as far as there is room, then how many more. */
function servicesLine(services: readonly Service[]): string {
  const names = services.map(({ name }) => name)
  let shown = names.length
  while (shown > 1 && names.slice(0, shown).join(' · ').length > ROOM) shown--
  const said = names.slice(0, shown).join(' · ')
  return shown === names.length ? said : posters.more(said, count(names.length - shown))
}

/** Two groups of five, the way people read a code aloud; typed with the blank or without, it is the same. */
function grouped(code: string): string {
  return `${code.slice(0, 5)} ${code.slice(5)}`
}
