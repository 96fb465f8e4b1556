/** What only the pages of those who manage units say: in Bahasa Indonesia alone. */
export const manage = {
  agencyLead: 'Pilih unit untuk melihat apa yang perlu diperbaiki. Nilai unit di atas mencakup semua unit di bawahnya.',
  origin: 'Asal angka',
  toPublic: 'Halaman publik',
  none: 'Belum ada penilaian pada periode ini. Pasang tautan penilaian di loket Anda.',
  counterLinks: 'Tautan penilaian di loket',
  counterLinksHint: 'Tautan ini dibuka warga setelah dilayani. Jadikan kode QR dan pasang di loketnya.',
  noneHint: 'Begitu warga menilai, nilai muncul di sini dalam beberapa menit.',
  change: {
    down: (month: string, score: string, by: string, before: string, was: string) =>
      `${month} bernilai ${score}, turun ${by} poin dari ${before} (${was}).`,
    up: (month: string, score: string, by: string, before: string, was: string) =>
      `${month} bernilai ${score}, naik ${by} poin dari ${before} (${was}).`,
    same: (month: string, score: string, before: string) => `${month} bernilai ${score}, sama dengan ${before}.`,
    caution: (n: string, before: string) =>
      `Penilaian: ${n}, sebelumnya ${before}. Belum diuji secara statistik, jadi bacalah sebagai petunjuk.`,
    running: (month: string) => `${month} (sampai hari ini)`,
    alone: 'Belum ada bulan lain untuk dibandingkan.',
  },
  weakest: 'Yang perlu diperbaiki',
  weakestAt: (name: string, score: string, n: string) => `Terendah di ${name}: ${score} (${n}\u00a0penilaian)`,
  weakestAct: 'Tetapkan satu tindak lanjut untuk unsur teratas, lalu lihat nilainya pada bulan berikutnya.',
  weakestNone: (score: string) => `Tidak ada unsur yang lebih lemah: semuanya bernilai ${score}.`,
  weakestFew: 'Penilaian masih sedikit. Urutan ini dapat berubah.',
  elements: 'Sembilan unsur, terlemah di atas',
  elementsDescription: (weakest: string, low: string, strongest: string, high: string) =>
    `Terlemah ${weakest} (${low}), terkuat ${strongest} (${high}), pada skala 1 sampai 4.`,
  lowest: (value: string) => `${value} terendah`,
  highest: (value: string) => `${value} tertinggi`,
  table: 'Lihat sebagai tabel',
  trendFinding: (low: string, lowMonth: string, high: string, highMonth: string) =>
    `Dua belas bulan: antara ${low} (${lowMonth}) dan ${high} (${highMonth})`,
  trendOne: (score: string, month: string) => `Baru satu bulan bernilai: ${score} pada ${month}`,
  trendDescription: (first: string, last: string) =>
    `Garis nilai IKM per bulan, ${first} sampai ${last}. Bulan tanpa penilaian dibiarkan kosong.`,
  trendAxis: 'Nilai IKM per bulan',
  trendLegend: 'Titik kosong: kurang dari 30 responden. Daerah berwarna: periode yang ditampilkan.',
  trendBand: (grade: string, from: string) => `${grade} mulai ${from}`,
  month: 'Bulan',
  counters: 'Menurut loket',
  services: 'Menurut layanan',
  tiers: 'Menurut cara masuk',
  children: 'Unit di bawahnya',
  group: { counter: 'Loket', service: 'Layanan', tier: 'Cara masuk', unit: 'Unit' },
  noCounter: 'Tanpa loket',
  noService: 'Tanpa layanan',
  ownOnly: 'Hanya penilaian unit ini sendiri, tanpa unit di bawahnya.',
  tier: {
    T1: 'Kode sekali pakai',
    T2: 'QR berganti di layar',
    T3: 'QR cetak di loket',
    K: 'Anjungan di loket',
    P: 'Kertas atau impor',
  },
  score: 'IKM',
  respondents: 'Responden',
}
