import type { Language } from './languages.ts'
import { useReading } from './text.ts'

/** Words about closed periods and derivations, in Bahasa Indonesia. */
const id = {
  closed: {
    note: (day: string) => `Periode ini ditutup pada ${day}. Nilainya tidak berubah lagi dengan sendirinya.`,
    corrected: (day: string, version: string) => `Nilai ini adalah versi ${version}, hasil koreksi pada ${day}.`,
    older: (version: string, newest: string) => `Ini versi ${version}, bukan yang terbaru. Versi terbaru: ${newest}.`,
    late: (n: string) =>
      `${n} jawaban datang setelah periode ditutup. Jawaban itu belum dihitung di sini, dan dihitung bila ada versi berikutnya.`,
    fewer: (n: string) => `${n} jawaban dikeluarkan dari hitungan setelah periode ditutup. Nilai ini masih memuatnya.`,
    toNewest: 'Lihat versi terbaru',
    history: 'Lihat versi sebelumnya dan alasannya',
  },

  derivation: {
    title: 'Asal angka',
    of: (index: string, period: string) => `${index}, ${period}`,
    lead: 'Semua hitungan di balik nilai ini, supaya siapa saja dapat menghitungnya kembali.',
    link: 'Lihat semua hitungannya',
    back: 'Kembali ke halaman unit',
    hidden: (from: string) =>
      `Hitungan ditampilkan mulai ${from} responden, agar jawaban seseorang tidak dapat ditebak.`,
    hiddenVersion: (few: string) =>
      `Hitungan versi ini tidak ditampilkan: versi berikutnya berbeda kurang dari ${few} jawaban, sehingga jawaban seseorang dapat ditebak dari selisihnya.`,
    counts: 'Jawaban tiap unsur',
    countsHint: (top: string) =>
      `Berapa orang memilih 1, 2, 3, sampai ${top}. NRR adalah jumlah angka dibagi jumlah jawaban.`,
    division: 'Jumlah ÷ jawaban',
    mean: 'NRR',
    formula: 'Rumus dengan angkanya',
    sum: (means: string, total: string) => `Jumlah NRR: ${means} = ${total}`,
    weight: (weight: string, index: string) => `Bobot tiap unsur sama, ${weight}. Nilai indeks: ${index}`,
    scale: (index: string, factor: string, score: string) => `Dikalikan ${factor}: ${index} × ${factor} = ${score}`,
    exact: (fraction: string) =>
      `Angka tepatnya ${fraction}. Semua langkah memakai pecahan utuh; angka di atas hanya ditulis sampai empat desimal.`,
    rounded: (score: string) => `Dibulatkan satu kali, setengah ke atas: ${score}`,
    grade: (grade: string, from: string) => `Mutu ${grade}, karena nilainya ${from} atau lebih.`,
    gradeBelow: (grade: string, from: string, below: string) =>
      `Mutu ${grade}, karena nilainya ${from} atau lebih dan di bawah ${below}.`,
    noGrade: (from: string) => `Mutu belum diberikan: kurang dari ${from} responden.`,
    target: (target: string, served: string, n: string) =>
      `Target sampel ${target} dari ${served} layanan (Krejcie–Morgan); terkumpul ${n} responden.`,
    belowTarget: 'Mutu tidak diberikan: target sampel tidak tercapai.',
    noBands: 'Instrumen ini tidak memberi mutu.',
    again: 'Hitung ulang',
    againHint: 'Nilai dihitung lagi dari tabel jawaban di atas dengan rumus yang sama.',
    same: (score: string) => `Sama: hasil hitung ulang ${score}, nilai yang diumumkan ${score}.`,
    different: (found: string, score: string) => `Berbeda: hasil hitung ulang ${found}, nilai yang diumumkan ${score}.`,
    basis: 'Dasar dan cara',
    instrument: 'Instrumen',
    aside: 'Disisihkan dari hitungan',
    asideNone: 'Tidak ada',
    versions: 'Versi',
    versionsHint:
      'Nilai periode yang sudah ditutup tidak ditimpa. Koreksi menjadi versi baru, dan versi lama tetap dapat dibaca.',
    open: 'Periode ini belum ditutup. Nilainya mengikuti jawaban yang masuk.',
    version: (version: string) => `Versi ${version}`,
    closedOn: (day: string) => `Ditutup ${day}`,
    correctedOn: (day: string) => `Dikoreksi ${day}`,
    reason: (reason: string) => `Alasan: ${reason}`,
    author: (author: string) => `Oleh ${author}`,
    fingerprint: 'Sidik angka yang diumumkan',
    digest: 'Sidik versi',
    thisOne: 'sedang ditampilkan',
    json: 'Hitungan ini sebagai JSON',
  },
}

type DerivationText = typeof id

const en: DerivationText = {
  closed: {
    note: (day) => `This period was closed on ${day}. Its score no longer changes by itself.`,
    corrected: (day, version) => `This is version ${version}, corrected on ${day}.`,
    older: (version, newest) => `This is version ${version}, not the newest. The newest is version ${newest}.`,
    late: (n) =>
      `${n} answers came in after the period was closed. They are not counted here, and will be in the next version if there is one.`,
    fewer: (n) => `${n} answers were set aside after the period was closed. This score still has them.`,
    toNewest: 'See the newest version',
    history: 'See the earlier version and the reason',
  },

  derivation: {
    title: 'Where this number comes from',
    of: (index, period) => `${index}, ${period}`,
    lead: 'All the counts behind this score, so that anybody can compute it again.',
    link: 'See all the counts',
    back: 'Back to the unit’s page',
    hidden: (from) => `Counts are shown from ${from} respondents on, so that nobody’s answers can be guessed.`,
    hiddenVersion: (few) =>
      `The counts of this version are not shown: the next one differs by fewer than ${few} answers, and the difference would show single people’s answers.`,
    counts: 'Answers to each element',
    countsHint: (top) =>
      `How many people chose 1, 2, 3, up to ${top}. NRR is the sum of the values over the number of answers.`,
    division: 'Sum ÷ answers',
    mean: 'NRR',
    formula: 'The formula with its numbers',
    sum: (means, total) => `Sum of the NRR: ${means} = ${total}`,
    weight: (weight, index) => `Each element has the same weight, ${weight}. Index value: ${index}`,
    scale: (index, factor, score) => `Times ${factor}: ${index} × ${factor} = ${score}`,
    exact: (fraction) =>
      `The exact number is ${fraction}. Every step uses whole fractions; the figures above are only written to four decimals.`,
    rounded: (score) => `Rounded once, half up: ${score}`,
    grade: (grade, from) => `Grade ${grade}, for it is ${from} or more.`,
    gradeBelow: (grade, from, below) => `Grade ${grade}, for it is ${from} or more and below ${below}.`,
    noGrade: (from) => `No grade yet: fewer than ${from} respondents.`,
    target: (target, served, n) => `Sample target ${target} of ${served} services (Krejcie–Morgan); ${n} respondents.`,
    belowTarget: 'No grade: the sample target is not reached.',
    noBands: 'This instrument gives no grade.',
    again: 'Compute again',
    againHint: 'The score is computed again from the table of answers above, by the same formula.',
    same: (score) => `The same: computed again it is ${score}, and ${score} is what is published.`,
    different: (found, score) => `Different: computed again it is ${found}, and ${score} is what is published.`,
    basis: 'Basis and method',
    instrument: 'Instrument',
    aside: 'Set aside, not counted',
    asideNone: 'None',
    versions: 'Versions',
    versionsHint:
      'The score of a closed period is never written over. A correction is a new version, and the old one can still be read.',
    open: 'This period is not closed yet. Its score follows the answers that come in.',
    version: (version) => `Version ${version}`,
    closedOn: (day) => `Closed ${day}`,
    correctedOn: (day) => `Corrected ${day}`,
    reason: (reason) => `Reason: ${reason}`,
    author: (author) => `By ${author}`,
    fingerprint: 'Digest of what is published',
    digest: 'Digest of the version',
    thisOne: 'shown here',
    json: 'These counts as JSON',
  },
}

const jv: DerivationText = {
  closed: {
    note: (day) => `Mangsa punika katutup ing ${day}. Bijinipun boten ewah malih kanthi piyambakipun.`,
    corrected: (day, version) => `Punika versi ${version}, asiling leresan ing ${day}.`,
    older: (version, newest) =>
      `Punika versi ${version}, sanes ingkang paling enggal. Ingkang paling enggal: versi ${newest}.`,
    late: (n) =>
      `${n} wangsulan dhateng sasampunipun mangsa katutup. Wangsulan punika dereng kaetang ing ngriki, lan badhe kaetang menawi wonten versi salajengipun.`,
    fewer: (n) =>
      `${n} wangsulan dipunsisihaken sasampunipun mangsa katutup. Biji punika taksih ngetang wangsulan kasebat.`,
    toNewest: 'Mirsani versi paling enggal',
    history: 'Mirsani versi saderengipun lan alesanipun',
  },

  derivation: {
    title: 'Asalipun angka',
    of: (index, period) => `${index}, ${period}`,
    lead: 'Sedaya etangan ing wingkingipun biji punika, supados sinten kemawon saged ngetang malih.',
    link: 'Mirsani sedaya etanganipun',
    back: 'Wangsul dhateng kaca unit',
    hidden: (from) => `Etangan katuduhaken wiwit ${from} responden, supados wangsulanipun tiyang boten saged katebak.`,
    hiddenVersion: (few) =>
      `Etangan versi punika boten katuduhaken: versi salajengipun beda kirang saking ${few} wangsulan, matemah wangsulanipun tiyang saged katebak saking bedanipun.`,
    counts: 'Wangsulan saben unsur',
    countsHint: (top) =>
      `Pinten tiyang ingkang milih 1, 2, 3, dumugi ${top}. NRR inggih punika gunggunging angka dipunpara cacahing wangsulan.`,
    division: 'Gunggung ÷ wangsulan',
    mean: 'NRR',
    formula: 'Rumus kaliyan angkanipun',
    sum: (means, total) => `Gunggunging NRR: ${means} = ${total}`,
    weight: (weight, index) => `Bobot saben unsur sami, ${weight}. Biji indeks: ${index}`,
    scale: (index, factor, score) => `Dipunpingaken ${factor}: ${index} × ${factor} = ${score}`,
    exact: (fraction) =>
      `Angka ingkang trep ${fraction}. Sedaya jangkah ngginakaken pecahan wetah; angka ing nginggil namung kaserat dumugi sekawan desimal.`,
    rounded: (score) => `Dipunbunderaken sapisan, satengah minggah: ${score}`,
    grade: (grade, from) => `Mutu ${grade}, awit bijinipun ${from} utawi langkung.`,
    gradeBelow: (grade, from, below) =>
      `Mutu ${grade}, awit bijinipun ${from} utawi langkung lan sangandhaping ${below}.`,
    noGrade: (from) => `Mutu dereng kaparingaken: kirang saking ${from} responden.`,
    target: (target, served, n) =>
      `Ancasing sampel ${target} saking ${served} paladosan (Krejcie–Morgan); sampun kempal ${n} responden.`,
    belowTarget: 'Mutu boten kaparingaken: ancasing sampel boten kagayuh.',
    noBands: 'Instrumen punika boten maringi mutu.',
    again: 'Etang malih',
    againHint: 'Biji dipunetang malih saking tabel wangsulan ing nginggil kanthi rumus ingkang sami.',
    same: (score) => `Sami: asiling etangan malih ${score}, biji ingkang kawartosaken ${score}.`,
    different: (found, score) => `Beda: asiling etangan malih ${found}, biji ingkang kawartosaken ${score}.`,
    basis: 'Dhasar lan cara',
    instrument: 'Instrumen',
    aside: 'Dipunsisihaken saking etangan',
    asideNone: 'Boten wonten',
    versions: 'Versi',
    versionsHint:
      'Biji mangsa ingkang sampun katutup boten dipuntindhih. Leresan dados versi enggal, lan versi lami tetep saged kawaos.',
    open: 'Mangsa punika dereng katutup. Bijinipun ndherek wangsulan ingkang mlebet.',
    version: (version) => `Versi ${version}`,
    closedOn: (day) => `Katutup ${day}`,
    correctedOn: (day) => `Dipunleresaken ${day}`,
    reason: (reason) => `Alesan: ${reason}`,
    author: (author) => `Dening ${author}`,
    fingerprint: 'Sidik angka ingkang kawartosaken',
    digest: 'Sidik versi',
    thisOne: 'ingkang katuduhaken',
    json: 'Etangan punika minangka JSON',
  },
}

/**
 * What only pages with a score's derivation say, apart from the languages' own files: citizens' pages carry those, and their function
 * must stay small to start fast.
 */
const derivationTexts = { id, en, jv } as const satisfies Record<Language, DerivationText>

/** The same for the page that is being made, in its language. */
export function useDerivationText(): DerivationText {
  return derivationTexts[useReading().language]
}
