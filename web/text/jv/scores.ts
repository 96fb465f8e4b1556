import type { ScoresText } from '../id/scores.ts'
import { roman } from '../roman.ts'

/** Periods and scores wherever they stand, and how a score is computed, in polite Javanese (krama). */
export const scores: ScoresText = {
  period: {
    quarter: (part, year) => `Triwulan ${roman(part)} ${year}`,
    semester: (part, year) => `Semester ${roman(part)} ${year}`,
    year: (year) => `Taun ${year}`,
    days: (first, last) => `${first} – ${last}`,
    moment: (day, clock, zone) => `${day}, ${clock} ${zone}`,
    label: 'Mangsa',
    show: 'Tuduhaken',
    within: (period) => `Peranganipun ${period}`,
    quarters: 'Triwulan',
    months: 'Wulan',
    semesters: 'Semester',
    years: 'Taun',
    previous: (period) => `Saderengipun: ${period}`,
    next: (period) => `Salajengipun: ${period}`,
  },

  score: {
    short: 'IKM',
    grade: (letter, word) => `${letter} (${word})`,
    respondents: (n) => `${n} responden`,
    intervalMeaning: (range) =>
      `Rentang ${range} nedahaken sepinten gumathokipun biji punika, awit namung saperanganing warga ingkang mbiji (tingkat kapitadosan 95 persen). Rentang punika namung tumrap warga ingkang kersa mbiji, dereng tamtu tumrap sedaya ingkang dipunladosi.`,
    aside: (n) => `${n} dipunsisihaken kangge dipuntliti`,
    noData: 'Dereng wonten data',
    tooFew: (n) => `Pambiji dereng cekap (${n})`,
    hidden: (n) => `Boten katuduhaken (${n})`,
    hiddenWhy:
      'Biji punika boten katuduhaken, supados wangsulanipun sawetawis tiyang ing perangan sanes boten saged katebak.',
    someHidden:
      'Saperanganing biji boten katuduhaken, supados wangsulanipun sawetawis tiyang ing perangan sanes boten saged katebak.',
    noGrade: (from) => `Mutu kaparingaken wiwit ${from} responden`,
    belowTarget: (target, served, n) => `Ancasing sampel ${target} saking ${served} paladosan; sampun kempal ${n}`,
    indicative: 'Dereng wonten mutunipun',
    scale: 'Papanipun biji ing skala mutu 25 dumugi 100',
    scaleAt: (score, grade) => `Biji ${score} mlebet mutu ${grade}.`,
    scaleBare: (score) => `Biji ${score}, dereng wonten mutunipun.`,
  },

  origin: {
    title: 'Caranipun ngetang',
    formula:
      'Wangsulan saben unsur (1 dumugi 4) dipunrata-rata. Rata-ratanipun sedaya unsur, kanthi bobot ingkang sami, dipunpingaken 25 dados biji 25 dumugi 100. Dipunbunderaken namung sapisan, ing angka ingkang katuduhaken.',
    source: 'Dhasar',
    method: 'Metode',
    counted: 'Cacahing responden',
    computed: 'Pungkasan dipunetang',
    neverComputed: 'Dereng nate dipunetang',
    worked: (means, count, factor, score) =>
      `(${means}) ÷ ${count} × ${factor} = ${score}, dipunetang saking angka ingkang dereng dipunbunderaken.`,
    json: 'Biji punika minangka JSON',
  },
}
