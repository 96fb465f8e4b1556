import { roman } from '../roman.ts'

/** Periods and scores wherever they stand, and how a score is computed, in Bahasa Indonesia. */
export const scores = {
  period: {
    quarter: (part: number, year: string) => `Triwulan ${roman(part)} ${year}`,
    semester: (part: number, year: string) => `Semester ${roman(part)} ${year}`,
    year: (year: string) => `Tahun ${year}`,
    days: (first: string, last: string) => `${first} – ${last}`,
    moment: (day: string, clock: string, zone: string) => `${day}, ${clock} ${zone}`,
    label: 'Periode',
    show: 'Tampilkan',
    within: (period: string) => `Bagian dari ${period}`,
    quarters: 'Triwulan',
    months: 'Bulan',
    semesters: 'Semester',
    years: 'Tahun',
    previous: (period: string) => `Sebelumnya: ${period}`,
    next: (period: string) => `Berikutnya: ${period}`,
  },

  score: {
    short: 'IKM',
    grade: (letter: string, word: string) => `${letter} (${word})`,
    respondents: (n: string) => `${n} responden`,
    intervalMeaning: (range: string) =>
      `Rentang ${range} menunjukkan seberapa pasti nilai ini, karena hanya sebagian orang menilai (tingkat kepercayaan 95 persen). Rentang ini berlaku bagi mereka yang bersedia menilai, belum tentu bagi semua pengguna layanan.`,
    aside: (n: string) => `${n} disisihkan untuk ditinjau`,
    noData: 'Belum ada data',
    tooFew: (n: string) => `Belum cukup penilaian (${n})`,
    hidden: (n: string) => `Tidak ditampilkan (${n})`,
    hiddenWhy: 'Nilai ini tidak ditampilkan agar jawaban beberapa orang di bagian lain tidak dapat ditebak.',
    someHidden: 'Sebagian nilai tidak ditampilkan agar jawaban beberapa orang di bagian lain tidak dapat ditebak.',
    noGrade: (from: string) => `Mutu diberikan mulai ${from} responden`,
    belowTarget: (target: string, served: string, n: string) =>
      `Target sampel ${target} dari ${served} layanan; terkumpul ${n}`,
    indicative: 'Belum diberi mutu',
    scale: 'Letak nilai pada skala mutu 25 sampai 100',
    scaleAt: (score: string, grade: string) => `Nilai ${score} berada pada mutu ${grade}.`,
    scaleBare: (score: string) => `Nilai ${score}, belum diberi mutu.`,
  },

  origin: {
    title: 'Cara menghitung',
    formula:
      'Jawaban tiap unsur (1 sampai 4) dirata-ratakan. Rata-rata semua unsur, dengan bobot yang sama, dikalikan 25 menjadi nilai 25 sampai 100. Pembulatan hanya sekali, pada angka yang ditampilkan.',
    source: 'Dasar',
    method: 'Metode',
    counted: 'Jumlah responden',
    computed: 'Terakhir dihitung',
    neverComputed: 'Belum pernah dihitung',
    worked: (means: string, count: string, factor: string, score: string) =>
      `(${means}) ÷ ${count} × ${factor} = ${score}, dihitung dari angka yang belum dibulatkan.`,
    json: 'Nilai ini sebagai JSON',
  },
}

export type ScoresText = typeof scores
