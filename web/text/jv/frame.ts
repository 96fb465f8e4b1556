import type { FrameText } from '../id/frame.ts'

/** What stands around every page, and on one that failed, in polite Javanese (krama). */
export const frame: FrameText = {
  // Dates and numbers are written as in Indonesian: the locale data of Javanese differ in the clock's colon, which nobody here writes.
  locale: 'id-ID',
  switchLabel: 'Pilihan basa',
  product: 'Suara Loket',
  tagline: 'Pambijinipun warga tumrap paladosan umum',
  pageTitle: (page) => `${page} · Suara Loket`,
  skip: 'Langsung dhateng isinipun kaca',
  demo: 'Data tuladha: sanes pambiji saestu.',
  demoMark: 'Data tuladha',
  trial: 'UJI COBA: pambiji ing ngriki boten kaetang ing biji pundi kemawon.',
  homeLink: 'Kaca wiwitan',
  signIn: 'Mlebet',
  otherAccount: 'Ngagem akun sanes',
  pathLabel: 'Papanipun kaca punika',
  footer:
    'Biji ing paladosan punika dipunetang langsung saking wangsulanipun warga. Boten wonten asma, NIK, utawi nomer telepon ing salebetipun.',
  apiLink: 'Data kabuka lan API',
  privacyLink: 'Privasi',
  requestId: 'Nomer panyuwunan',
  failure: {
    title: 'Wonten alangan ing pihak kula',
    detail:
      'Panyuwunan panjenengan dereng saged dipunrampungaken. Alangan punika sampun kacathet. Mangga dipuncobi malih sawetawis menit malih.',
  },
}
