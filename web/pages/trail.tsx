import type { Agency } from '../../shared/domain/agency.ts'
import type { PersonId, Slug } from '../../shared/domain/ids.ts'
import type { TrailEntry } from '../../shared/domain/trail.ts'
import type { TrailAnchor } from '../../shared/domain/trail-anchor.ts'
import { trail as style } from '../assets/trail.ts'
import { Document } from '../components/document.tsx'
import { Path } from '../components/path.tsx'
import { PostForm } from '../components/post-form.tsx'
import { SelectField } from '../components/select-field.tsx'
import { TextField } from '../components/text-field.tsx'
import { whoOf } from '../components/trail-words.ts'
import { count } from '../text/format.ts'
import { momentName } from '../text/periods.ts'
import { actionName, trail as text } from '../text/staff/trail.ts'
import { visible } from '../text/visible.ts'

/** The fields of the search, by their names in the address. */
export const TRAIL_FIELDS = ['orang', 'hal', 'tindakan', 'unit', 'dari', 'sampai'] as const
export type TrailSent = { readonly [Field in (typeof TRAIL_FIELDS)[number]]?: string }

/** An agency's trail, the newest line first, and the search in it. */
export function TrailPage(props: {
  readonly agency: Agency
  readonly units: readonly { readonly id: Slug; readonly name: string }[]
  readonly path: string
  readonly sent: TrailSent
  readonly found: {
    readonly entries: readonly TrailEntry[]
    readonly looked: number
    readonly oldest: TrailEntry | undefined
    readonly next: number | undefined
    /** Whose data was erased: their names are shown no more. */
    readonly erased: ReadonlySet<PersonId>
  }
  readonly anchor: TrailAnchor | undefined
}) {
  const { agency, path, sent, found, anchor } = props
  const asked = TRAIL_FIELDS.flatMap((name) => (sent[name] ? [[name, sent[name]] as [string, string]] : []))
  const zone = agency.timeZone
  return (
    <Document title={text.pageTitle(agency.name)} style={style} owner={agency}>
      <Path steps={[{ href: `/kelola/${agency.id}`, name: agency.name }]} />
      <h1>{text.title}</h1>
      <p class="lead">{text.lead}</p>
      <details class="settings" open={asked.length > 0}>
        <summary>{text.search}</summary>
        <Search {...props} />
      </details>
      <section class="section" aria-labelledby="lines-title">
        <h2 id="lines-title">{text.list}</h2>
        {found.entries.length === 0 && (
          <p>
            {found.looked === 0 && asked.length === 0 ? text.none : text.noneFound}{' '}
            {found.looked === 0 && asked.length === 0 && <span class="soft">{text.noneHint}</span>}
          </p>
        )}
        <ol class="lines" reversed>
          {found.entries.map((entry) => (
            <li>
              <span class="when soft">{momentName(entry.at, zone)}</span>
              <a class="strong" href={`${path}/${entry.number}`}>
                {visible(actionName(entry.action))}
                <span class="away">{` ${text.line(count(entry.number))}`}</span>
              </a>
              <span>
                <bdi>{visible(entry.thing)}</bdi>
              </span>
              <span class="soft">
                <bdi>{whoOf(entry, found.erased)}</bdi>
              </span>
            </li>
          ))}
        </ol>
        {found.oldest !== undefined && (
          <p class="hint soft">
            {found.next === undefined
              ? text.lookedAll(count(found.looked))
              : text.looked(count(found.looked), momentName(found.oldest.at, zone))}
          </p>
        )}
        {found.next !== undefined && (
          <p>
            <a href={`${path}?${new URLSearchParams([...asked, ['sebelum', String(found.next)]])}`}>{text.older}</a>
          </p>
        )}
        {found.looked > 0 && (
          <PostForm action={`${path}/csv`}>
            {asked.map(([name, value]) => (
              <input type="hidden" name={name} value={value} />
            ))}
            <button class="second" type="submit">
              {text.file}
            </button>
            <p class="hint soft">{text.fileHint}</p>
          </PostForm>
        )}
      </section>
      <section class="section" aria-labelledby="head-title">
        <h2 id="head-title">{text.head}</h2>
        {anchor === undefined ? (
          <p>{text.headNone}</p>
        ) : (
          <>
            <p>{text.headAt(count(anchor.number), momentName(anchor.at, zone))}</p>
            <p>
              <code class="digest">{`${anchor.number}:${anchor.digest}`}</code>
            </p>
          </>
        )}
        <p class="hint soft">{text.headHint}</p>
      </section>
    </Document>
  )
}

function Search({ path, sent, units }: Parameters<typeof TrailPage>[0]) {
  const actions = Object.entries(text.actions).map(([value, label]) => ({ value, label }))
  const known = units.map(({ id, name }) => ({ value: id, label: name }))
  const plain = { problem: undefined }
  return (
    <form method="get" action={path}>
      <div class="fields">
        <TextField name="orang" label={text.who} hint={text.whoHint} sent={sent.orang} maxlength={120} />
        <TextField name="hal" label={text.thing} hint={text.thingHint} sent={sent.hal} maxlength={200} />
        <SelectField
          {...plain}
          name="tindakan"
          label={text.action}
          empty={text.anyAction}
          choices={actions}
          sent={sent.tindakan}
        />
        <SelectField {...plain} name="unit" label={text.unit} empty={text.anyUnit} choices={known} sent={sent.unit} />
        <TextField name="dari" label={text.from} type="date" sent={sent.dari} />
        <TextField name="sampai" label={text.until} type="date" sent={sent.sampai} />
      </div>
      <button class="send" type="submit">
        {text.find}
      </button>{' '}
      <a href={path}>{text.all}</a>
    </form>
  )
}
