import type { ReportStanding } from '../../../../shared/domain/performance/team-row.ts'

/** Words of the list of somebody's subordinates, and of confirming many reports at once. In Bahasa Indonesia alone. */
export const team = {
  title: 'Bawahan saya',
  lead: (period: string, due: string, review: string) =>
    `${period}: laporan paling lambat ${due}, tinjauan paling lambat ${review}.`,
  empty: 'Belum ada yang ditempatkan di bawah Anda.',
  emptyHint: 'Daftar ini terisi sendiri dari penempatan pegawai.',
  periods: 'Periode',
  show: 'Tampilkan',
  total: (count: string) => `${count} orang`,
  name: 'Nama',
  plan: 'SKP',
  report: 'Laporan',
  evaluation: 'Evaluasi',
  plans: {
    none: 'Belum dibuat',
    draft: 'Disusun',
    proposed: 'Menunggu Anda',
    returned: 'Diklarifikasi',
    agreed: 'Disepakati',
  },
  planOf: (year: string, state: string) => `${year}: ${state}`,
  reports: {
    'not-asked': 'Tidak diminta',
    open: 'Belum masuk',
    missing: 'Belum masuk, lewat tenggat',
    submitted: 'Menunggu Anda',
    returned: 'Dikembalikan',
    confirmed: 'Dikonfirmasi',
  } satisfies Record<ReportStanding, string>,
  evaluations: {
    none: 'Belum ada',
    draft: 'Disusun',
    issued: 'Disampaikan',
    objected: 'Ada keberatan',
    closed: 'Selesai',
  },
  late: (days: string) => `terlambat ${days} hari`,
  look: 'perlu dilihat',
  page: (number: string, of: string) => `Halaman ${number} dari ${of}`,
  pages: 'Halaman',
  before: 'Sebelumnya',
  after: 'Berikutnya',

  inOrder: 'Dapat dikonfirmasi sekaligus',
  inOrderHint:
    'Tepat waktu, semua target terisi, belum pernah dikembalikan, dan tidak ada angka yang janggal. Hapus centang pada yang ingin Anda lihat dahulu.',
  reached: (percents: string) => `Capaian terhadap target setahun: ${percents}`,
  confirm: 'Konfirmasi yang dicentang',
  none: 'Pilih sekurangnya satu laporan.',

  resultTitle: 'Hasil konfirmasi',
  confirmed: (count: string) => `${count} laporan dikonfirmasi`,
  notConfirmed: (count: string) => `${count} laporan belum dikonfirmasi`,
  open: 'Buka laporannya',
  back: 'Kembali ke daftar bawahan',
  problems: {
    'dossier-changed': 'Berubah setelah daftar ini dibuka.',
    'dossier-state': 'Sudah ditinjau, atau sedang dilengkapi pemiliknya.',
    'dossier-own': 'Laporan sendiri ditinjau orang lain.',
    'relation-ended': 'Anda bukan lagi atasannya.',
  } as Readonly<Record<string, string>>,
  otherProblem: 'Tidak dapat dikonfirmasi sekarang.',
} as const
