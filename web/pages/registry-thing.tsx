import type { Agency } from '../../shared/domain/agency.ts'
import { registering } from '../assets/registering.ts'
import { Document } from '../components/document.tsx'
import { Path, type Step } from '../components/path.tsx'
import { type HistoryLine, RegistryHistory } from '../components/registry-history.tsx'
import { valueWords } from '../components/registry-values.ts'
import { registry as text } from '../text/staff/registry.ts'

/** One thing that is said of what is registered, and where it is changed. */
export type Fact = {
  readonly label: string
  /** In words, or a field’s value that is still to be put into words. */
  readonly value: string | { readonly field: string; readonly of: unknown }
  readonly note?: string
  readonly change?: { readonly href: string; readonly name: string } | undefined
}

/** Something registered: all that is said of it, each with a way to change it, and what was changed before. */
export function RegistryThingPage(props: {
  readonly agency: Agency
  readonly steps: readonly Step[]
  readonly title: string
  readonly lead?: string | undefined
  readonly facts: readonly Fact[]
  readonly lines: readonly HistoryLine[]
  readonly isCut: boolean
  readonly version: number
  readonly path: string
  readonly isSaved: boolean
}) {
  const { agency, title, facts } = props
  return (
    <Document title={title} style={registering} owner={agency}>
      <Path steps={props.steps} />
      <h1>
        <bdi>{title}</bdi>
      </h1>
      {props.lead !== undefined && <p class="lead">{props.lead}</p>}
      {props.isSaved && (
        <p class="done" role="status">
          {text.saved} {text.savedFollow}
        </p>
      )}
      <dl class="kept">
        {facts.map(({ label, value, note, change }) => (
          <div>
            <dt>{label}</dt>
            <dd>
              <bdi>{typeof value === 'string' ? value : valueWords(value.field, value.of)}</bdi>
              {note !== undefined && <p class="soft">{note}</p>}
            </dd>
            {change && (
              <dd class="act">
                <a href={change.href}>
                  {change.name} <span class="away">{label}</span>
                </a>
              </dd>
            )}
          </div>
        ))}
      </dl>
      <RegistryHistory
        lines={props.lines}
        zone={agency.timeZone}
        version={props.version}
        undoPath={`${props.path}/urungkan`}
        isCut={props.isCut}
      />
    </Document>
  )
}
