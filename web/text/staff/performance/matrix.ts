/** What the matrix of who carries which result says: in Bahasa Indonesia alone. */
export const matrix = {
  title: 'Matriks peran hasil',
  pageTitle: (unit: string, year: string) => `Matriks peran hasil ${unit} ${year}`,
  lead: (head: string) => `RHK ${head}, dan siapa yang memikulnya dengan rencana yang sudah disepakati.`,
  print: 'Halaman ini dapat dicetak.',
  year: (year: string) => `Tahun ${year}`,
  years: 'Tahun lain',
  noHead: 'Pimpinan unit ini belum dapat dikenali.',
  noHeadHint: 'Matriks mengikuti penempatan: pimpinan adalah atasan langsung orang-orang di unit ini.',
  noPlan: (head: string, year: string) => `SKP ${year} ${head} belum disepakati.`,
  noPlanHint: 'Matriks tersusun begitu rencana pimpinan disepakati, karena RHK orang lain mendukung RHK-nya.',

  summary: 'Ringkasan',
  carriedAll: (n: string) => `Semua ${n} RHK pimpinan ada yang memikul.`,
  gaps: (n: string, all: string) => `${n} dari ${all} RHK pimpinan belum ada yang memikul.`,
  doubles: (n: string) => `${n} hasil dipikul beberapa orang tanpa pembagian.`,
  unplanned: (n: string, all: string) => `${n} dari ${all} orang belum punya rencana yang disepakati.`,
  loose: (n: string) => `${n} orang punya RHK yang tidak mendukung siapa pun.`,

  result: 'RHK pimpinan',
  carriers: 'Dipikul oleh',
  gap: 'Celah: belum ada yang memikul RHK ini.',
  coming: (people: string) => `Sedang diajukan, belum disepakati: ${people}.`,
  aspectGap: (aspect: string) => `Celah: belum ada yang mengukur aspek ${aspect}.`,
  aspectCarried: (n: string) => `Diukur juga oleh ${n} orang.`,
  double: {
    result: (words: string, people: string) =>
      `Rangkap: ${people} memikul hasil yang sama, “${words}”, tanpa pembagian.`,
    indicator: (words: string, people: string) =>
      `Rangkap: ${people} memakai indikator yang sama, “${words}”, tanpa pembagian.`,
  },
  doubleHint: 'Bagi targetnya, atau sepakati siapa yang memikul bagian mana.',
  through: (name: string) => `melalui ${name}`,
  looseTitle: 'RHK yang tidak mendukung siapa pun',
  looseHint: 'Hasil ini mungkin penting. Bicarakan mana yang didukungnya, atau mengapa tidak ada.',
  unplannedTitle: 'Belum punya rencana yang disepakati',
  unplannedStates: {
    none: 'belum disusun',
    draft: 'sedang disusun',
    proposed: 'menunggu atasan',
    returned: 'sedang diperjelas',
    agreed: 'disepakati',
  },
  cut: (shown: string, all: string) =>
    `Menampilkan ${shown} dari ${all} orang. Buka unit di bawahnya untuk melihat yang lain.`,
  and: (names: string, last: string) => `${names} dan ${last}`,
} as const
