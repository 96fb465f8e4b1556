import type { RatingText } from '../id/rating.ts'

/** The form that a citizen rates with, what becomes of it on their phone, its receipt, and other ways to it, in polite Javanese (krama). */
export const rating: RatingText = {
  rate: {
    title: 'Kadospundi paladosan ingkang nembe panjenengan tampi?',
    lead: (questions) =>
      `${questions} pitakenan, kirang langkung samenit. Kula boten nyuwun pirsa asma, NIK, utawi nomer telepon panjenengan.`,
    position: (at, all) => `${at} saking ${all}`,
    service: 'Paladosan punapa ingkang panjenengan tampi?',
    serviceNone: 'Pilih paladosan',
    optional: 'kenging dipunlangkungi',
    about: 'Bab panjenengan',
    aboutHint:
      'Namung kangge mangertosi sinten kemawon ingkang sampun dipunladosi. Wangsulan punika boten nedahaken sinten panjenengan.',
    unanswered: 'Boten mangsuli',
    comment: 'Pamrayogi utawi atur',
    commentHint: 'Nyuwun tulung sampun nyerat asma utawi nomer identitas.',
    send: 'Kintun pambiji',
    leadQuick: 'Cekap sepisan nutul. Kula boten nyuwun asma, NIK, utawi nomer telepon.',
    back: 'Wangsul',
    next: 'Lajeng',
    progress: 'Dumugining pangisian',
    notAsked: 'Boten lumampah kangge paladosan kula',
    own: 'Pitakenan tambahan',
    why: 'Punapa alesanipun?',
    whyLow: 'Punapa ingkang prelu dipundandosi?',
    whyHigh: 'Punapa ingkang sampun sae?',
    whyHint: 'Kenging dipunlangkungi, kenging langkung saking setunggal.',
    done: 'Rampung',
    others: 'Cara sanes kangge mbiji',
    toQuick: 'Mbiji kanthi rikat, cekap sepisan nutul',
    toFull: (name, questions) => `${name}, ${questions} pitakenan`,
    promise:
      'Pambiji panjenengan dipunetang sareng kaliyan pambijinipun warga sanes lan boten saged dipungandhengaken kaliyan panjenengan. Satunggal rawuh dipunbiji sapisan.',
    problemsTitle: 'Pambiji dereng kakintun',
    problemsLead: 'Wangsulan sanesipun taksih wonten ing kaca punika. Nyuwun tulung dipunjangkepi:',
    problemAt: (at, name) => `Pitakenan ${at}: ${name}`,
    missing: 'Mangga miliha satunggal wangsulan.',
    invalid: 'Wangsulan punika boten saged kawaos. Mangga milih malih.',
    commentInvalid: (limit) =>
      `Seratanipun kepanjangen utawi ngemot tandha ingkang boten saged kawaos. Watesipun ${limit} aksara.`,
    otherProblem:
      'Wonten isian ingkang boten dipuntepangi. Mangga kaca punika dipunbikak malih, lajeng dipuncobi malih.',
  },

  device: {
    kept: 'Sampun kasimpen ing ponsel punika.',
    sending: 'Sampun kasimpen ing ponsel punika, saweg dipunkintun …',
    sent: 'Sampun kakintun.',
    unkept: 'Ponsel punika boten marengaken panyimpenan. Nyuwun tulung kaca punika sampun dipuntutup ngantos kakintun.',
    keptTitle: 'Kasimpen ing ponsel punika',
    offline: 'Jaringan saweg pedhot. Pambiji panjenengan kasimpen ing ponsel punika lan badhe kakintun piyambak.',
    busy: 'Paladosan saweg rame. Pambiji panjenengan kasimpen ing ponsel punika lan badhe kakintun piyambak.',
    later: 'Menawi kaca punika dipuntutup, pambiji kakintun nalika panjenengan mbikak malih.',
    unkeptTitle: 'Dereng kakintun',
    unkeptLater:
      'Paladosan dereng saged kasambung lan ponsel punika boten marengaken panyimpenan. Nyuwun tulung kaca punika tetep dipunbikak.',
    retry: 'Kintun sapunika',
    parkedTitle: 'Pambiji boten saged dipuntampi',
    remove: 'Busak saking ponsel punika',
    again: 'Mbiji rawuh sanes',
    earlier: 'Pambiji saderengipun ing ponsel punika',
    waiting: 'ngentosi jaringan',
    missing: 'Nyuwun tulung milih setunggal wangsulan rumiyin.',
  },

  profile: {
    sex: { name: 'Jinis kelamin', groups: { L: 'Kakung', P: 'Putri' } },
    age: {
      name: 'Yuswa',
      groups: {
        '17-24': '17–24 taun',
        '25-34': '25–34 taun',
        '35-44': '35–44 taun',
        '45-54': '45–54 taun',
        '55+': '55 taun minggah',
      },
    },
    education: {
      name: 'Pendhidhikan',
      groups: { SD: 'SD', SMP: 'SMP', SMA: 'SMA', D3: 'D3', S1: 'S1', S2: 'S2', S3: 'S3' },
    },
    occupation: {
      name: 'Padamelan',
      groups: {
        PNS: 'PNS',
        TNI: 'TNI',
        POLRI: 'POLRI',
        SWASTA: 'Karyawan swasta',
        WIRAUSAHA: 'Wiraswasta',
        PELAJAR: 'Siswa utawi mahasiswa',
        LAINNYA: 'Sanesipun',
      },
    },
    unanswered: 'Boten mangsuli',
  },

  receipt: {
    title: 'Matur nuwun',
    kept: 'Pambiji panjenengan sampun kula tampi.',
    nextTitle: 'Ingkang badhe katindakaken kaliyan wangsulan panjenengan',
    counted: (day) =>
      `Dipunetang dados pambiji tanggal ${day}, sareng kaliyan pambijinipun warga sanes, ing sawetawis menit.`,
    used: 'Dipunwaos pangarsaning unit kangge nemtokaken punapa ingkang kedah dipunsaekaken rumiyin.',
    safe: 'Boten dipungandhengaken kaliyan asma, NIK, utawi telepon panjenengan.',
    public: 'Mirsani bijinipun unit punika',
    reference: 'Nomer tandha panampi',
    referenceHint: 'Boten prelu dipuncathet. Nomer punika namung mratandhani bilih pambiji sampun mlebet.',
  },

  otherWay: {
    title: 'Panjenengan tetep saged mbiji',
    at: (counter: string) => `Biji ${counter}`,
    choose: 'Mangga kapilih loket ingkang nembe ngladosi panjenengan.',
    none: 'Mangga mindhai kode QR ingkang kapasang ing loket.',
    again: 'Kode dipunketik malih',
    code: 'Kode rawuh',
    open: 'Bikak',
  },
}
