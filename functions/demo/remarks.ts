/** What made-up citizens write: polite, everyday, about the service, never about a person. */
export type Remarks = {
  readonly praise: readonly [string, ...string[]]
  readonly advice: readonly [string, ...string[]]
  readonly complaint: readonly [string, ...string[]]
}

export const GENERAL: Remarks = {
  praise: [
    'Pelayanannya cepat dan petugasnya ramah. Terima kasih.',
    'Alurnya jelas, saya tidak perlu bolak-balik.',
    'Baru sekali datang langsung selesai. Semoga dipertahankan.',
    'Petugas sabar menjelaskan syarat yang belum saya pahami.',
    'Ruang tunggunya bersih dan sejuk.',
    'Alhamdulillah lancar, antreannya juga tertib.',
    'Sudah jauh lebih baik dibanding tahun lalu.',
    'Nomor antrean dipanggil berurutan, tidak ada yang menyerobot.',
  ],
  advice: [
    'Mohon kursi di ruang tunggu ditambah.',
    'Sebaiknya syaratnya juga ditempel di pintu masuk.',
    'Kalau bisa pendaftaran dibuka dari rumah lewat ponsel.',
    'Jam istirahat sebaiknya tetap ada satu loket yang buka.',
    'Parkir motornya sempit, mohon ditata lagi.',
    'Suara panggilan antrean kurang terdengar dari kursi belakang.',
    'Lumayan, tapi tempat fotokopi jauh dari kantor.',
    'Mohon disediakan jalur khusus untuk lansia.',
  ],
  complaint: [
    'Sudah datang pagi tetapi baru dilayani menjelang siang.',
    'Penjelasan di loket dan di papan pengumuman berbeda, jadi bingung.',
    'Saya diminta kembali besok karena satu berkas, padahal kemarin tidak disebutkan.',
    'Saya tidak tahu harus menyampaikan keluhan ke mana.',
    'Loket yang buka hanya satu, yang antre banyak sekali.',
    'Toiletnya kurang bersih dan airnya kecil.',
  ],
}

export const AT_SAMSAT: Partial<Remarks> = {
  advice: ['Cek fisik dan pembayaran sebaiknya dalam satu gedung.', 'Mohon jumlah kasir ditambah di akhir bulan.'],
  complaint: [
    'Antre pajak tahunan hampir tiga jam, mohon loketnya ditambah.',
    'Sistem sering terputus sehingga antrean berhenti lama.',
    'Menunggu pelat nomor terlalu lama dan tidak ada kabar.',
  ],
}

export const AT_DUKCAPIL: Partial<Remarks> = {
  praise: ['KTP-el selesai hari itu juga, gratis pula.', 'Urus akta lahir anak sekarang mudah, cukup sekali datang.'],
  advice: ['Mohon diberi pesan singkat kalau KTP sudah jadi.', 'Antrean daring sebaiknya ditambah kuotanya.'],
  complaint: ['Blanko KTP katanya habis, saya harus kembali minggu depan.'],
}

export const AT_CLINIC: Partial<Remarks> = {
  praise: ['Perawatnya telaten dan ramah kepada anak-anak.', 'Obat langsung tersedia, tidak perlu ke luar.'],
  advice: ['Jadwal dokter gigi sebaiknya diumumkan.', 'Mohon antrean lansia dan bayi dipisah.'],
  complaint: ['Mengambil obat lebih lama daripada periksa dokternya.', 'Kipas di ruang tunggu mati, pengap sekali.'],
}

export const AT_LICENSING: Partial<Remarks> = {
  praise: ['Dibantu mengisi OSS sampai NIB terbit. Sangat membantu usaha kecil.'],
  advice: ['Panduan OSS dalam bentuk video pendek akan membantu.'],
  complaint: ['Status permohonan di sistem tidak berubah berhari-hari.'],
}
