import type { Permission } from '../../shared/domain/permissions.ts'
import type { Row } from './matrix-expectation.ts'

const UNIT = '/kelola/:agency/unit/:unit/kinerja'
const PERSON = '/kelola/:agency/orang/:person'
/** What is about one's own year in one's post. */
export const OWN = '/kelola/kinerja'
const PLAN = `${OWN}/rencana/:plan`
const EVALUATION = `${PERSON}/evaluasi/:evaluation`
const TRAINING = '/kelola/:agency/pelatihan'
const RECOGNITION = '/kelola/:agency/penghargaan'
const both = (...paths: readonly string[]) => paths.flatMap((path) => [`GET ${path}`, `POST ${path}`])
const get = (...paths: readonly string[]) => paths.map((path) => `GET ${path}`)
const post = (...paths: readonly string[]) => paths.map((path) => `POST ${path}`)

/** What the issue says of who may do what about performance, and which routes that is: as in `EXPECTED`, written by hand. */
export const EXPECTED_OF_PERFORMANCE = {
  'performance.own': {
    roles: ['officer', 'asn', 'manager', 'complaint-officer', 'reviewer', 'admin', 'inspector'],
    routes: [
      ...get(OWN, PLAN, `${PLAN}/unduh`),
      ...post(`${OWN}/rencana`, `${PLAN}/ajukan`, `${PLAN}/tarik`, `${PLAN}/batal`, `${PLAN}/dialog`),
      ...both(`${PLAN}/isi`, `${PLAN}/rhk/:rhk`, `${OWN}/laporan/:report`),
      ...[...both(`${OWN}/bukti`), ...get(`${OWN}/bukti/:file`)],
      ...[...get(`${OWN}/umpan-balik`), ...both(`${OWN}/umpan-balik/baru`)],
      ...[...post(`${OWN}/umpan-balik/jawab`, `${OWN}/umpan-balik/tarik`), ...both(`${OWN}/penilaian`)],
      ...[...get(`${OWN}/evaluasi`, `${OWN}/suara`), ...both(`${OWN}/evaluasi/:evaluation`)],
      ...[...get(`${OWN}/pelatihan`, `${OWN}/pelatihan/:training`), ...post(`${OWN}/pelatihan/:training/:step`)],
      ...both(`${OWN}/pelatihan/ajukan`, `${OWN}/pelatihan/catat`),
      ...[...get(`${OWN}/riwayat`), ...post(`${OWN}/riwayat/unduh`), ...get(TRAINING)],
    ],
  },
  'performance.read': {
    roles: ['superior', 'next-superior', 'inspector'],
    routes: [
      ...get('/kelola/:agency/bawahan', '/kelola/:agency/bawahan/evaluasi'),
      ...get(`${PERSON}/rencana/:plan`, `${PERSON}/rencana/:plan/unduh`, `${PERSON}/laporan/:report`),
      ...get(`${PERSON}/evaluasi`, EVALUATION, `${PERSON}/bukti/:file`, `${PERSON}/umpan-balik`, `${PERSON}/suara`),
      ...get(`${PERSON}/pelatihan`, `${PERSON}/pelatihan/:training`, `${PERSON}/riwayat`),
      ...post(`${PERSON}/riwayat/unduh`),
    ],
  },
  'performance.review': {
    roles: ['superior'],
    routes: [
      ...post(`${PERSON}/rencana/:plan/setujui`, `${PERSON}/rencana/:plan/kembalikan`),
      ...[...post(`${PERSON}/rencana/:plan/dialog`), ...both(`${PERSON}/rencana/:plan/ekspektasi`)],
      ...post('/kelola/:agency/bawahan/konfirmasi', `${PERSON}/laporan/:report`, `${PERSON}/laporan/:report/buka`),
      ...post(EVALUATION),
      ...both(`${PERSON}/pelatihan/usulkan`, `${PERSON}/usul-penghargaan`),
      ...[...post(`${PERSON}/pelatihan/:training/:step`), ...get(`${TRAINING}/menunggu`)],
    ],
  },
  'performance.decide': {
    roles: ['next-superior'],
    routes: post(`${EVALUATION}/keberatan`, `${PERSON}/laporan/:report/eskalasi`),
  },
  'performance.unit': {
    roles: ['manager', 'inspector'],
    routes: get(
      ...[UNIT, `${UNIT}/matriks`, `${UNIT}/putaran`, `${UNIT}/predikat`],
      ...[RECOGNITION, `${RECOGNITION}/:person/:recognition`],
    ),
  },
  'performance.manage': {
    roles: ['manager'],
    routes: [
      ...both(`${UNIT}/impor`, `${UNIT}/tugas-loket`, `${EVALUATION}/keberatan-instansi`),
      ...post(`${UNIT}/putaran`, `${UNIT}/putaran/batal`, `${UNIT}/predikat`),
      ...both(`${TRAINING}/baru`, `${TRAINING}/:course/ubah`, `${RECOGNITION}/usul/:person`),
      ...post(`${TRAINING}/:course/henti`, `${TRAINING}/:course/buka`, `${RECOGNITION}/:person/:recognition`),
      ...get(`${RECOGNITION}/calon`),
    ],
  },
  'performance.export': { roles: ['manager', 'inspector'], routes: both(`${UNIT}/ekspor`) },
} as const satisfies Readonly<Partial<Record<Permission, Row>>>

/** Lists of what is theirs, for whoever has some of an agency. */
export const LISTS_OF_PERFORMANCE: readonly string[] = [
  ...get('/kelola/:agency/bawahan', '/kelola/:agency/bawahan/evaluasi'),
  ...post('/kelola/:agency/bawahan/konfirmasi'),
  ...get(TRAINING, `${TRAINING}/menunggu`, RECOGNITION, `${RECOGNITION}/calon`),
]
