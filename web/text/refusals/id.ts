import type { RefusalWords } from '../say-refusal.ts'

export const refusals = {
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
  'registry-changed': {
    title: 'Pengaturan ini sudah berubah',
    detail:
      '{thing} baru saja diubah orang lain, sehingga perubahan Anda belum disimpan. Mohon buka halamannya lagi dan periksa isinya.',
  },
  'counter-retired': {
    title: 'Loket ini sudah tidak melayani',
    detail:
      'Penilaian Anda tetap kami tunggu. Silakan pilih loket lain tempat Anda dilayani, atau tanyakan kepada petugas.',
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
  'registry-invalid': {
    title: 'Berkas registri tidak dapat diterapkan',
    detail: '{problems}',
  },
  'import-invalid': {
    title: 'Berkas tidak dapat diimpor',
    detail: '{problem}',
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
  'device-changed': {
    title: 'Perangkat baru saja diubah',
    detail:
      'Pengelola lain mengubah perangkat ini pada saat yang sama, sehingga permintaan Anda tidak dijalankan. Muat ulang halaman ini, lalu coba lagi bila masih perlu.',
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
  'finding-unknown': {
    title: 'Temuan tidak ditemukan',
    detail: 'Temuan ini tidak ada pada unit ini, atau tidak berlaku lagi setelah jawaban hari itu diperiksa ulang.',
  },
  'finding-changed': {
    title: 'Temuan ini baru saja berubah',
    detail:
      'Penelaah lain sudah memutuskan, atau ada jawaban yang menyusul. Keputusan Anda belum disimpan. Buka lagi temuannya, lalu putuskan bila masih perlu.',
  },
  'erasure-held': {
    title: 'Data ini belum dapat dihapus',
    detail:
      'Orang ini masih ditempatkan di sebuah unit. Selama masih bertugas, datanya wajib disimpan. Akhiri dulu penempatannya, lalu coba lagi.',
  },
  'comment-unknown': {
    title: 'Saran ini tidak ada lagi',
    detail: 'Mungkin sudah dihapus, atau masa simpannya sudah habis.',
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
  busy: {
    title: 'Layanan sedang sibuk',
    detail: 'Yang baru saja Anda kirim, bila ada, belum tersimpan di server. Silakan coba lagi sebentar lagi.',
  },
} satisfies RefusalWords
