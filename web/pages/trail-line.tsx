import type { Agency } from '../../shared/domain/agency.ts'
import type { PersonId } from '../../shared/domain/ids.ts'
import type { TrailEntry } from '../../shared/domain/trail.ts'
import { trail as style } from '../assets/trail.ts'
import { Document } from '../components/document.tsx'
import { Path } from '../components/path.tsx'
import { recordedValue, whoOf } from '../components/trail-words.ts'
import { count } from '../text/format.ts'
import { momentName } from '../text/periods.ts'
import { actionName, trail as text } from '../text/staff/trail.ts'
import { visible } from '../text/visible.ts'

/** One line of the trail: from which value to which, whether it took effect, and the lines beside it. */
export function TrailLinePage(props: {
  readonly agency: Agency
  readonly path: string
  readonly entry: TrailEntry
  readonly effect: keyof typeof text.effects
  readonly earlier: TrailEntry | undefined
  readonly later: TrailEntry | undefined
  readonly erased: ReadonlySet<PersonId>
}) {
  const { agency, path, entry, effect, earlier, later, erased } = props
  const title = text.linePage(count(entry.number), agency.name)
  const steps = [
    { href: `/kelola/${agency.id}`, name: agency.name },
    { href: path, name: text.title },
  ]
  return (
    <Document title={title} style={style} owner={agency}>
      <Path steps={steps} />
      <h1>{visible(actionName(entry.action))}</h1>
      <p class="lead soft">{text.line(count(entry.number))}</p>
      <dl class="facts">
        <Fact name={text.when} value={momentName(entry.at, agency.timeZone)} />
        <Fact name={text.who} value={whoOf(entry, erased)} />
        <Fact name={text.action} value={visible(entry.action)} />
        <Fact name={text.thing} value={visible(entry.thing)} />
        {entry.unit !== undefined && <Fact name={text.unit} value={entry.unit} />}
        {entry.reason !== undefined && <Fact name={text.reason} value={visible(entry.reason)} />}
        {entry.version !== undefined && <Fact name={text.version} value={count(entry.version)} />}
        <Fact name={text.effect} value={text.effects[effect]} />
      </dl>
      {entry.changes.length > 0 && (
        <section class="section" aria-labelledby="changes-title">
          <h2 id="changes-title">{text.changes}</h2>
          <div class="table">
            <table>
              <thead>
                <tr>
                  {[text.field, text.fromValue, text.toValue].map((heading) => (
                    <th scope="col">{heading}</th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {entry.changes.map(({ field, from, to }) => (
                  <tr>
                    <th scope="row">{visible(field)}</th>
                    <td>
                      <bdi>{recordedValue(from)}</bdi>
                    </td>
                    <td>
                      <bdi>{recordedValue(to)}</bdi>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      )}
      <nav class="ways section" aria-label={text.same}>
        {earlier && <a href={`${path}/${earlier.number}`}>{text.earlier}</a>}
        {later && <a href={`${path}/${later.number}`}>{text.later}</a>}
        <a href={`${path}?${new URLSearchParams({ hal: entry.thing })}`}>{text.same}</a>
        <a href={path}>{text.toList}</a>
      </nav>
      <dl class="facts">
        <Fact name={text.digest} value={entry.digest} />
        <Fact name={text.before} value={entry.before === '' ? text.empty : entry.before} />
      </dl>
    </Document>
  )
}

function Fact(props: { readonly name: string; readonly value: string }) {
  return (
    <>
      <dt>{props.name}</dt>
      <dd>
        <bdi>{props.value}</bdi>
      </dd>
    </>
  )
}
