import type { Slug } from '../../shared/domain/ids.ts'
import type { GRANTED_ROLES } from '../../shared/domain/permissions.ts'
import type { GivenRole } from '../../shared/domain/person.ts'
import type { Demo } from '../../shared/usecases/seed-demo.ts'
import type { DemoPerson } from '../../shared/usecases/seed-people.ts'

type Role = (typeof GRANTED_ROLES)[number]
/** Somebody by what they do: nobody’s name. Where they work; and what for, if that is not the same. */
type Post = {
  readonly key: string
  readonly post: string
  readonly at: Slug
  readonly roles: readonly { readonly role: Role; readonly unit?: Slug }[]
  readonly superior?: string
}

/** Units of an agency that its demo people work in: one with counters, and another one. */
type Places = { readonly unit: Slug; readonly short: string; readonly other: Slug; readonly otherShort: string }

const PLACES: Readonly<Record<Slug, Places>> = {
  jambi: { unit: 'disdukcapil', short: 'Disdukcapil', other: 'dpmptsp', otherShort: 'DPMPTSP' },
  batanghari: { unit: 'mpp', short: 'Mal Pelayanan Publik', other: 'dpmptsp', otherShort: 'DPMPTSP' },
  jakarta: { unit: 'disdukcapil', short: 'Disdukcapil', other: 'dpmptsp', otherShort: 'DPMPTSP' },
}

/** The unit with counters that an agency’s demo people work in. */
export function counterUnitOf(agency: Slug): Slug | undefined {
  return PLACES[agency]?.unit
}

/** Since when they all work where they do: before anything that the demo tells of. */
const SINCE = '2024-01-02'

/** Somebody for every role of every demo agency. An operator looks after the whole system: the first agency’s do. */
export function demoPeople(demos: readonly Demo[]): DemoPerson[] {
  return demos.flatMap(({ agency }, index) => {
    const places = PLACES[agency.id]
    const posts = places ? postsAt(places, index === 0) : []
    return posts.map((post) => personAt(agency.id, post))
  })
}

function postsAt({ unit, short, other, otherShort }: Places, hasOperator: boolean): Post[] {
  const [above, head] = ['asisten', 'kepala']
  return [
    { key: 'admin', post: 'Admin instansi', at: other, roles: [{ role: 'admin' }] },
    { key: 'pengelola', post: 'Pengelola instansi', at: other, roles: [{ role: 'manager' }] },
    { key: above, post: 'Asisten Sekretaris Daerah', at: other, roles: [] },
    { key: head, post: `Kepala ${short}`, at: unit, roles: [], superior: above },
    { key: 'pengelola-unit', post: `Pengelola ${short}`, at: unit, roles: [{ role: 'manager', unit }], superior: head },
    { key: 'petugas', post: `Petugas loket ${short}`, at: unit, roles: [{ role: 'officer', unit }], superior: head },
    { key: 'pegawai', post: `Pegawai ${short}`, at: unit, roles: [{ role: 'asn', unit }], superior: head },
    {
      key: 'pengaduan',
      post: `Petugas pengaduan ${short}`,
      at: unit,
      roles: [{ role: 'complaint-officer', unit }],
      superior: head,
    },
    { key: 'peninjau', post: `Peninjau mutu ${otherShort}`, at: other, roles: [{ role: 'reviewer', unit: other }] },
    { key: 'inspektur', post: 'Inspektur', at: other, roles: [{ role: 'inspector' }] },
    ...(hasOperator
      ? [{ key: 'operator', post: 'Operator sistem', at: other, roles: [{ role: 'operator' as const }] }]
      : []),
  ]
}

function personAt(agency: Slug, { key, post, at, roles, superior }: Post): DemoPerson {
  return {
    agency,
    name: `${post} (contoh)`,
    email: addressOf(agency, key),
    roles: roles.map((role): GivenRole => ({ ...role, from: SINCE })),
    placement: { from: SINCE, unit: at, position: post },
    superior: superior && addressOf(agency, superior),
  }
}

/** By what address somebody of a demo agency signs in. */
export function addressOf(agency: Slug, key: string): string {
  return `${key}.${agency}@contoh.go.id`
}
