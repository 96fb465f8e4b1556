import type { Slug } from '../../shared/domain/ids.ts'
import { type Identity, may, mayAtAll, type Permission } from '../../shared/domain/permissions.ts'
import { mayWithin } from '../../shared/domain/person-place.ts'
import { shell as text } from '../text/staff/shell.ts'
import type { ShellPlace } from './shell.ts'

type Entry = {
  /** What its address begins with: nothing (`own`: about whoever reads, so only for whom a record is kept), the agency's own address, or the unit's. */
  readonly at: 'oneself' | 'own' | 'agency' | 'unit'
  /** What follows. */
  readonly path: string
  readonly name: string
  /** The one that its route asks for: who lacks it is not led there. */
  readonly permission: Permission
  /** Its route is open to whoever has the permission in some part of the agency. */
  readonly isWithin?: boolean
}

/** Where staff can go, in the order in which they are led there. A page of its own is one line here. */
export const NAVIGATION = [
  { at: 'oneself', path: '/kelola', name: text.home, permission: 'self.read' },
  { at: 'own', path: '/kelola/kinerja', name: text.ownYear, permission: 'performance.own' },
  { at: 'agency', path: '', name: text.units, permission: 'unit.read' },
  { at: 'agency', path: '/orang', name: text.people, permission: 'person.read' },
  { at: 'agency', path: '/pelatihan', name: text.training, permission: 'performance.own', isWithin: true },
  { at: 'agency', path: '/penghargaan', name: text.recognitions, permission: 'performance.unit', isWithin: true },
  { at: 'agency', path: '/unit-kerja', name: text.tree, permission: 'settings.read' },
  { at: 'agency', path: '/pengaturan', name: text.settings, permission: 'settings.read' },
  { at: 'agency', path: '/jejak', name: text.trail, permission: 'trail.read' },
  { at: 'agency', path: '/data-pribadi', name: text.privacy, permission: 'privacy.read' },
  { at: 'oneself', path: '/kelola/galeri', name: text.gallery, permission: 'gallery.read' },

  { at: 'unit', path: '', name: text.score, permission: 'unit.read' },
  { at: 'unit', path: '/saran', name: text.comments, permission: 'comment.read' },
  { at: 'unit', path: '/mutu', name: text.quality, permission: 'quality.read' },
  { at: 'unit', path: '/kertas', name: text.paper, permission: 'paper.enter' },
  { at: 'unit', path: '/waktu', name: text.times, permission: 'service-time.enter' },
  { at: 'unit', path: '/impor', name: text.imports, permission: 'ratings.import' },
  { at: 'unit', path: '/tutup', name: text.closing, permission: 'closing.read' },
  { at: 'unit', path: '/poster', name: text.posters, permission: 'unit.manage' },
  {
    at: 'unit',
    path: '/kode-kunjungan',
    name: text.visitCodes,
    permission: 'visit-code.mint',
  },
  { at: 'unit', path: '/perangkat', name: text.devices, permission: 'device.read' },
  { at: 'unit', path: '/layanan', name: text.services, permission: 'unit.read' },
  { at: 'unit', path: '/loket', name: text.counters, permission: 'unit.read' },
  { at: 'unit', path: '/atur', name: text.setup, permission: 'unit.read' },
  { at: 'unit', path: '/ubah', name: text.change, permission: 'unit.change' },

  { at: 'unit', path: '/kinerja', name: text.performance, permission: 'performance.unit' },
  // Below it: shown on its own pages alone, and listed on the first of them.
  { at: 'unit', path: '/kinerja/matriks', name: text.carried, permission: 'performance.unit' },
  { at: 'unit', path: '/kinerja/predikat', name: text.predicates, permission: 'performance.unit' },
  { at: 'unit', path: '/kinerja/putaran', name: text.rounds, permission: 'performance.unit' },
  { at: 'unit', path: '/kinerja/tugas-loket', name: text.duty, permission: 'performance.manage' },
  { at: 'unit', path: '/kinerja/ekspor', name: text.exports, permission: 'performance.export' },
  { at: 'unit', path: '/kinerja/impor', name: text.planImports, permission: 'performance.manage' },
] as const satisfies readonly Entry[]

export type Way = { readonly href: string; readonly name: string }

/** The page that some of a unit's pages lie below: the menu has them there alone, and it lists them itself. */
const OF_PERFORMANCE = '/kinerja'

/** The ways that a menu shows on a page. */
export function shownOn(path: string, ways: readonly Way[], { agency, unit }: ShellPlace): Way[] {
  const root = unit && unitRoot(agency, unit.id) + OF_PERFORMANCE
  if (root === undefined || path === root || path.startsWith(`${root}/`)) return [...ways]
  return ways.filter(({ href }) => !href.startsWith(`${root}/`))
}

/** Where somebody may go from a place: to pages of their own and of the agency, and to those of the unit. */
export function waysFrom(
  identity: Identity,
  place: ShellPlace | undefined,
): { readonly general: Way[]; readonly unit: Way[] } {
  const to = (entries: readonly Entry[], root: string) =>
    entries.map(({ path, name }): Way => ({ href: root + path, name }))
  const general = NAVIGATION.flatMap((entry: Entry) => {
    if (entry.at === 'own') return identity.person === undefined ? [] : to([entry], '')
    if (entry.at === 'oneself') return isOpen(identity, entry) ? to([entry], '') : []
    if (entry.at === 'unit' || place === undefined) return []
    const { agency } = place
    const isOpenThere = entry.isWithin
      ? mayWithin(identity, entry.permission, agency)
      : may(identity, entry.permission, { agency })
    return isOpenThere ? to([entry], agencyRoot(agency)) : []
  })
  if (place?.unit === undefined) return { general, unit: [] }
  const own = NAVIGATION.filter(({ at, permission }) => at === 'unit' && may(identity, permission, place))
  return { general, unit: to(own, unitRoot(place.agency, place.unit.id)) }
}

/** Whether one of somebody's own pages is theirs: of their year in their post only where they have a record. */
function isOpen(identity: Identity, { permission }: Entry): boolean {
  if (permission === 'performance.own' && identity.person === undefined) return false
  return mayAtAll(identity, permission)
}

/** The way that a page lies on: the longest address that its own begins with. One's home is only itself. */
export function currentWay(ways: readonly Way[], path: string): Way | undefined {
  return ways
    .filter(({ href }) => path === href || (href !== '/kelola' && path.startsWith(`${href}/`)))
    .toSorted((a, b) => b.href.length - a.href.length)[0]
}

function agencyRoot(agency: Slug): string {
  return `/kelola/${agency}`
}

function unitRoot(agency: Slug, unit: Slug): string {
  return `${agencyRoot(agency)}/unit/${unit}`
}
