/** The unit score, and the indicators in it that are no survey’s, in Bahasa Indonesia. */
export const indicators = {
  unitScore: {
    title: 'Skor unit',
    lead: 'Beberapa indikator digabung menjadi satu angka, 0 sampai 100, menurut bobot yang ditetapkan instansi.',
    outOf: 'dari 100',
    none: 'Belum ada data untuk skor unit pada periode ini.',
    withheld:
      'Skor belum ditampilkan: ada indikator yang belum lengkap, dan instansi memilih menunggu sampai semuanya ada.',
    partial: 'Sebagian indikator belum ada. Bobotnya dibagikan kepada yang ada, sebanding dengan bobot masing-masing.',
    indicator: 'Indikator',
    value: 'Nilai',
    index: 'Indeks',
    weight: 'Bobot',
    contribution: 'Sumbangan',
    n: 'Data',
    percent: (value: string) => `${value}%`,
    noData: 'Belum ada data',
    tooFew: (n: string, minimum: string) => `Belum cukup data (${n} dari ${minimum})`,
    sum: 'Jumlah sumbangan',
    formula:
      'Sumbangan = indeks × bobot ÷ jumlah bobot indikator yang ada. Pembulatan hanya pada angka yang ditampilkan.',
    method: 'Metode',
    json: 'Skor ini sebagai JSON',
    /** Names of indicators that are no official Indonesian terms already. */
    indicators: {} as Readonly<Record<string, string>>,
  },

  serviceTime: {
    title: 'Waktu pelayanan',
    kept: (kept: string, promised: string, share: string) =>
      `${kept} dari ${promised} layanan (${share}%) selesai dalam waktu yang dijanjikan, dihitung sejak dipanggil.`,
    noPromise: 'Layanan di unit ini belum mempunyai janji waktu.',
    of: (n: string) => `Dari ${n} layanan yang waktunya tercatat.`,
    waiting: 'Menunggu dipanggil',
    serving: 'Dipanggil sampai selesai',
    median: 'Separuhnya paling lama',
    nineOfTen: 'Sembilan dari sepuluh paling lama',
    days: (n: string) => `${n} hari`,
    hours: (n: string) => `${n} jam`,
    minutes: (n: string) => `${n} menit`,
    precision: 'Dibulatkan ke atas: sampai satu jam ke menit penuh, selebihnya paling jauh sepersepuluhnya.',
  },

  performance: {
    title: 'Kinerja pegawai',
    people: (n: string) => `Dari ${n} pegawai pada hari terakhir periode lapor.`,
    realised: (percents: string, of: string) =>
      `${percents} persen dari ${of} laporan yang dikonfirmasi, lalu dirata-ratakan`,
    outcomes: {
      missing: 'belum',
      late: 'terlambat',
      'in-time': 'tepat waktu',
      agreed: 'disepakati',
      given: 'memberi',
      done: 'cukup',
    },
    note: 'Yang belum jatuh tempo tidak dihitung. Dalam satu tahun, setiap pegawai dihitung sekali pada setiap periode lapor.',
  },
}

export type IndicatorsText = typeof indicators
