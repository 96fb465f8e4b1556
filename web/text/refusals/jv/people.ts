import type { PeopleRefusals } from '../id/people.ts'

/** What is refused about people, their data and their performance, in polite Javanese (krama). */
export const people = {
  'erasure-held': {
    title: 'Data punika dereng saged dipunbusak',
    detail:
      'Priyantun punika taksih dipunpapanaken ing satunggaling unit. Salebetipun taksih makarya, datanipun kedah dipunsimpen. Mangga papanipun dipunpungkasi rumiyin, lajeng dipuncobi malih.',
  },
  'person-unknown': {
    title: 'Pegawe boten kapanggih',
    detail:
      'Pegawe punika boten kadaftar wonten ing instansi punika. Mangga alamatipun kapriksa malih, utawi nami kapadosi wonten ing daftar pegawe.',
  },
  'person-changed': {
    title: 'Data pegawe punika nembe kemawon ewah',
    detail:
      'Tiyang sanes ngewahi data punika ing wekdal ingkang sami, pramila ewah-ewahan panjenengan dereng kasimpen. Mangga datanipun kabikak malih, lajeng kaewahi menawi taksih perlu.',
  },
  'person-invalid': {
    title: 'Data pegawe dereng saged kasimpen',
    detail:
      'Wonten isian ingkang boten cocog kaliyan data sanesipun. Mangga isian ingkang dipuntandhani kapriksa malih.',
  },
  'dossier-unknown': {
    title: 'Dokumen punika boten kepanggih',
    detail: 'Menawi alamatipun lepat, utawi dokumenipun dereng dipundamel.',
  },
  'dossier-changed': {
    title: 'Dokumen punika nembe dipunewahi',
    detail:
      'Tiyang sanes langkung rumiyin ngewahi, mila ewah-ewahan panjenengan dereng kasimpen. Muat malih kangge ningali ingkang enggal.',
  },
  'dossier-state': {
    title: 'Langkah punika dereng saged dipuntindakaken',
    detail: 'Kawontenan dokumen dereng cocog. Boten wonten ingkang kasimpen.',
  },
  'dossier-full': {
    title: 'Dokumen punika sampun asring sanget dipunewahi',
    detail: 'Riwayatipun kebak. Suwun pitulungan dhateng admin instansi.',
  },
  'dossier-own': {
    title: 'Dokumen piyambak dipunputusaken tiyang sanes',
    detail: 'Panjenengan boten saged nyarujuki utawi ngaosi dokumen piyambak.',
  },
  'relation-ended': {
    title: 'Dokumen punika sanes wewenang panjenengan',
    detail: 'Namung atasan ingkang sapunika ingkang saged mutusaken. Boten wonten ingkang kasimpen.',
  },
  'own-record': {
    title: 'Boten saged ngewahi wewenang piyambak',
    detail:
      'Peran saha status panjenengan piyambak namung saged dipunewahi pengelola sanes. Mangga nyuwun pitulungan rekan pengelola instansi.',
  },
  'last-admin': {
    title: 'Instansi kedah gadhah pengelola',
    detail:
      'Tiyang punika setunggal-setunggalipun pengelola instansi ingkang taksih aktif. Peran punika mangga dipunparingaken rumiyin dhateng tiyang sanes.',
  },
} as const satisfies PeopleRefusals
