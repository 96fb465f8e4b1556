import type { Predicate } from '../../../../shared/domain/performance/predicate.ts'

const predicates: Readonly<Record<Predicate, string>> = {
  'very-good': 'Sangat baik',
  good: 'Baik',
  'needs-improvement': 'Butuh perbaikan',
  poor: 'Kurang',
  'very-poor': 'Sangat kurang',
}

/** What the pages of somebody's career say, and the columns of its file. */
export const career = {
  own: 'Riwayat saya',
  ownLead: 'Jabatan, rencana, evaluasi, pelatihan, dan penghargaan Anda.',
  theirs: (name: string) => `Riwayat ${name}`,
  theirsLead: 'Jabatan, rencana, evaluasi yang sudah ditutup, pelatihan yang disahkan, dan penghargaan.',
  timeline: 'Perjalanan karier',
  timelineHint: 'Yang terbaru di atas. Yang masih dibicarakan tidak termasuk.',
  none: 'Belum ada yang tercatat.',
  kinds: {
    post: 'Jabatan',
    plan: 'SKP disepakati',
    evaluation: 'Evaluasi kinerja',
    training: 'Pelatihan',
    recognition: 'Penghargaan',
  },
  predicates,
  plan: (year: string) => `SKP ${year}`,
  evaluated: (period: string, predicate: string) => `${period}: ${predicate}`,
  edition: (edition: string) => `Edisi ${edition}`,
  trained: (hours: string, provider: string) => `${hours} JP · ${provider}`,
  certificate: (number: string) => `Sertifikat ${number}`,
  still: 'sekarang',
  take: 'Unduh riwayat',
  takeOwn: 'Berkas ini hanya memuat data Anda sendiri.',
  takeOther: 'Pengunduhan ini dicatat dalam jejak audit. Pakailah hanya untuk keperluan dinas.',
  csv: 'Unduh CSV',
  json: 'Unduh JSON',
  print: 'Untuk mencetak, pakai menu cetak peramban; tata letaknya sudah disiapkan.',
  toTraining: 'Pelatihan',
  propose: 'Usulkan penghargaan',
  columns: ['jenis', 'mulai', 'sampai', 'unit', 'uraian', 'keterangan'],
} as const
