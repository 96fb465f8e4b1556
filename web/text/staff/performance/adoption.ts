/** A unit's year: who has a step open, in Bahasa Indonesia alone. */
export const adoption = {
  pageTitle: (unit: string) => `Kinerja ${unit}`,
  title: 'Kinerja unit',
  toolHint: 'Rencana, laporan, dan tanggapan yang masih terbuka, di unit ini dan di bawahnya.',
  lead: 'Di sini terlihat langkah yang masih terbuka, supaya dapat dibantu tepat waktu. Urutannya menurut nama; ini bukan peringkat.',

  whole: 'Ringkasan',
  wholeBelow: 'Unit ini dan semua unit di bawahnya.',
  plan: (year: string) => `Rencana kinerja (SKP) ${year}`,
  report: (period: string) => `Laporan ${period}`,
  review: (period: string) => `Tanggapan atasan atas laporan ${period}`,
  all: {
    plan: (of: string) => `Lengkap: ${of} dari ${of} pegawai`,
    report: (of: string) => `Lengkap: ${of} dari ${of} pegawai`,
    review: (of: string) => `Lengkap: ${of} dari ${of} laporan`,
  },
  missing: {
    plan: (missing: string, of: string) => `${missing} dari ${of} pegawai belum punya rencana yang disepakati`,
    report: (missing: string, of: string) => `${missing} dari ${of} pegawai belum melapor`,
    review: (missing: string, of: string) => `${missing} dari ${of} laporan belum ditanggapi`,
  },
  notYet: (due: string) => `Dihitung setelah batasnya, ${due}`,
  notCounted: 'Belum dihitung',
  asOf: (time: string) => `Dihitung setiap malam; terakhir ${time}.`,
  neverCounted: 'Dihitung setiap malam; di unit ini belum ada yang dihitung.',

  people: 'Pegawai di unit ini',
  peopleHint: 'Keadaan saat ini. Batas waktu menurut pengaturan instansi.',
  nobody: 'Belum ada pegawai yang ditempatkan di unit ini.',
  nobodyHint: 'Penempatan dicatat di halaman pegawai.',
  person: 'Pegawai',
  open: 'Yang masih terbuka',
  nothingOpen: 'Tidak ada langkah terbuka',
  stands: {
    'plan-none': 'Rencana belum ditulis. Langkah berikut: menulis rencana dan mengusulkannya kepada atasan.',
    'plan-draft': 'Rencana sedang ditulis. Langkah berikut: mengusulkannya kepada atasan.',
    'plan-returned': 'Rencana perlu diperjelas. Langkah berikut: melengkapi lalu mengusulkannya lagi.',
    'plan-waits': 'Rencana sudah diusulkan. Langkah berikut: atasan menyepakati atau memberi catatan.',
    'report-none': 'Laporan belum dikirim. Langkah berikut: mengirim laporan.',
    'report-returned': 'Laporan dikembalikan dengan catatan. Langkah berikut: melengkapi lalu mengirimnya lagi.',
    'review-waits': 'Laporan sudah dikirim. Langkah berikut: atasan menanggapinya.',
  } as Readonly<Record<string, string>>,
  due: (day: string) => `Batas ${day}`,
  duePassed: (day: string) => `Batasnya ${day}; masih dapat dilakukan.`,

  reminder: 'Teks pengingat',
  reminderHint: 'Dapat disalin ke surat atau grup percakapan unit; tidak menyebut nama siapa pun.',
  greeting: 'Yth. Bapak/Ibu,',
  remind: {
    plan: (year: string, due: string) =>
      `Bagi yang belum menyepakati rencana kinerja ${year} dengan atasan, mohon berkenan melengkapinya (batas ${due}).`,
    report: (period: string, due: string) =>
      `Bagi yang belum mengirim laporan ${period}, mohon berkenan mengirimnya (batas ${due}). Mengisinya sekitar dua menit di ponsel.`,
    review: (period: string, due: string) =>
      `Bagi para atasan, mohon berkenan menanggapi laporan ${period} yang sudah masuk (batas ${due}).`,
  },
  closing: 'Bila ada kesulitan, silakan menghubungi pengelola unit. Terima kasih.',

  units: 'Unit di bawahnya',
  unitsHint: 'Termasuk unit-unit di bawah masing-masing, menurut hitungan terakhir.',
  unit: 'Unit',
  ofPeople: 'Pegawai',
  noPlan: 'Rencana belum',
  noReport: 'Laporan belum',
  noReview: 'Tanggapan belum',
  rated: 'Penilaian warga',
  isRated: 'Ada',
  isNotRated: 'Belum ada sejak tahun lalu',
  outOf: (missing: string, of: string) => `${missing} dari ${of}`,
  nothing: '–',

  pages: 'Halaman',
  pageOf: (number: string, of: string) => `Halaman ${number} dari ${of}`,
  before: 'Sebelumnya',
  after: 'Berikutnya',

  others: 'Halaman kinerja lainnya',
  hints: {
    matriks: 'Siapa memikul sasaran apa, yang belum terpikul, dan yang terpikul ganda.',
    predikat: 'Predikat unit dan sebaran predikat pegawai.',
    putaran: 'Penilaian antarrekan dan oleh bawahan.',
    'tugas-loket': 'Siapa bertugas di loket mana.',
    ekspor: 'Berkas rencana, realisasi, dan predikat.',
    impor: 'Rencana dari lembar kerja.',
  } as Readonly<Record<string, string>>,
} as const
