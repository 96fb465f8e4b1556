import type { Permission } from '../../shared/domain/permissions.ts'
import type { Asker, Granted, Scope } from './matrix-people.ts'
import { EXPECTED_OF_PERFORMANCE, LISTS_OF_PERFORMANCE, OWN } from './matrix-performance.ts'

const UNIT = '/kelola/:agency/unit/:unit'
const PERSON = '/kelola/:agency/orang/:person'
const KEPT = '/kelola/:agency/data-pribadi'
const both = (...paths: readonly string[]) => paths.flatMap((path) => [`GET ${path}`, `POST ${path}`])

export type Row = {
  readonly roles: 'everybody' | readonly (Granted | 'superior' | 'next-superior')[]
  readonly routes: readonly string[]
}

/**
 * What the issue says of who may do what, and which routes that is: written by hand, and never worked out from the product's own table. A
 * permission without a row does not compile; a route without one is told by name.
 */
export const EXPECTED: Record<Permission, Row> = {
  'registry.read': {
    roles: 'everybody',
    routes: [
      ...['GET /', 'GET /favicon.svg', 'GET /api', 'GET /api/v1/openapi.json'],
      ...['GET /api/v1/agencies', 'GET /api/v1/agencies/:agency/units', 'GET /instansi/:agency/privasi'],
    ],
  },
  'score.read': {
    roles: 'everybody',
    routes: [
      ...['GET /instansi/:agency', 'GET /instansi/:agency/unit/:unit', 'GET /instansi/:agency/unit/:unit/rumus'],
      'GET /api/v1/agencies/:agency/units/:unit/scores',
      'GET /api/v1/agencies/:agency/units/:unit/scores/derivation',
      'GET /api/v1/agencies/:agency/units/:unit/unit-score',
    ],
  },
  'visit.open': {
    roles: 'everybody',
    routes: [
      ...['GET /q/:code', 'POST /api/v1/visits', 'GET /r/:code/:proof', 'GET /k/:agency/:unit/:visitCode', 'POST /k'],
    ],
  },
  'rating.submit': { roles: 'everybody', routes: ['POST /q/:code', 'POST /api/v1/ratings', 'POST /k/:agency/:unit'] },
  'sign-in': { roles: 'everybody', routes: ['GET /masuk', 'GET /masuk/kembali', ...both('/keluar')] },
  'device.call': {
    roles: 'everybody',
    routes: [
      ...['GET /layar/:device', 'GET /api/v1/screens/:device/codes', 'GET /kiosk/pekerja.js', 'GET /kiosk/:kiosk'],
      ...['GET /kiosk/:kiosk/manifest.webmanifest', 'GET /api/v1/kiosks/:kiosk', 'POST /api/v1/kiosks/:kiosk/ratings'],
      'POST /api/v1/agencies/:agency/units/:unit/service-times',
      'POST /api/v1/agencies/:agency/units/:unit/visit-codes',
      'GET /api/v1/agencies/:agency/units/:unit/performance',
    ],
  },
  'self.read': {
    roles: ['officer', 'asn', 'manager', 'complaint-officer', 'reviewer', 'admin', 'inspector', 'operator'],
    routes: ['GET /kelola', 'GET /kelola/saya'],
  },
  'unit.read': {
    roles: ['manager', 'admin', 'inspector'],
    routes: [
      ...['GET /kelola/:agency', `GET ${UNIT}`, `GET ${UNIT}/atur`, `GET ${UNIT}/layanan`, `GET ${UNIT}/loket`],
      ...[`GET ${UNIT}/layanan/:place`, `GET ${UNIT}/loket/:place`],
    ],
  },
  'unit.manage': { roles: ['manager', 'admin'], routes: [`GET ${UNIT}/poster`, `POST ${UNIT}/loket/:counter/kode`] },
  'closing.read': { roles: ['manager', 'inspector'], routes: [`GET ${UNIT}/tutup`] },
  'score.correct': { roles: ['manager'], routes: [`POST ${UNIT}/tutup`] },
  'quality.read': {
    roles: ['manager', 'reviewer', 'inspector'],
    routes: [`GET ${UNIT}/mutu`, `GET ${UNIT}/mutu/:day/:finding`],
  },
  'quality.review': { roles: ['reviewer'], routes: [`POST ${UNIT}/mutu/:day/:finding`] },
  'comment.read': { roles: ['manager', 'reviewer', 'complaint-officer'], routes: [`GET ${UNIT}/saran`] },
  'comment.forget': {
    roles: ['manager'],
    routes: [`POST ${UNIT}/saran/:day/:rating/hapus`, ...both(`${UNIT}/saran/:day/:rating/teruskan`)],
  },
  'paper.enter': { roles: ['officer', 'manager'], routes: both(`${UNIT}/kertas`) },
  'ratings.import': { roles: ['manager'], routes: both(`${UNIT}/impor`) },
  'service-time.enter': { roles: ['officer', 'manager'], routes: both(`${UNIT}/waktu`) },
  'service-time.import': { roles: ['manager'], routes: both(`${UNIT}/waktu/impor`) },
  'device.read': { roles: ['manager', 'admin', 'inspector'], routes: [`GET ${UNIT}/perangkat`] },
  'device.manage': {
    roles: ['manager', 'admin'],
    routes: [
      `POST ${UNIT}/perangkat`,
      ...[`POST ${UNIT}/perangkat/:device/kunci`, `POST ${UNIT}/perangkat/:device/cabut`],
    ],
  },
  'visit-code.mint': {
    roles: ['manager'],
    routes: [...both(`${UNIT}/kode-kunjungan`), `GET ${UNIT}/kode-kunjungan/:batch`],
  },
  'unit.edit': {
    roles: ['manager', 'admin'],
    routes: [
      ...both(`${UNIT}/atur/jam`, `${UNIT}/layanan/baru`, `${UNIT}/loket/baru`),
      ...both(`${UNIT}/layanan/:place/ubah`, `${UNIT}/loket/:place/ubah`),
      ...both(`${UNIT}/layanan/:place/henti`, `${UNIT}/loket/:place/henti`),
      `POST ${UNIT}/atur/urungkan`,
      ...[`POST ${UNIT}/layanan/:place/urungkan`, `POST ${UNIT}/loket/:place/urungkan`],
    ],
  },
  'unit.change': {
    roles: ['admin'],
    routes: [
      ...both('/kelola/:agency/unit-kerja/baru', `${UNIT}/ubah`),
      ...[`POST ${UNIT}/ubah/lanjut`, `POST ${UNIT}/ubah/orang`],
    ],
  },
  'settings.read': {
    roles: ['admin', 'inspector'],
    routes: ['GET /kelola/:agency/pengaturan', 'GET /kelola/:agency/unit-kerja'],
  },
  'settings.write': {
    roles: ['admin'],
    routes: [...both('/kelola/:agency/pengaturan/:section'), 'POST /kelola/:agency/pengaturan/urungkan'],
  },
  'person.read': {
    roles: ['manager', 'superior', 'admin', 'inspector'],
    routes: ['GET /kelola/:agency/orang', `GET ${PERSON}`],
  },
  'person.write': {
    roles: ['admin'],
    routes: [
      ...both('/kelola/:agency/orang/impor', '/kelola/:agency/orang/baru', `${PERSON}/ubah`, `${PERSON}/penempatan`),
      ...both(`${PERSON}/penempatan/:from`, `${PERSON}/akhiri`, `${PERSON}/nonaktif`, `${PERSON}/aktif`),
      ...[`POST ${PERSON}/batalkan`, `POST ${PERSON}/undangan`],
    ],
  },
  'role.give': { roles: ['admin'], routes: [...both(`${PERSON}/peran`), `POST ${PERSON}/peran/cabut`] },
  'trail.read': {
    roles: ['inspector', 'admin'],
    routes: ['GET /kelola/:agency/jejak', 'POST /kelola/:agency/jejak/csv', 'GET /kelola/:agency/jejak/:number'],
  },
  'privacy.read': { roles: ['inspector', 'admin'], routes: [`GET ${KEPT}`, `GET ${KEPT}/permintaan/:request`] },
  'privacy.act': {
    roles: ['admin'],
    routes: [
      ...[`POST ${KEPT}/permintaan`, `POST ${KEPT}/permintaan/:request/salinan`],
      ...[`POST ${KEPT}/permintaan/:request/hapus`, `POST ${KEPT}/permintaan/:request/tolak`],
    ],
  },
  ...EXPECTED_OF_PERFORMANCE,
  // No route asks for it: it decides about a part of the home alone.
  'system.read': { roles: ['operator'], routes: [] },
  'gallery.read': { roles: ['admin', 'operator'], routes: ['GET /kelola/galeri'] },
}

/** What a role reaches from where it is held: its own unit and those below, every unit but those, or the whole system. */
const REACHES: Record<Granted, 'its own' | 'all but its own' | 'everything'> = {
  officer: 'its own',
  asn: 'its own',
  manager: 'its own',
  'complaint-officer': 'its own',
  reviewer: 'all but its own',
  admin: 'its own',
  inspector: 'its own',
  operator: 'everything',
}

/** Whether the path's unit lies at or below where something is held. */
const HOLDS_UNIT: Record<Scope, boolean> = {
  'the whole agency': true,
  'the unit': true,
  'the unit above': true,
  'the unit beside': false,
  'another agency': false,
  'a unit so named elsewhere': false,
}
const IN_AGENCY: readonly Scope[] = ['the whole agency', 'the unit', 'the unit above', 'the unit beside']

/** Routes that ask otherwise than by what their path names. */
const ASKING: Readonly<Record<string, 'anywhere' | 'somewhere in the agency' | 'oneself' | 'the whole agency'>> = {
  'GET /kelola': 'anywhere',
  'GET /kelola/galeri': 'anywhere',
  'GET /kelola/saya': 'oneself',
  'GET /kelola/:agency/orang': 'somewhere in the agency',
  ...Object.fromEntries(LISTS_OF_PERFORMANCE.map((route) => [route, 'somewhere in the agency'] as const)),
  // An objection that nobody above can decide is the whole agency's.
  [`GET ${PERSON}/evaluasi/:evaluation/keberatan-instansi`]: 'the whole agency',
  [`POST ${PERSON}/evaluasi/:evaluation/keberatan-instansi`]: 'the whole agency',
  // What is undone may be a role of any unit: it takes the whole agency.
  [`POST ${PERSON}/batalkan`]: 'the whole agency',
}

export type Outcome = 'let in' | 'refused' | 'led to sign in'

/** What becomes of somebody who asks for a route, by its row. */
export function expectedOf(route: string, { roles }: Row, asker: Asker): Outcome {
  if (roles === 'everybody') return 'let in'
  if (asker.session !== 'live') return 'led to sign in'
  return isIn(route, roles, asker) ? 'let in' : 'refused'
}

function isIn(route: string, roles: Exclude<Row['roles'], 'everybody'>, asker: Asker): boolean {
  const having = asker.held.filter(({ role }) => roles.includes(role))
  const isAbove = roles.includes('superior')
  if (route.includes(` ${OWN}`)) return true
  switch (ASKING[route]) {
    case 'oneself':
      return true
    case 'anywhere':
      return having.length > 0
    case 'somewhere in the agency':
      if (having.some(({ role }) => REACHES[role] === 'everything')) return true
      return having.some(({ scope }) => IN_AGENCY.includes(scope)) || (isAbove && asker.superiorOf !== undefined)
    case 'the whole agency':
      return having.some(({ scope }) => scope === 'the whole agency')
    default:
  }
  if (!/:unit|:person/.test(route)) return having.some(({ scope }) => scope === 'the whole agency')
  if (route.startsWith('POST') && route.includes('/mutu/') && decidesAboutOwn(asker)) return false
  if (route.includes(':person') && isAbove && asker.superiorOf === 'the person') return true
  if (route.includes(':person') && roles.includes('next-superior') && asker.superiorOf === 'their superior') return true
  return having.some(({ role, scope }) => {
    if (REACHES[role] === 'everything') return true
    if (REACHES[role] === 'its own' || scope === 'the whole agency') return HOLDS_UNIT[scope]
    return IN_AGENCY.includes(scope) && !HOLDS_UNIT[scope]
  })
}

/** Who works in a unit, or answers for it, does not decide about its answers. */
function decidesAboutOwn({ held }: Asker): boolean {
  return held.some(({ role, scope }) => {
    if (scope === 'the whole agency') return role === 'manager' || role === 'officer'
    return HOLDS_UNIT[scope]
  })
}
