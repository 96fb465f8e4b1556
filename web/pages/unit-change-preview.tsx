import type { Agency } from '../../shared/domain/agency.ts'
import { type Registry, unitIn } from '../../shared/domain/registry.ts'
import type { Unit } from '../../shared/domain/unit.ts'
import type { UnitChange } from '../../shared/domain/unit-change.ts'
import { changing } from '../assets/changing.ts'
import { Document } from '../components/document.tsx'
import { PostForm } from '../components/post-form.tsx'
import { UnitPath } from '../components/unit-path.tsx'
import { count, dayName } from '../text/format.ts'
import { isolate } from '../text/isolate.ts'
import { unitChange as text } from '../text/staff/unit-change.ts'

/** What will happen from which day, and what stays, before anything is stored. */
export function UnitChangePreviewPage(props: {
  readonly agency: Agency
  readonly above: readonly Unit[]
  readonly unit: Unit
  readonly registry: Registry
  readonly change: UnitChange
  readonly kind: keyof typeof text.kinds
  readonly sent: Readonly<Record<string, string>>
  readonly path: string
  /** How many counters go with it, and how many people are there. */
  readonly counters: number
  readonly people: number
}) {
  const { agency, unit, change, kind, counters, people } = props
  return (
    <Document title={text.pageTitle(unit.name)} style={changing} owner={agency}>
      <UnitPath agency={agency} above={props.above} unit={unit} />
      <h1>{text.kinds[kind].name}</h1>
      <section class="section" aria-labelledby="will-title">
        <h2 id="will-title">{text.previewTitle}</h2>
        <ul>
          <li class="strong">{willHappen(props)}</li>
          {counters > 0 && <li>{text.willCounters(count(counters))}</li>}
          {people > 0 && <li>{change.kind === 'split' ? text.peopleSplit : text.willPeople(count(people))}</li>}
        </ul>
      </section>
      <section class="section" aria-labelledby="stays-title">
        <h2 id="stays-title">{text.stays}</h2>
        <ul>
          <li>{text.staysClosed}</li>
          {change.kind !== 'rename' && <li>{text.staysCounted}</li>}
          {(change.kind === 'merge' || change.kind === 'split') && <li>{text.staysPages}</li>}
        </ul>
      </section>
      <div class="confirm">
        <Step {...props} step="simpan" label={text.confirm} isFirst />
        <Step {...props} step="isi" label={text.back} />
      </div>
    </Document>
  )
}

/** The same fields once more: to be stored, or to be corrected. */
function Step(props: {
  readonly sent: Readonly<Record<string, string>>
  readonly path: string
  readonly step: string
  readonly label: string
  readonly isFirst?: boolean
}) {
  const fields = Object.entries(props.sent).filter(([name]) => name !== 'langkah' && name !== 'formulir')
  return (
    <PostForm action={props.path}>
      {fields.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="langkah" value={props.step} />
      <button class={props.isFirst ? 'button first' : 'button'} type="submit">
        {props.label}
      </button>
    </PostForm>
  )
}

function willHappen({
  registry,
  unit,
  change,
}: {
  readonly registry: Registry
  readonly unit: Unit
  readonly change: UnitChange
}): string {
  const day = dayName(change.from)
  const named = (id: string | undefined) => {
    const known = id === undefined ? undefined : unitIn(registry, id)
    return known ? isolate(known.name) : text.agency
  }
  const self = isolate(unit.name)
  switch (change.kind) {
    case 'rename':
      return text.willRename(day, self, isolate(change.name))
    case 'move':
      return text.willMove(day, self, named(unit.parent), named(change.parent))
    case 'merge':
      return text.willMerge(day, [unit.id, ...change.others].map(named).join(text.and), isolate(change.into.name))
    case 'split':
      return text.willSplit(day, self, change.into.map(({ name }) => isolate(name)).join(text.and))
    default:
      throw change satisfies never
  }
}
