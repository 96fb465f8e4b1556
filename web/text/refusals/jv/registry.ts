import type { RegistryRefusals } from '../id/registry.ts'

/** What is refused about places, their devices and their published scores, in polite Javanese (krama). */
export const registry = {
  'agency-unknown': {
    title: 'Instansi boten pinanggih',
    detail: 'Boten wonten instansi kanthi kode "{agency}".',
  },
  'unit-unknown': {
    title: 'Unit boten pinanggih',
    detail: 'Instansi "{agency}" boten gadhah unit "{unit}".',
  },
  'unit-ambiguous': {
    title: 'Unit wonten ing sawetawis instansi',
    detail: 'Unit "{unit}" wonten ing {agencies}. Mangga sebataken instansinipun.',
  },
  'counter-unknown': {
    title: 'Loket boten kapanggih',
    detail: 'Unit punika boten gadhah loket "{counter}".',
  },
  'unit-change-refused': {
    title: 'Unit boten saged dipunewahi',
    detail:
      'Unit punika nembe kemawon dipunewahi tiyang sanes, utawi ewah-ewahanipun sampun boten saged. Mangga dipunpriksani, lajeng dipuncobi malih.',
  },
  'counter-changed': {
    title: 'Kode loket sampun ewah',
    detail:
      'Kode loket punika nembe kemawon dipungantos lumantar panyuwunan sanes, pramila panyuwunan punika boten katindakaken. Mangga kabikak malih kaca posteripun saha dipunpriksa kode ingkang lumampah.',
  },
  'instrument-unknown': {
    title: 'Instrumen boten dipuntepangi',
    detail: 'Boten wonten instrumen "{instrument}".',
  },
  'period-invalid': {
    title: 'Mangsa boten saged kawaos',
    detail: '"{period}" sanes mangsa. Tuladhanipun: 2021-03-14, 2021-03, 2021-Q1, 2021-S1, 2021.',
  },
  'query-invalid': {
    title: 'Panyuwunan boten saged kawaos',
    detail: 'Parameter "{field}" boten sah.',
  },
  'version-unknown': {
    title: 'Versi boten kepanggih',
    detail: 'Mangsa punika boten gadhah versi {version}.',
  },
  'period-open': {
    title: 'Mangsa punika dereng katutup',
    detail:
      'Biji {period} taksih dipunetang saking wangsulan ingkang mlebet, dados dereng wonten ingkang prelu dipunleresaken.',
  },
  'correction-same': {
    title: 'Boten wonten ingkang prelu dipunleresaken',
    detail: 'Etangan {period} sami kaliyan versi pungkasanipun, mila boten kadamel versi enggal.',
  },
  'registry-invalid': {
    title: 'Berkas registri boten saged katrapaken',
    detail: '{problems}',
  },
  'registry-changed': {
    title: 'Pangaturan punika sampun ewah',
    detail:
      '{thing} nembe kemawon dipunewahi tiyang sanes, pramila ewahan panjenengan dereng kasimpen. Mangga kabikak malih kacanipun saha dipunpriksa isinipun.',
  },
  'import-invalid': {
    title: 'Berkas boten saged kaimpor',
    detail: '{problem}',
  },
  'device-changed': {
    title: 'Piranti nembe kemawon dipunewahi',
    detail:
      'Pengelola sanes ngewahi piranti punika ing wekdal ingkang sami, pramila panyuwunan panjenengan boten katindakaken. Mangga kaca punika kabikak malih, lajeng dipuncobi malih bilih taksih perlu.',
  },
  'finding-unknown': {
    title: 'Panemon boten kapanggih',
    detail:
      'Panemon punika boten wonten ing unit punika, utawi boten lumampah malih sasampunipun wangsulan dinten punika dipunpriksa malih.',
  },
  'finding-changed': {
    title: 'Panemon punika nembe kemawon ewah',
    detail:
      'Panliti sanes sampun mutusaken, utawi wonten wangsulan ingkang nusul. Putusan panjenengan dereng kasimpen. Kabikak malih panemonipun, lajeng kaputus menawi taksih perlu.',
  },
  'comment-unknown': {
    title: 'Pamrayogi punika sampun boten wonten',
    detail: 'Mbokmenawi sampun dipunbusak, utawi wekdalipun sampun telas.',
  },
} as const satisfies RegistryRefusals
