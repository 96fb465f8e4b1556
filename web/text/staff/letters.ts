/** Letters that remind, and the switches for them. In Bahasa Indonesia alone. */
export const letters = {
  subject: (many: string) => `${many} hal menunggu Anda di Suara Loket`,
  subjectLate: (many: string, late: string) => `${many} hal menunggu Anda di Suara Loket, ${late} lewat tenggat`,
  dear: (name: string) => `Yth. Bapak/Ibu ${name},`,
  lead: (agency: string, day: string) => `Per ${day}, hal berikut menunggu Anda di Suara Loket ${agency}:`,
  line: (what: string, when: string) => `${what} (${when})`,
  due: (day: string) => `paling lambat ${day}`,
  today: 'paling lambat hari ini',
  late: (day: string) => `tenggatnya ${day}, sudah lewat`,
  toHome: 'Rinciannya ada di beranda Anda:',
  homeName: 'Buka beranda',
  done: 'Bila sudah Anda selesaikan, abaikan surat ini.',
  foot: 'Surat ini dikirim otomatis, paling banyak sekali sehari, dan tidak perlu dibalas. Anda dapat mematikannya di halaman “Data saya” setelah masuk.',

  evaluations: (count: string, period: string) => `${count} evaluasi ${period} menunggu tanggapan Anda`,
  objections: (count: string, period: string) => `${count} keberatan atas evaluasi ${period} menunggu keputusan Anda`,
  reopened: (period: string) => `Laporan kinerja ${period} dibuka kembali oleh atasan, dan menunggu Anda kirim lagi`,
  toReview: (count: string, period: string) => `${count} laporan ${period} menunggu tinjauan Anda`,
  missing: (count: string, period: string) => `${count} bawahan belum melapor untuk ${period}`,
  escalated: (count: string, period: string) =>
    `${count} laporan ${period} belum ditinjau atasannya, dan dapat Anda tinjau`,

  own: {
    title: 'Surat pengingat',
    on: 'Anda menerima surat pengingat bila ada rencana, laporan, tinjauan, atau evaluasi yang mendekati atau melewati tenggat: paling banyak sekali sehari, pada hari kerja.',
    off: 'Anda tidak menerima surat pengingat. Yang menunggu Anda tetap tampil di beranda.',
    noAddress: 'Alamat surel Anda belum terdaftar, sehingga surat pengingat tidak dapat dikirim.',
    ofAgency: 'Instansi Anda tidak mengirim surat pengingat.',
    turnOn: 'Kirimi saya surat pengingat',
    turnOff: 'Matikan surat pengingat',
  },
  ofAgency: {
    title: 'Surat pengingat',
    lead: 'Pegawai yang alamat surelnya terdaftar diingatkan akan rencana, laporan, tinjauan, dan evaluasi yang menunggu: paling banyak sekali sehari, pada hari kerja.',
    label: 'Surat pengingat',
    hint: 'Setiap pegawai dapat mematikannya untuk dirinya sendiri.',
    wrong: 'Pilih dikirim atau tidak dikirim.',
    far: 'Berlaku mulai pagi berikutnya. Beranda pegawai tidak berubah.',
  },
  box: {
    title: 'Surat di komputer ini',
    lead: 'Sistem di komputer ini tidak mengirim surat. Yang seharusnya terkirim tersimpan di sini, terbaru di atas.',
    none: 'Belum ada surat. Jalankan: npm run job -- remind',
    asPage: 'Lihat sebagai halaman',
  },
  value: { on: 'Dikirim', off: 'Tidak dikirim' },
} as const
