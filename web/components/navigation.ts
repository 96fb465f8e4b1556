import type { Slug } from '../../shared/domain/ids.ts'
import { type Identity, may, mayAtAll, type Permission } from '../../shared/domain/permissions.ts'
import { shell as text } from '../text/staff/shell.ts'
import type { ShellPlace } from './shell.ts'

type Entry = {
  /** What its address begins with: nothing, the agency's own address, or the unit's. */
  readonly at: 'oneself' | 'agency' | 'unit'
  /** What follows. */
  readonly path: string
  readonly name: string
  /** The one that its route asks for: who lacks it is not led there. */
  readonly permission: Permission
}

/** Where staff can go, in the order in which they are led there. A page of its own is one line here. */
export const NAVIGATION = [
  { at: 'oneself', path: '/kelola', name: text.home, permission: 'self.read' },
  { at: 'agency', path: '', name: text.units, permission: 'unit.read' },
  { at: 'agency', path: '/orang', name: text.people, permission: 'person.read' },
  { at: 'agency', path: '/unit-kerja', name: text.tree, permission: 'settings.read' },
  { at: 'agency', path: '/pengaturan', name: text.settings, permission: 'settings.read' },
  { at: 'agency', path: '/jejak', name: text.trail, permission: 'trail.read' },
  { at: 'agency', path: '/data-pribadi', name: text.privacy, permission: 'privacy.read' },
  { at: 'oneself', path: '/kelola/galeri', name: text.gallery, permission: 'gallery.read' },

  { at: 'unit', path: '', name: text.score, permission: 'unit.read' },
  { at: 'unit', path: '/kinerja', name: text.performance, permission: 'performance.unit' },
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
] as const satisfies readonly Entry[]

export type Way = { readonly href: string; readonly name: string }

/** Where somebody may go from a place: to pages of their own and of the agency, and to those of the unit. */
export function waysFrom(
  identity: Identity,
  place: ShellPlace | undefined,
): { readonly general: Way[]; readonly unit: Way[] } {
  const to = (entries: readonly Entry[], root: string) =>
    entries.map(({ path, name }): Way => ({ href: root + path, name }))
  const general = NAVIGATION.flatMap((entry: Entry) => {
    if (entry.at === 'oneself') return mayAtAll(identity, entry.permission) ? to([entry], '') : []
    if (entry.at === 'unit' || place === undefined) return []
    return may(identity, entry.permission, { agency: place.agency }) ? to([entry], agencyRoot(place.agency)) : []
  })
  if (place?.unit === undefined) return { general, unit: [] }
  const own = NAVIGATION.filter(({ at, permission }) => at === 'unit' && may(identity, permission, place))
  return { general, unit: to(own, unitRoot(place.agency, place.unit.id)) }
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
