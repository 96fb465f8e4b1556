import type { Carried, Member, Row } from '../../../shared/domain/performance/carried.ts'
import type { Plan } from '../../../shared/domain/performance/plan.ts'
import type { Registry } from '../../../shared/domain/registry.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import { planning as sheet } from '../../assets/planning.ts'
import { Document } from '../../components/document.tsx'
import { targetWords } from '../../components/performance/plan-words.ts'
import { UnitPath } from '../../components/unit-path.tsx'
import { count } from '../../text/format.ts'
import { isolate } from '../../text/isolate.ts'
import { matrix as text } from '../../text/staff/performance/matrix.ts'
import { plan as planText } from '../../text/staff/performance/plan.ts'

/** Who carries what of a unit's year, with what nobody carries and what several do without a division, in words. */
export function MatrixPage(props: {
  readonly registry: Registry
  readonly unit: Unit
  readonly above: readonly Unit[]
  readonly year: string
  readonly today: string
  readonly head: { readonly name: string } | undefined
  readonly headPlan: Plan | undefined
  readonly carried: Carried | undefined
  /** What units are called. */
  readonly names: ReadonlyMap<string, string>
  /** How many there are, and how many are laid beside each other. */
  readonly people: number
  readonly shown: number
  readonly isCut: boolean
  readonly path: string
}) {
  const { registry, unit, year, today, head, carried, path } = props
  const years = [Number(year) - 1, Number(year) + 1].filter((each) => each <= Number(today.slice(0, 4)) + 1)
  return (
    <Document title={text.pageTitle(unit.name, year)} style={sheet} owner={registry.agency}>
      <UnitPath agency={registry.agency} above={props.above} unit={unit} />
      <h1>{text.title}</h1>
      <p class="kind soft">{text.year(year)}</p>
      {!head && (
        <p>
          {text.noHead} <span class="soft">{text.noHeadHint}</span>
        </p>
      )}
      {head && !carried && (
        <p>
          <bdi>{text.noPlan(head.name, year)}</bdi> <span class="soft">{text.noPlanHint}</span>
        </p>
      )}
      {head && carried && <Filled {...props} head={head} carried={carried} />}
      <nav class="years section" aria-label={text.years}>
        {years.map((each) => (
          <a href={`${path}?tahun=${each}`}>{text.year(String(each))}</a>
        ))}
      </nav>
    </Document>
  )
}

type Filled = Omit<Parameters<typeof MatrixPage>[0], 'head' | 'carried'> & {
  readonly head: { readonly name: string }
  readonly carried: Carried
}

function Filled(props: Filled) {
  const { head, carried, names, people, shown, isCut, unit } = props
  const { rows, loose, unplanned } = carried
  return (
    <>
      <p class="lead">
        <bdi>{text.lead(head.name)}</bdi>
      </p>
      <Summary carried={carried} people={people} />
      {isCut && <p class="soft">{text.cut(count(shown), count(people))}</p>}
      <ol class="carry section">
        {rows.map((row) => (
          <li>
            <Carry row={row} names={names} here={unit.id} />
          </li>
        ))}
      </ol>
      {loose.length > 0 && (
        <section class="section" aria-labelledby="loose-title">
          <h2 id="loose-title">{text.looseTitle}</h2>
          <p class="soft">{text.looseHint}</p>
          <ul class="plans">
            {loose.map(({ member, rhks }) => (
              <li>
                <Who member={member} names={names} here={unit.id} />
                <ul class="plans">
                  {rhks.map(({ words }) => (
                    <li>
                      <bdi>{`“${words}”`}</bdi>
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </section>
      )}
      {unplanned.length > 0 && (
        <section class="section" aria-labelledby="unplanned-title">
          <h2 id="unplanned-title">{text.unplannedTitle}</h2>
          <ul class="plans">
            {unplanned.map((member) => (
              <li>
                <Who member={member} names={names} here={unit.id} />
                {`: ${text.unplannedStates[member.plan?.state ?? 'none']}`}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function Summary(props: { readonly carried: Carried; readonly people: number }) {
  const { rows, loose, unplanned } = props.carried
  const gaps = rows.filter(({ carriers }) => carriers.length === 0).length
  const doubles = rows.reduce((sum, row) => sum + row.doubles.length, 0)
  return (
    <ul class="told">
      <li class={gaps > 0 ? 'gap' : undefined}>
        {gaps > 0 ? text.gaps(count(gaps), count(rows.length)) : text.carriedAll(count(rows.length))}
      </li>
      {doubles > 0 && <li>{text.doubles(count(doubles))}</li>}
      {loose.length > 0 && <li>{text.loose(count(loose.length))}</li>}
      {unplanned.length > 0 && <li>{text.unplanned(count(unplanned.length), count(props.people - 1))}</li>}
    </ul>
  )
}

function Carry(props: { readonly row: Row } & Pick<Whose, 'names' | 'here'>) {
  const { rhk, carriers, indicators, doubles, coming } = props.row
  return (
    <>
      <div>
        <h3>
          <bdi>{rhk.words}</bdi>
        </h3>
        <ul class="of">
          {indicators.map(({ indicator, carriers: by }) => (
            <li>
              <bdi>{`${planText.aspects[indicator.aspect]}: ${indicator.words}, ${targetWords(indicator.target)}`}</bdi>
              {carriers.length > 0 && (
                <small class={by.length === 0 ? 'gap' : undefined}>
                  {by.length === 0
                    ? text.aspectGap(planText.aspects[indicator.aspect].toLowerCase())
                    : text.aspectCarried(count(by.length))}
                </small>
              )}
            </li>
          ))}
        </ul>
      </div>
      <div>
        {carriers.length === 0 ? (
          <p class="gap">{text.gap}</p>
        ) : (
          <>
            <p class="soft">{text.carriers}</p>
            <ul class="by">
              {carriers.map((carrier) => (
                <li>
                  <Who member={carrier} names={props.names} here={props.here} />
                  {carrier.rhks.map(({ words }) => (
                    <small>
                      <bdi>{`“${words}”`}</bdi>
                      {carrier.through !== undefined && (
                        <>
                          {', '}
                          <bdi>{text.through(carrier.through)}</bdi>
                        </>
                      )}
                    </small>
                  ))}
                </li>
              ))}
            </ul>
          </>
        )}
        {coming.length > 0 && <p class="soft">{text.coming(listed(coming))}</p>}
        {doubles.map(({ what, words, people }) => (
          <p class="double">
            {text.double[what](isolate(words), listed(people))} <span class="soft">{text.doubleHint}</span>
          </p>
        ))}
      </div>
    </>
  )
}

type Whose = {
  readonly member: Pick<Member, 'name' | 'position' | 'unit'>
  readonly names: ReadonlyMap<string, string>
  /** The unit that the page is of: it need not be named beside everybody. */
  readonly here: string
}

function Who(props: Whose) {
  const { name, position, unit } = props.member
  return (
    <>
      <bdi class="strong">{name}</bdi>{' '}
      <span class="soft">
        <bdi>{unit === props.here ? position : `${position}, ${props.names.get(unit) ?? unit}`}</bdi>
      </span>
    </>
  )
}

function listed(people: readonly string[]): string {
  const last = people.at(-1)
  const others = people.slice(0, -1).map(isolate)
  return last === undefined ? '' : others.length === 0 ? isolate(last) : text.and(others.join(', '), isolate(last))
}
