import { Refusal } from './refusals.ts'

/** Why a row is not imported, as the officer who corrects it reads it. `{name}` stands for a parameter. */
const IMPORT_REASONS = {
  'answer-blank': 'jawaban kosong',
  'answer-invalid': 'jawaban harus bilangan bulat 1 sampai {scale}',
  'month-invalid': 'bulan tidak dapat dibaca; tulis seperti 2021-03, 03/2021, atau Maret 2021',
  'date-invalid': 'tanggal tidak dapat dibaca; tulis seperti 2021-03-14 atau 14/03/2021 (hari di depan)',
  'period-future': 'periode belum tiba (hari ini {today})',
  'period-ancient': 'periode sebelum tahun 2000',
  'unit-absent': 'pada periode itu unit ini belum ada, atau sudah digabung atau dipecah',
  'comment-long': 'komentar lebih dari {limit} karakter',
  'service-unknown': 'layanan ini tidak terdaftar di unit ini',
  'counter-unknown': 'loket ini tidak terdaftar di unit ini',
  'time-invalid': 'waktu tidak dapat dibaca; tulis seperti 2026-11-22 09:41',
  'time-order': 'waktu tidak berurutan, belum lewat, atau terlalu lama yang lalu',
  'cells-extra': 'isi baris lebih banyak daripada kolom pada baris judul; periksa tanda kutip dan pemisahnya',
  'row-differs': 'baris ini sudah diimpor dengan isi lain',
  'name-invalid': 'nama kosong, terlalu panjang, atau berisi tanda yang tidak terbaca',
  'nip-invalid': 'NIP terdiri dari 18 angka: tanggal lahir, bulan pengangkatan, jenis kelamin, nomor urut',
  'nip-number': 'NIP tersimpan sebagai bilangan sehingga angka terakhirnya hilang; ubah kolomnya menjadi teks',
  'nip-missing': 'NIP dan surel kosong; salah satunya diperlukan agar orang yang sama dikenali lagi',
  'nip-taken': 'NIP ini milik orang lain yang sudah terdaftar',
  'email-invalid': 'alamat surel tidak lengkap',
  'email-taken': 'surel ini sudah dipakai orang lain',
  'unit-unknown': 'unit ini tidak terdaftar di instansi ini',
  'position-invalid': 'jabatan kosong atau terlalu panjang',
  'superior-unknown': 'atasan ini tidak terdaftar, dan barisnya tidak ada atau ditolak',
  'superior-self': 'seseorang tidak dapat menjadi atasannya sendiri',
  'superior-disabled': 'atasan ini sudah nonaktif',
  'superior-cycle': 'atasan ini berada di bawah orang ini pada hari yang sama',
  'role-unknown': 'peran ini tidak dikenal',
  'role-refused': 'peran ini tidak dapat diberikan dengan berkas',
  'own-record': 'peran sendiri hanya dapat diubah pengelola lain',
  'person-twice': 'orang ini sudah ada di baris lain berkas ini',
  'person-changed': 'data orang ini baru saja diubah; impor sekali lagi',
  'nip-unknown': 'NIP ini tidak ditempatkan di unit ini',
  'rhk-invalid': 'rencana hasil kerja kosong atau lebih dari 300 karakter',
  'rhk-kind-unknown': 'jenis RHK adalah utama atau tambahan',
  'rhk-superior-unknown': 'RHK atasan ini tidak ada dalam SKP atasannya',
  'indicator-invalid': 'indikator kosong atau lebih dari 300 karakter',
  'aspect-unknown': 'aspek adalah kuantitas, kualitas, waktu, atau biaya',
  'target-invalid': 'target berupa angka dengan satuannya, misalnya 12 dokumen, atau kalimat',
  'direction-unknown': 'arah adalah naik atau turun',
  'plan-large': 'satu SKP memuat paling banyak 20 RHK, masing-masing 8 indikator',
  'plan-under-way': 'SKP orang ini sedang dibahas atau sudah disepakati; ubah lewat halaman SKP-nya',
  'person-refused': 'data orang ini tidak dapat diubah dengan berkas',
} as const satisfies Record<string, string>

export type ImportReason = keyof typeof IMPORT_REASONS

/** A row left out: where in the file, what stands there, and why it cannot be taken. */
export type Reject = {
  readonly line: number
  readonly column: string
  readonly value: string
  readonly reason: ImportReason
  readonly params: Readonly<Record<string, string | number>>
  /** Further columns of the same row that are not right either. */
  readonly alsoWrong: readonly string[]
}

/** The reason in words. */
export function sayReason({ reason, params, alsoWrong }: Pick<Reject, 'reason' | 'params' | 'alsoWrong'>): string {
  const said = IMPORT_REASONS[reason].replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
  return alsoWrong.length === 0 ? said : `${said} (periksa juga: ${alsoWrong.join(', ')})`
}

/** The refusal of a whole file: nothing of it is stored. `cause`: what a reader stumbled over. */
export function cannotImport(problem: string, cause?: unknown): Refusal {
  return new Refusal('import-invalid', { problem }, [], { cause })
}
