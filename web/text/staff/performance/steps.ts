/** What happened to a document of performance: a step in a few words. An action without its own is told as a change. */
export const steps = {
  title: 'Riwayat',
  lead: 'Setiap langkah tersimpan bersama pelaku, waktu, dan alasannya.',
  system: 'sistem',
  changedSince: 'Dokumen ini berubah setelah Anda membukanya. Perubahan Anda belum disimpan.',
  changedSinceHint: 'Periksa yang berubah di bawah ini, lalu kirim lagi bila masih sesuai.',
  fromTo: (field: string, from: string, to: string) => `${field}: ${from} menjadi ${to}`,
  added: (field: string, to: string) => `${field}: ${to}`,
  removed: (field: string, from: string) => `${field}: ${from} dihapus`,
  more: (count: string) => `dan ${count} perubahan lain`,
  other: 'Diubah',
  actions: {
    'submit-report': 'Laporan dikirim',
    'confirm-report': 'Laporan dikonfirmasi',
    'correct-report': 'Laporan dikonfirmasi dengan perbaikan angka',
    'return-report': 'Laporan dikembalikan',
    'take-back': 'Ditarik kembali, karena hubungan atasan berakhir saat diputuskan',
  },
} as const
