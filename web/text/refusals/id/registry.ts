import type { RefusalWords, RefusalWordsOf } from '../../say-refusal.ts'

/** What is refused about places, their devices and their published scores, in Bahasa Indonesia. */
export const registry = {
  'agency-unknown': {
    title: 'Instansi tidak ditemukan',
    detail: 'Tidak ada instansi dengan kode "{agency}".',
  },
  'unit-unknown': {
    title: 'Unit tidak ditemukan',
    detail: 'Instansi "{agency}" tidak memiliki unit "{unit}".',
  },
  'unit-ambiguous': {
    title: 'Unit ada di beberapa instansi',
    detail: 'Unit "{unit}" ada di {agencies}. Sebutkan instansinya.',
  },
  'counter-unknown': {
    title: 'Loket tidak ditemukan',
    detail: 'Unit ini tidak memiliki loket "{counter}".',
  },
  'unit-change-refused': {
    title: 'Unit tidak jadi diubah',
    detail:
      'Unit ini baru saja diubah orang lain, atau perubahannya tidak mungkin lagi. Lihat unitnya, lalu coba lagi.',
  },
  'counter-changed': {
    title: 'Kode loket sudah berubah',
    detail:
      'Kode loket ini baru saja diganti lewat permintaan lain, sehingga permintaan ini tidak dijalankan. Mohon buka lagi halaman posternya dan periksa kode yang berlaku.',
  },
  'instrument-unknown': {
    title: 'Instrumen tidak dikenal',
    detail: 'Tidak ada instrumen "{instrument}".',
  },
  'period-invalid': {
    title: 'Periode tidak dapat dibaca',
    detail: '"{period}" bukan periode. Contoh: 2021-03-14, 2021-03, 2021-Q1, 2021-S1, 2021.',
  },
  'query-invalid': {
    title: 'Permintaan tidak dapat dibaca',
    detail: 'Parameter "{field}" tidak sah.',
  },
  'version-unknown': {
    title: 'Versi tidak ditemukan',
    detail: 'Periode ini tidak memiliki versi {version}.',
  },
  'period-open': {
    title: 'Periode ini belum ditutup',
    detail: 'Nilai {period} masih dihitung langsung dari jawaban yang masuk, jadi belum ada yang perlu dikoreksi.',
  },
  'correction-same': {
    title: 'Tidak ada yang perlu dikoreksi',
    detail: 'Hitungan {period} sama dengan versi terakhirnya, sehingga tidak dibuat versi baru.',
  },
  'registry-invalid': {
    title: 'Berkas registri tidak dapat diterapkan',
    detail: '{problems}',
  },
  'registry-changed': {
    title: 'Pengaturan ini sudah berubah',
    detail:
      '{thing} baru saja diubah orang lain, sehingga perubahan Anda belum disimpan. Mohon buka halamannya lagi dan periksa isinya.',
  },
  'import-invalid': {
    title: 'Berkas tidak dapat diimpor',
    detail: '{problem}',
  },
  'device-changed': {
    title: 'Perangkat baru saja diubah',
    detail:
      'Pengelola lain mengubah perangkat ini pada saat yang sama, sehingga permintaan Anda tidak dijalankan. Muat ulang halaman ini, lalu coba lagi bila masih perlu.',
  },
  'finding-unknown': {
    title: 'Temuan tidak ditemukan',
    detail: 'Temuan ini tidak ada pada unit ini, atau tidak berlaku lagi setelah jawaban hari itu diperiksa ulang.',
  },
  'finding-changed': {
    title: 'Temuan ini baru saja berubah',
    detail:
      'Penelaah lain sudah memutuskan, atau ada jawaban yang menyusul. Keputusan Anda belum disimpan. Buka lagi temuannya, lalu putuskan bila masih perlu.',
  },
  'comment-unknown': {
    title: 'Saran ini tidak ada lagi',
    detail: 'Mungkin sudah dihapus, atau masa simpannya sudah habis.',
  },
} as const satisfies Partial<RefusalWords>

export type RegistryRefusals = RefusalWordsOf<keyof typeof registry>
