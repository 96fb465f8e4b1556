import type { Agency } from '../../../shared/domain/agency.ts'
import { following as text } from '../../text/staff/performance/following.ts'
import { team } from '../../text/staff/performance/team.ts'
import { agencyLink } from '../links.ts'
import { Path, type Step } from '../path.tsx'

/** Whose page this is: the reader's own, or somebody's whom they look after. */
export type Whose =
  | { readonly kind: 'own' }
  | {
      readonly kind: 'other'
      readonly id: string
      readonly name: string
      /** Whether the reader has them among their subordinates, and comes from that list. */
      readonly isSuperior?: boolean
    }

/** Where a page about somebody's year begins: `/kelola/kinerja`, or theirs in their agency. */
export function rootOf(agency: Pick<Agency, 'id'>, whose: Whose): string {
  return whose.kind === 'own' ? '/kelola/kinerja' : `/kelola/${agency.id}/orang/${whose.id}`
}

/**
 * The way to a page about the reader's own year, or somebody else's. Who holds no role today has a year and no home; who may see a year
 * need not see the record.
 */
export function WhosePath(props: { readonly agency: Agency; readonly whose: Whose; readonly more?: readonly Step[] }) {
  const { agency, whose, more = [] } = props
  const first: Step[] =
    whose.kind === 'own'
      ? [{ href: '/kelola/kinerja', name: text.own }]
      : [
          whose.isSuperior === true
            ? { href: `/kelola/${agency.id}/bawahan`, name: team.title }
            : { href: agencyLink('manager', agency.id), name: agency.name },
          { href: undefined, name: whose.name },
        ]
  return <Path steps={[...first, ...more]} />
}
