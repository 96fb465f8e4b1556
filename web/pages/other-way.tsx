import type { Agency } from '../../shared/domain/agency.ts'
import type { Counter } from '../../shared/domain/counter.ts'
import type { RefusalCode } from '../../shared/domain/refusals.ts'
import type { Unit } from '../../shared/domain/unit.ts'
import { forms } from '../assets/forms.ts'
import { Document } from '../components/document.tsx'
import { sayRefusal } from '../text/say-refusal.ts'
import { useRefusals, useText } from '../text/text.ts'

/** For somebody whose code or QR opens nothing any more: what happened, and how to rate all the same. */
export function OtherWayPage(props: {
  readonly code: RefusalCode
  readonly params: Readonly<Record<string, string | number>>
  readonly agency: Agency
  readonly unit: Unit
  /** The counters to choose from. */
  readonly counters: readonly Counter[]
  /** Whether what did not work was typed, or may be. */
  readonly canRetype: boolean
}) {
  const text = useText()
  const { code, params, agency, unit, counters, canRetype } = props
  const { title, detail } = sayRefusal(code, params, useRefusals())
  return (
    <Document title={title} style={forms} owner={agency} navigation={false}>
      <div class="message">
        <h1>{title}</h1>
        <p>{detail}</p>
      </div>
      {canRetype && (
        <form class="fields" method="post" action="/k">
          <input type="hidden" name="agency" value={agency.id} />
          <input type="hidden" name="unit" value={unit.id} />
          <label for="code">{text.otherWay.code}</label>
          <div class="row">
            <input
              class="code"
              id="code"
              name="code"
              required
              autocomplete="off"
              autocapitalize="none"
              maxlength={32}
            />
            <button class="button" type="submit">
              {text.otherWay.open}
            </button>
          </div>
        </form>
      )}
      <section class="section" aria-labelledby="other-way-title">
        <h2 id="other-way-title">{text.otherWay.title}</h2>
        <p class="soft">{counters.length === 0 ? text.otherWay.none : counters.length > 1 && text.otherWay.choose}</p>
        <ul class="ways">
          {counters.map((counter) => (
            <li>
              <a class="button" href={`/q/${counter.code}`}>
                <span>
                  <bdi>{text.otherWay.at(counter.name)}</bdi>
                </span>
              </a>
            </li>
          ))}
        </ul>
      </section>
    </Document>
  )
}
