/** What scores are compared by: with the period before, by who answered, among units, in Bahasa Indonesia. */
export const changes = {
  changes: {
    title: 'Apa yang berubah',
    none: (before: string) =>
      `Tidak ada perubahan nyata dibandingkan dengan ${before}. Selisih yang terlihat wajar terjadi karena kebetulan.`,
    tooFew: (before: string, least: string) =>
      `Belum cukup penilaian untuk dibandingkan dengan ${before}: perlu sedikitnya ${least} pada tiap periode.`,
    hidden: (before: string) =>
      `Tidak dapat dibandingkan dengan ${before}: salah satu nilainya tidak ditampilkan agar jawaban beberapa orang tidak dapat ditebak.`,
    found: (before: string) => `Perubahan berikut nyata, bukan kebetulan, dibandingkan dengan ${before}:`,
    up: (by: string) => `naik ${by}`,
    down: (by: string) => `turun ${by}`,
    score: (moved: string, from: string, to: string) => `Nilai ${moved} poin, dari ${from} menjadi ${to}.`,
    unsur: (name: string, moved: string, from: string, to: string) => `${name} ${moved}, dari ${from} menjadi ${to}.`,
    higher: (name: string, by: string) => `${name} lebih tinggi ${by} poin daripada yang lain.`,
    lower: (name: string, by: string) => `${name} lebih rendah ${by} poin daripada yang lain.`,
    beyond: (month: string, value: string, low: string, high: string) =>
      `${month} bernilai ${value}, di luar rentang wajar ${low} sampai ${high}.`,
    promise: (month: string, share: string, low: string, high: string) =>
      `${month}: ${share}% layanan selesai tepat waktu, di luar rentang wajar ${low} sampai ${high}%.`,
    run: (month: string) => `Sampai ${month}, sedikitnya delapan bulan berturut-turut berada di satu sisi rata-rata.`,
    mix: (moved: string) =>
      `Susunan layanan yang dinilai berbeda. Dengan susunan yang sama, nilainya justru ${moved} poin.`,
    behind: (from: string, to: string, low: string, high: string) =>
      `${from} dan ${to} responden; selisihnya antara ${low} dan ${high}`,
    more: (n: string) => `${n} perubahan lain`,
    method: (tested: string) =>
      `${tested} perbandingan diuji bersama. Di antara yang disebut nyata, paling banyak satu dari dua puluh diperkirakan kebetulan.`,
  },

  mix: {
    title: 'Siapa yang menjawab',
    lead: (n: string) =>
      `IKM dari ${n} jawaban, di samping IKM bila jawaban dari tiap layanan sebanding dengan jumlah warga yang dilayani di sana.`,
    crude: 'Menurut jawaban yang masuk',
    standardised: 'Sebanding dengan yang dilayani',
    range: (low: string, high: string) => `${low}–${high}`,
    covered: (share: string) => `mencakup ${share}% warga yang dilayani`,
    change: 'Perubahan dari periode sebelumnya',
    changeNote: 'Yang kedua membandingkan layanan yang sama dengan campuran jawaban yang sama.',
    warnings: {
      direction:
        'Hati-hati: nilai tampak berubah ke satu arah, padahal layanan yang dapat dibandingkan berubah ke arah sebaliknya. Yang berubah adalah siapa yang menjawab.',
      level:
        'Hati-hati: nilai dari jawaban yang masuk berbeda dari nilai yang sebanding. Sebagian layanan lebih banyak dinilai daripada jumlah warganya.',
      coverage: 'Hati-hati: di sebagian layanan tidak ada yang menilai, sehingga nilai ini tidak mencakup mereka.',
    },
  },

  comparison: {
    ranked: 'Diurutkan dari yang terlemah. Unit dengan jawaban sedikit ditarik ke arah rata-rata semua unit.',
    unranked:
      'Menurut abjad: perbedaan antarunit ini belum cukup pasti untuk diurutkan. Yang dapat dibandingkan adalah mutunya.',
    apart: 'Belum diurutkan, karena jawabannya kurang dari 30',
    band: 'Mutu',
  },
}

export type ChangesText = typeof changes
