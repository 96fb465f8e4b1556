import type { RequestRefusals } from '../id/requests.ts'

/** What is refused of any request, whatever it asks for, in polite Javanese (krama). */
export const requests = {
  'body-unreadable': {
    title: 'Isining kintunan boten saged kawaos',
    detail: 'Kintunan punika sanes JSON utawi formulir ingkang sah.',
  },
  'body-too-large': {
    title: 'Kintunan kagengen',
    detail: 'Kintunan dipunwatesi {limit} kB.',
  },
  'media-type-unsupported': {
    title: 'Jinising kintunan boten saged katampi',
    detail: 'Mangga dipunkintun minangka {expected}.',
  },
  'page-unknown': {
    title: 'Kaca boten pinanggih',
    detail: 'Alamat punika boten wonten. Nyuwun tulung tautanipun dipunpriksa malih.',
  },
  'permission-denied': {
    title: 'Kaca punika namung kangge petugas',
    detail: 'Panjenengan dereng angsal idin kangge mbikak kaca punika.',
  },
  'origin-foreign': {
    title: 'Panyuwunan punika boten saking kaca kita',
    detail:
      'Kangge kaamanan, ewah-ewahan namung dipuntampi saking kaca Suara Loket piyambak. Boten wonten ingkang ewah. Mangga kabikak malih kacanipun lajeng dipunambali saking ngrika.',
  },
  'form-stale': {
    title: 'Kaca punika sampun kedangon kabikak',
    detail:
      'Formulir ingkang dipunkintun sanes saking sesi panjenengan ingkang sapunika. Boten wonten ingkang kasimpen. Mangga kabikak malih kacanipun lajeng dipunambali saking ngrika.',
  },
  'sign-in-needed': {
    title: 'Mangga mlebet rumiyin',
    detail:
      'Panjenengan dereng mlebet, utawi sesi panjenengan sampun rampung. Panyuwunan wau boten kasimpen. Mangga mlebet, lajeng dipunambali.',
  },
  'sign-in-failed': {
    title: 'Dereng kasil mlebet',
    detail:
      'Anggenipun mlebet boten saged dipunrampungaken: bokmenawi kedangon, utawi sampun dipunginakaken ing tab sanes. Mangga dipuncobi malih.',
  },
  'sign-in-cancelled': {
    title: 'Boten siyos mlebet',
    detail: 'Panjenengan dereng mlebet amargi dipunbatalaken ing kaca akun. Mangga dipuncobi malih menawi kersa.',
  },
  'sign-in-unknown': {
    title: 'Akun punika dereng kepanggih ing mriki',
    detail:
      'Akun panjenengan leres, nanging dereng kadaftar minangka pegawai ingkang saged mlebet. Mangga nyuwun pirsa admin Suara Loket ing instansi panjenengan, lan priksanen menawi alamat surel ingkang kadaftar sami kaliyan alamat akun.',
  },
  'sign-in-unavailable': {
    title: 'Layanan mlebet saweg boten saged dipunhubungi',
    detail: 'Mangga dipuncobi malih sawetawis malih. Warga tetep saged maringi biji kados limrahipun.',
  },
  busy: {
    title: 'Paladosan saweg rame',
    detail:
      'Ingkang nembe panjenengan kintun, bilih wonten, dereng kasimpen ing server. Mangga dipuncobi malih sekedhap malih.',
  },
} as const satisfies RequestRefusals
