import type { RefusalWords, RefusalWordsOf } from '../../say-refusal.ts'

/** What is refused of any request, whatever it asks for, in Bahasa Indonesia. */
export const requests = {
  'body-unreadable': {
    title: 'Isi kiriman tidak dapat dibaca',
    detail: 'Kiriman bukan JSON atau formulir yang sah.',
  },
  'body-too-large': {
    title: 'Kiriman terlalu besar',
    detail: 'Kiriman dibatasi {limit} kB.',
  },
  'media-type-unsupported': {
    title: 'Jenis kiriman tidak didukung',
    detail: 'Kirim sebagai {expected}.',
  },
  'page-unknown': {
    title: 'Halaman tidak ditemukan',
    detail: 'Alamat ini tidak ada. Mohon periksa kembali tautannya.',
  },
  'permission-denied': {
    title: 'Halaman ini khusus petugas',
    detail: 'Anda belum memiliki izin untuk membuka halaman ini.',
  },
  'origin-foreign': {
    title: 'Permintaan ini tidak berasal dari halaman kami',
    detail:
      'Demi keamanan, perubahan hanya diterima dari halaman Suara Loket sendiri. Tidak ada yang diubah. Mohon buka halamannya lagi dan ulangi dari sana.',
  },
  'form-stale': {
    title: 'Halaman ini sudah terlalu lama terbuka',
    detail:
      'Formulir yang dikirim bukan dari sesi masuk Anda yang sekarang. Tidak ada yang disimpan. Mohon buka halamannya lagi dan ulangi dari sana.',
  },
  'sign-in-needed': {
    title: 'Silakan masuk',
    detail:
      'Anda belum masuk, atau sesi Anda sudah berakhir. Permintaan tadi tidak disimpan. Silakan masuk, lalu ulangi.',
  },
  'sign-in-failed': {
    title: 'Belum berhasil masuk',
    detail:
      'Upaya masuk ini tidak dapat diselesaikan: mungkin terlalu lama, atau sudah dipakai di tab lain. Silakan coba lagi.',
  },
  'sign-in-cancelled': {
    title: 'Batal masuk',
    detail: 'Anda belum masuk karena dibatalkan di halaman akun. Silakan coba lagi bila berkenan.',
  },
  'sign-in-unknown': {
    title: 'Akun ini belum dikenal di sini',
    detail:
      'Akun Anda benar, tetapi belum terdaftar sebagai pegawai yang dapat masuk. Mohon hubungi admin Suara Loket di instansi Anda, dan pastikan alamat surel yang didaftarkan sama dengan alamat akun Anda.',
  },
  'sign-in-unavailable': {
    title: 'Layanan masuk sedang tidak dapat dihubungi',
    detail: 'Mohon coba lagi beberapa saat lagi. Warga tetap dapat menilai seperti biasa.',
  },
  busy: {
    title: 'Layanan sedang sibuk',
    detail: 'Yang baru saja Anda kirim, bila ada, belum tersimpan di server. Silakan coba lagi sebentar lagi.',
  },
} as const satisfies Partial<RefusalWords>

export type RequestRefusals = RefusalWordsOf<keyof typeof requests>
