import type { RefusalWords, RefusalWordsOf } from '../../say-refusal.ts'

/** What citizens and kiosks are refused, in Bahasa Indonesia. */
export const visits = {
  'code-unknown': {
    title: 'Kode loket tidak dikenal',
    detail: 'Kode QR ini tidak terdaftar atau sudah diganti. Silakan pindai ulang kode yang terpasang di loket.',
  },
  'code-replaced': {
    title: 'Kode QR ini sudah diganti',
    detail:
      'Loket ini memakai kode QR yang baru. Silakan pindai kode yang sekarang terpasang di loket, atau tanyakan kepada petugas.',
  },
  'visit-invalid': {
    title: 'Tautan kunjungan tidak dapat dibaca',
    detail:
      'Tautan ini tidak lengkap atau telah berubah, sehingga penilaian belum disimpan. Silakan pindai ulang kode QR di loket.',
  },
  'visit-expired': {
    title: 'Masa pengisian sudah lewat',
    detail:
      'Kunjungan ini sudah terlalu lama untuk dinilai, sehingga penilaian belum disimpan. Silakan pindai ulang kode QR pada kunjungan berikutnya.',
  },
  'visit-misplaced': {
    title: 'Kunjungan ini milik loket lain',
    detail:
      'Penilaian belum disimpan karena tautan ini bukan untuk loket tersebut. Silakan pindai kode QR di loket yang melayani Anda.',
  },
  'answers-invalid': {
    title: 'Jawaban belum lengkap',
    detail: 'Mohon periksa bagian yang ditandai. Penilaian belum disimpan.',
  },
  'rating-differs': {
    title: 'Penilaian kunjungan ini sudah diterima',
    detail: 'Satu kunjungan dinilai satu kali. Penilaian yang pertama tetap tersimpan dan tidak diubah.',
  },
  'service-time-differs': {
    title: 'Catatan ini sudah diterima dengan isi lain',
    detail: 'Catatan waktu dengan nomor ini sudah tersimpan. Yang pertama tetap disimpan dan tidak diubah.',
  },
  'counter-retired': {
    title: 'Loket ini sudah tidak melayani',
    detail:
      'Penilaian Anda tetap kami tunggu. Silakan pilih loket lain tempat Anda dilayani, atau tanyakan kepada petugas.',
  },
  'device-unknown': {
    title: 'Perangkat tidak dikenal',
    detail:
      'Perangkat ini tidak terdaftar pada unit ini. Mohon periksa kembali tautannya, atau minta tautan baru kepada pengelola unit.',
  },
  'device-refused': {
    title: 'Perangkat ini belum dipasangkan',
    detail: 'Kunci perangkat tidak sah atau sudah dicabut. Mintalah tautan pemasangan baru kepada pengelola unit.',
  },
  'visit-code-mistyped': {
    title: 'Kode kunjungan belum tepat',
    detail: 'Ada huruf atau angka yang keliru pada kode itu. Kode kunjungan terdiri dari 13 tanda, misalnya {example}.',
  },
  'visit-code-unknown': {
    title: 'Kode kunjungan ini tidak berlaku',
    detail: 'Kode ini tidak dikenal di unit ini, atau masa berlakunya sudah lewat.',
  },
  'batch-unknown': {
    title: 'Cetakan kode tidak ditemukan',
    detail: 'Cetakan ini tidak ada pada unit ini, atau masa berlaku kodenya sudah lewat.',
  },
  'batch-differs': {
    title: 'Nama kelompok kode sudah dipakai',
    detail:
      'Kelompok kode dengan nama ini sudah dibuat dengan jumlah, tempat, atau masa berlaku yang lain. Pakai nama lain untuk permintaan baru.',
  },
  'proof-invalid': {
    title: 'Kode QR tidak dapat dibaca',
    detail: 'Tautan ini tidak lengkap atau telah berubah. Silakan pindai ulang kode QR yang sedang tampil di layar.',
  },
  'proof-expired': {
    title: 'Kode QR ini sudah berganti',
    detail: 'Kode di layar berganti setiap menit, dan kode yang Anda pindai sudah lewat.',
  },
  'pass-invalid': {
    title: 'Halaman kios ini tidak dapat dibaca',
    detail: 'Penilaian belum disimpan karena halaman kios bukan milik perangkat ini atau telah berubah.',
  },
  'pass-expired': {
    title: 'Halaman kios ini sudah terlalu lama',
    detail: 'Penilaian belum disimpan karena halaman kios dimuat lebih dari 90 hari yang lalu.',
  },
  'recorded-ahead': {
    title: 'Jam perangkat ini terlalu cepat',
    detail: 'Penilaian belum disimpan karena waktunya belum tiba. Kios menyesuaikan jamnya, lalu mengirim lagi.',
  },
} as const satisfies Partial<RefusalWords>

export type VisitRefusals = RefusalWordsOf<keyof typeof visits>
