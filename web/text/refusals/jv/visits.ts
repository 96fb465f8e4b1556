import type { VisitRefusals } from '../id/visits.ts'

/** What citizens and kiosks are refused, in polite Javanese (krama). */
export const visits = {
  'code-unknown': {
    title: 'Kode loket boten dipuntepangi',
    detail:
      'Kode QR punika boten kadhaftar utawi sampun dipungantos. Mangga mindhai malih kode ingkang kapasang ing loket.',
  },
  'code-replaced': {
    title: 'Kode QR punika sampun dipungantos',
    detail:
      'Loket punika ngginakaken kode QR ingkang enggal. Mangga pindai kode ingkang sapunika wonten ing loket, utawi nyuwun pirsa dhateng petugas.',
  },
  'visit-invalid': {
    title: 'Tautan punika boten saged kawaos',
    detail:
      'Tautan punika boten jangkep utawi sampun ewah, pramila pambiji dereng kasimpen. Mangga mindhai malih kode QR ing loket.',
  },
  'visit-expired': {
    title: 'Wekdalipun ngisi sampun kalangkung',
    detail:
      'Rawuh panjenengan punika sampun kedangon kangge dipunbiji, pramila pambiji dereng kasimpen. Mangga mindhai kode QR nalika rawuh salajengipun.',
  },
  'visit-misplaced': {
    title: 'Tautan punika gadhahipun loket sanes',
    detail:
      'Pambiji dereng kasimpen awit tautan punika sanes kangge loket wau. Mangga mindhai kode QR ing loket ingkang ngladosi panjenengan.',
  },
  'answers-invalid': {
    title: 'Wangsulan dereng jangkep',
    detail: 'Nyuwun tulung dipunpriksa perangan ingkang dipuntandhani. Pambiji dereng kasimpen.',
  },
  'rating-differs': {
    title: 'Pambiji tumrap rawuh punika sampun katampi',
    detail: 'Satunggal rawuh dipunbiji sapisan. Pambiji ingkang kapisan tetep kasimpen lan boten dipunewahi.',
  },
  'service-time-differs': {
    title: 'Cathetan punika sampun katampi kanthi isi sanes',
    detail: 'Cathetan wekdal kanthi nomer punika sampun kasimpen. Ingkang kapisan tetep kasimpen lan boten dipunewahi.',
  },
  'counter-retired': {
    title: 'Loket punika sampun boten ngladosi',
    detail:
      'Pambiji panjenengan tetep dipunentosi. Mangga miji loket sanes papan panjenengan dipunladosi, utawi nyuwun pirsa dhateng petugas.',
  },
  'device-unknown': {
    title: 'Piranti boten dipuntepangi',
    detail:
      'Piranti punika boten kadhaftar ing unit punika. Nyuwun tulung tautanipun dipunpriksa malih, utawi nyuwun tautan enggal dhateng pengelola unit.',
  },
  'device-refused': {
    title: 'Piranti punika dereng kapasangaken',
    detail:
      'Kunci piranti boten sah utawi sampun kabatalaken. Mangga nyuwun tautan pemasangan enggal dhateng pengelola unit.',
  },
  'visit-code-mistyped': {
    title: 'Kode rawuh dereng leres',
    detail:
      'Wonten aksara utawi angka ingkang klentu ing kode punika. Kode rawuh kadadosan saking 13 tandha, upaminipun {example}.',
  },
  'visit-code-unknown': {
    title: 'Kode rawuh punika boten lumampah',
    detail: 'Kode punika boten dipuntepangi ing unit punika, utawi mangsanipun sampun kalangkung.',
  },
  'batch-unknown': {
    title: 'Cithakan kode boten pinanggih',
    detail: 'Cithakan punika boten wonten ing unit punika, utawi mangsanipun kode sampun kalangkung.',
  },
  'batch-differs': {
    title: 'Asmanipun klompok kode sampun kagem',
    detail:
      'Klompok kode kanthi asma punika sampun kadamel kanthi cacah, papan, utawi mangsa ingkang sanes. Mangga ngagem asma sanes kangge panyuwunan enggal.',
  },
  'proof-invalid': {
    title: 'Kode QR boten saged kawaos',
    detail:
      'Tautan punika boten jangkep utawi sampun ewah. Mangga mindhai malih kode QR ingkang saweg katingal ing layar.',
  },
  'proof-expired': {
    title: 'Kode QR punika sampun gantos',
    detail: 'Kode ing layar gantos saben menit, lan kode ingkang panjenengan pindhai sampun kalangkung.',
  },
  'pass-invalid': {
    title: 'Kaca kios punika boten saged kawaos',
    detail: 'Pambiji dereng kasimpen amargi kaca kios sanes kagunganipun piranti punika utawi sampun ewah.',
  },
  'pass-expired': {
    title: 'Kaca kios punika sampun kedangon',
    detail: 'Pambiji dereng kasimpen amargi kaca kios kabikak langkung saking 90 dinten kepengker.',
  },
  'recorded-ahead': {
    title: 'Jam piranti punika kerikaten',
    detail: 'Pambiji dereng kasimpen amargi wekdalipun dereng dumugi. Kios ngleresaken jamipun, lajeng ngintun malih.',
  },
} as const satisfies VisitRefusals
