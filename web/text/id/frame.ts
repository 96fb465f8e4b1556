/** What stands around every page, and on one that failed, in Bahasa Indonesia. */
export const frame = {
  /** How dates and numbers are written. */
  locale: 'id-ID',
  switchLabel: 'Pilihan bahasa',
  product: 'Suara Loket',
  tagline: 'Penilaian warga atas pelayanan publik',
  pageTitle: (page: string) => `${page} · Suara Loket`,
  skip: 'Langsung ke isi halaman',
  demo: 'Data contoh: bukan penilaian sebenarnya.',
  demoMark: 'Data contoh',
  trial: 'UJI COBA: penilaian di sini tidak masuk nilai mana pun.',
  homeLink: 'Halaman awal',
  signIn: 'Masuk',
  otherAccount: 'Pakai akun lain',
  pathLabel: 'Letak halaman ini',
  footer:
    'Nilai di layanan ini dihitung langsung dari jawaban warga. Tidak ada nama, NIK, atau nomor telepon di dalamnya.',
  apiLink: 'Data terbuka dan API',
  privacyLink: 'Privasi',
  requestId: 'Nomor permintaan',
  failure: {
    title: 'Ada gangguan di pihak kami',
    detail:
      'Permintaan Anda belum dapat diselesaikan. Gangguan ini sudah tercatat. Silakan coba lagi beberapa menit lagi.',
  },
}

export type FrameText = typeof frame
