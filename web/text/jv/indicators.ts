import type { IndicatorsText } from '../id/indicators.ts'

/** The unit score, and the indicators in it that are no survey’s, in polite Javanese (krama). */
export const indicators: IndicatorsText = {
  unitScore: {
    title: 'Skor unit',
    lead: 'Sawetawis indikator dipundadosaken satunggal angka, 0 dumugi 100, miturut bobot ingkang dipuntetepaken instansi.',
    outOf: 'saking 100',
    none: 'Dereng wonten data kangge skor unit ing mangsa punika.',
    withheld:
      'Skor dereng dipuntampilaken: wonten indikator ingkang dereng jangkep, lan instansi milih ngentosi dumugi sedaya wonten.',
    partial:
      'Saperangan indikator dereng wonten. Bobotipun dipunbagi dhateng ingkang wonten, laras kaliyan bobotipun piyambak-piyambak.',
    indicator: 'Indikator',
    value: 'Biji',
    index: 'Indeks',
    weight: 'Bobot',
    contribution: 'Sumbangan',
    n: 'Data',
    percent: (value) => `${value}%`,
    noData: 'Dereng wonten data',
    tooFew: (n, minimum) => `Data dereng cekap (${n} saking ${minimum})`,
    sum: 'Gunggung sumbangan',
    formula:
      'Sumbangan = indeks × bobot ÷ gunggung bobot indikator ingkang wonten. Dipunbunderaken namung ing angka ingkang ketingal.',
    method: 'Cara',
    json: 'Skor punika minangka JSON',
    indicators: {
      ikm: 'Indeks Kepuasan Masyarakat',
      quick: 'Bijining pambiji rikat',
      ipkp: 'Indeks Persepsi Kualitas Pelayanan',
      ipak: 'Indeks Persepsi Anti Korupsi',
      'service-time': 'Paladosan rampung miturut janji wekdal',
      'complaint-response': 'Wadulan dipuntanggapi boten telat',
      'plan-realisation': 'Rancangan kinerja ingkang kalampahan',
      'plans-agreed': 'Rancangan kinerja ingkang sampun disarujuki',
      'reports-in-time': 'Lapuran kinerja ingkang boten telat',
      'reviews-in-time': 'Lapuran ingkang dipuntliti atasan boten telat',
      'feedback-given': 'Pegawe ingkang paring pamrayogi',
      'training-done': 'Jam pelatihan ingkang kacekapan',
    },
  },

  serviceTime: {
    title: 'Wekdal pepaladosan',
    kept: (kept, promised, share) =>
      `${kept} saking ${promised} paladosan (${share}%) rampung ing salebeting wekdal ingkang dipunjanjekaken, dipunetang wiwit dipuntimbali.`,
    noPromise: 'Paladosan ing unit punika dereng gadhah janji wekdal.',
    of: (n) => `Saking ${n} paladosan ingkang wekdalipun kacathet.`,
    waiting: 'Ngentosi dipuntimbali',
    serving: 'Dipuntimbali dumugi rampung',
    median: 'Sapalihipun paling dangu',
    nineOfTen: 'Sanga saking sedasa paling dangu',
    days: (n) => `${n} dinten`,
    hours: (n) => `${n} jam`,
    minutes: (n) => `${n} menit`,
    precision: 'Dipunbunderaken minggah: dumugi sejam dhateng menit wetah, langkungipun paling tebih saprasedasanipun.',
  },

  performance: {
    title: 'Kinerja pegawe',
    people: (n: string) => `Saking ${n} pegawe ing dinten pungkasan periode lapuran.`,
    realised: (percents: string, of: string) =>
      `${percents} persen saking ${of} lapuran ingkang sampun dipunleresaken, lajeng dipunrata-rata`,
    outcomes: {
      missing: 'dereng',
      late: 'telat',
      'in-time': 'boten telat',
      agreed: 'sampun disarujuki',
      given: 'paring',
      done: 'cekap',
    },
    note: 'Ingkang dereng dumugi wekdalipun boten dipunetang. Ing setunggal taun, saben pegawe dipunetang sepisan ing saben periode lapuran.',
  },
}
