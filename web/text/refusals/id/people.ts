import type { RefusalWords, RefusalWordsOf } from '../../say-refusal.ts'

/** What is refused about people, their data and their performance, in Bahasa Indonesia. */
export const people = {
  'erasure-held': {
    title: 'Data ini belum dapat dihapus',
    detail:
      'Orang ini masih ditempatkan di sebuah unit. Selama masih bertugas, datanya wajib disimpan. Akhiri dulu penempatannya, lalu coba lagi.',
  },
  'person-unknown': {
    title: 'Pegawai tidak ditemukan',
    detail: 'Cari namanya di daftar pegawai instansi ini.',
  },
  'person-changed': {
    title: 'Data pegawai ini baru saja berubah',
    detail: 'Perubahan Anda belum disimpan. Buka lagi datanya, lalu ubah bila masih perlu.',
  },
  'person-invalid': {
    title: 'Data pegawai belum dapat disimpan',
    detail: 'Periksa kembali isian yang ditandai.',
  },
  'dossier-unknown': {
    title: 'Dokumen ini tidak ditemukan',
    detail: 'Mungkin alamatnya keliru, atau dokumennya belum dibuat.',
  },
  'dossier-changed': {
    title: 'Dokumen ini baru saja diubah',
    detail: 'Perubahan Anda belum disimpan. Muat ulang untuk melihat yang terbaru.',
  },
  'dossier-state': {
    title: 'Langkah ini belum dapat dilakukan',
    detail: 'Tidak ada yang disimpan.',
  },
  'dossier-full': {
    title: 'Dokumen ini sudah terlalu sering diubah',
    detail: 'Riwayatnya penuh. Mintalah bantuan admin instansi.',
  },
  'dossier-own': {
    title: 'Dokumen sendiri diputuskan orang lain',
    detail: 'Anda tidak dapat menyetujui atau menilai dokumen Anda sendiri.',
  },
  'relation-ended': {
    title: 'Anda tidak berwenang atas dokumen ini',
    detail: 'Hanya atasan saat ini yang dapat memutuskannya. Tidak ada yang disimpan.',
  },
  'own-record': {
    title: 'Tidak dapat mengubah wewenang sendiri',
    detail: 'Peran dan status Anda hanya dapat diubah oleh pengelola lain.',
  },
  'last-admin': {
    title: 'Instansi harus punya pengelola',
    detail: 'Berikan peran itu kepada orang lain lebih dahulu.',
  },
} as const satisfies Partial<RefusalWords>

export type PeopleRefusals = RefusalWordsOf<keyof typeof people>
