/** What the home says of reports that wait. In Bahasa Indonesia alone. */
export const waitingReports = {
  due: (period: string) => `Laporan kinerja ${period}`,
  dueWhy: 'Laporan sudah dapat diisi; cukup dua menit di ponsel.',
  dueLate: (days: string) => `Tenggatnya sudah lewat ${days} hari. Laporan tetap diterima.`,
  toReport: 'Isi laporan',
  returned: (period: string) => `Laporan kinerja ${period} dikembalikan`,
  returnedWhy: 'Atasan Anda meminta laporan dilengkapi, lalu dikirim lagi.',
  toReturned: 'Lengkapi laporan',
  reopened: (period: string) => `Laporan kinerja ${period} dibuka kembali`,
  reopenedWhy: (name: string, reason: string) => `${name}: ${reason}`,
  toReopened: 'Buka laporan',
  cameAgain: (name: string) => `Laporan ${name} menunggu tinjauan Anda lagi`,
  cameAgainWhy: (period: string) => `${period}. Laporan ini pernah dibuka kembali, dan sekarang sudah dikirim lagi.`,
  toReview: (count: string) => `${count} laporan menunggu tinjauan Anda`,
  toReviewWhy: (period: string) => `${period}. Yang sudah sesuai dapat dikonfirmasi sekaligus.`,
  missing: (count: string) => `${count} bawahan belum melapor`,
  missingWhy: (period: string) => `${period}. Tenggatnya sudah lewat; barangkali ada yang perlu dibantu.`,
  toTeam: 'Buka daftar bawahan',
  escalated: (name: string) => `Laporan ${name} belum ditinjau`,
  escalatedWhy: (period: string, superior: string, day: string) =>
    `${period}. Atasannya, ${superior}, belum meninjau sampai ${day}. Anda dapat mengingatkan, atau meninjaunya.`,
  toEscalated: 'Lihat laporan',
} as const
