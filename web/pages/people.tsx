import type { PeoplePage as Found, ListedPerson, PeopleWish } from '../../shared/domain/people-list.ts'
import { PEOPLE_STATES } from '../../shared/domain/people-list.ts'
import { GRANTED_ROLES } from '../../shared/domain/permissions.ts'
import type { Registry } from '../../shared/domain/registry.ts'
import { people as sheet } from '../assets/people.ts'
import { Document } from '../components/document.tsx'
import { PersonPath, peopleLink } from '../components/person-path.tsx'
import { SelectField } from '../components/select-field.tsx'
import { TextField } from '../components/text-field.tsx'
import { count } from '../text/format.ts'
import { people as text } from '../text/staff/people.ts'

type Props = Found & {
  readonly registry: Registry
  readonly wish: PeopleWish
  readonly mayWrite: boolean
}

/** Those of an agency's people whom the reader may see, as far as they fit what is looked for. */
export function PeoplePage(props: Props) {
  const { registry, rows, total, wish, mayWrite } = props
  const { agency } = registry
  const isAll = isEverything(wish)
  return (
    <Document title={text.pageTitle(agency.name)} style={sheet} owner={agency}>
      <PersonPath agency={agency} isList />
      <h1>{text.title}</h1>
      <p class="lead">{text.lead}</p>
      {mayWrite && (
        <p class="doings">
          <a class="second" href={`${peopleLink(agency.id)}/baru`}>
            {text.add}
          </a>
          <a class="second" href={`${peopleLink(agency.id)}/impor`}>
            {text.import}
          </a>
        </p>
      )}
      {total === 0 && isAll ? (
        <>
          <p class="empty">{text.empty}</p>
          {mayWrite && <p>{text.emptyHint}</p>}
        </>
      ) : (
        <List {...props} isAll={isAll} rows={rows} />
      )}
    </Document>
  )
}

function List(props: Props & { readonly isAll: boolean; readonly rows: readonly ListedPerson[] }) {
  const { registry, rows, total, wish, isAll } = props
  const { agency, units } = registry
  return (
    <>
      <form method="get" action={peopleLink(agency.id)} class="find">
        <TextField name="cari" label={text.search} type="search" sent={wish.search} maxlength={100} />
        <SelectField
          name="unit"
          label={text.unit}
          empty={text.anyUnit}
          choices={units.map(({ id, name }) => ({ value: id, label: name }))}
          sent={wish.unit}
          problem={undefined}
        />
        <SelectField
          name="peran"
          label={text.role}
          empty={text.anyRole}
          choices={GRANTED_ROLES.filter((role) => role !== 'asn').map((value) => ({ value, label: text.roles[value] }))}
          sent={wish.role}
          problem={undefined}
        />
        <SelectField
          name="status"
          label={text.state}
          choices={PEOPLE_STATES.map((value) => ({ value, label: text.states[value] }))}
          sent={wish.state}
          problem={undefined}
        />
        <button class="send" type="submit">
          {text.filter}
        </button>
      </form>
      <section class="section" aria-labelledby="found">
        <h2 id="found">{isAll ? text.total(count(total)) : text.found(count(total))}</h2>
        {rows.length === 0 ? (
          <p>
            {text.none} <span class="soft">{text.noneHint}</span>
          </p>
        ) : (
          <Table rows={rows} agency={agency.id} />
        )}
        <Pages {...props} />
      </section>
    </>
  )
}

function Table(props: { readonly rows: readonly ListedPerson[]; readonly agency: string }) {
  return (
    <table class="people">
      <thead>
        <tr>
          <th scope="col">{text.table.name}</th>
          <th scope="col">{text.table.position}</th>
          <th scope="col">{text.table.unit}</th>
          <th scope="col">{text.table.roles}</th>
        </tr>
      </thead>
      <tbody>
        {props.rows.map(({ id, name, position, unit, roles, disabled }) => (
          <tr>
            <th scope="row">
              <a href={peopleLink(props.agency, id)}>
                <bdi>{name}</bdi>
              </a>
            </th>
            <td>{position === undefined ? <span class="soft">{text.notPlaced}</span> : <bdi>{position}</bdi>}</td>
            <td>{unit !== undefined && <bdi>{unit}</bdi>}</td>
            <td>
              {disabled ? <span class="state">{text.disabled}</span> : roles.map((role) => text.roles[role]).join(', ')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Pages({ registry, wish, page, pages }: Props) {
  if (pages === 1) return null
  const to = (number: number) => `${peopleLink(registry.agency.id)}?${queryOf({ ...wish, page: number })}`
  return (
    <nav class="pages" aria-label={text.pages}>
      {page > 1 && (
        <a href={to(page - 1)} rel="prev">
          {text.before}
        </a>
      )}
      <span>{text.page(count(page), count(pages))}</span>
      {page < pages && (
        <a href={to(page + 1)} rel="next">
          {text.after}
        </a>
      )}
    </nav>
  )
}

function queryOf({ search, unit, role, state, page }: PeopleWish): string {
  const asked = { cari: search, unit: unit ?? '', peran: role ?? '', status: state, halaman: String(page) }
  return String(new URLSearchParams(asked))
}

function isEverything({ search, unit, role, state }: PeopleWish): boolean {
  return search === '' && unit === undefined && role === undefined && state === 'active'
}
