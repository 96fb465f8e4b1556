import type { ValueId } from '../../../../shared/domain/performance/berakhlak.ts'
import type { Expectation } from '../../../../shared/domain/performance/predicate.ts'
import type { Group, RoundState } from '../../../../shared/domain/performance/round.ts'

/** What the pages of rounds of peers and subordinates say: in Bahasa Indonesia alone. */
export const rounds = {
  title: 'Putaran penilaian',
  pageTitle: (unit: string) => `Putaran penilaian ${unit}`,
  lead: 'Pegawai unit ini dinilai perilakunya oleh rekan kerja dan bawahan. Siapa menilai siapa diundi menurut aturan, bukan dipilih.',
  opened: 'Putaran dibuka. Mereka yang diminta menilai melihatnya di beranda.',
  cancelledNow: 'Putaran dibatalkan. Tidak ada yang diminta menilai lagi, dan hasilnya tidak pernah ditampilkan.',
  list: 'Putaran unit ini',
  none: 'Belum ada putaran di unit ini.',
  noneHint: 'Putaran pertama biasanya dibuka menjelang akhir triwulan.',
  states: {
    coming: 'Akan dibuka',
    open: 'Sedang berjalan',
    settling: 'Segera ditutup',
    closed: 'Selesai',
    cancelled: 'Dibatalkan',
  } satisfies Record<RoundState, string>,
  days: (first: string, last: string) => `${first} sampai ${last}`,
  progress: (answered: string, asked: string) => `${answered} dari ${asked} penilaian sudah masuk.`,
  people: (count: string) => `${count} pegawai dinilai.`,
  progressHint:
    'Hanya jumlah seluruh unit yang diketahui. Siapa yang sudah atau belum menilai tidak ditampilkan kepada siapa pun.',
  tooFew: (names: string) => `Lingkungannya terlalu kecil, sehingga hasilnya tidak akan tampil: ${names}.`,
  tooFewMore: (names: string, more: string) =>
    `Lingkungannya terlalu kecil, sehingga hasilnya tidak akan tampil: ${names}, dan ${more} orang lain.`,
  reason: (words: string) => `Alasan pembatalan: ${words}`,
  by: (name: string) => `Dibuka oleh ${name}`,

  open: 'Buka putaran baru',
  openLead:
    'Setelah dibuka, undian, tanggal, dan jumlah penilai tidak dapat diubah. Putaran yang keliru dapat dibatalkan sebelum hari terakhirnya lewat.',
  period: 'Periode yang dinilai',
  opens: 'Hari pertama',
  closes: 'Hari terakhir',
  closesHint: 'Paling lama 60 hari. Hasil tampil keesokan harinya.',
  peers: 'Rekan kerja per orang',
  peersHint:
    'Paling sedikit 3, agar jawaban seseorang tidak dapat dikenali. Bila lingkungannya lebih kecil, semua diminta.',
  subordinates: 'Bawahan per orang, paling banyak',
  subordinatesHint: 'Yang bawahannya lebih banyak, penilainya diundi.',
  noneAsked: 'Tidak diminta',
  number: (count: string) => `${count} orang`,
  send: 'Undi dan buka putaran',
  cancel: 'Batalkan putaran',
  cancelReason: 'Alasan pembatalan',
  cancelHint: 'Jawaban yang sudah masuk tidak pernah ditampilkan. Ini tidak dapat diurungkan.',
  cancelNow: 'Ya, batalkan',

  wrong: {
    period: 'Pilih periodenya.',
    opens: 'Hari pertama paling awal hari ini, dan paling lambat 60 hari lagi.',
    closes: 'Hari terakhir tidak boleh sebelum hari pertama, dan paling lama 60 hari sesudahnya.',
    peers: 'Paling sedikit 3 rekan kerja, atau paling sedikit 3 bawahan.',
    subordinates: 'Pilih jumlah bawahan.',
    reason: 'Tuliskan alasannya.',
    form: 'Formulir ini tidak lengkap. Mohon muat ulang halamannya.',
  },
  problems: {
    'round-nobody': 'Tidak ada yang dapat diminta menilai di unit ini. Periksa penempatan pegawainya.',
    'round-too-large':
      'Unit ini terlalu besar untuk satu putaran: paling banyak 400 orang. Bukalah putaran di unit-unit di bawahnya.',
    'round-closed': 'Putaran ini sudah lewat hari terakhirnya.',
    'dossier-changed': 'Putaran ini sudah dibuka dengan isi lain. Periksa daftarnya di bawah.',
  },

  assess: {
    title: 'Penilaian rekan kerja dan bawahan',
    short: 'Penilaian',
    hub: 'Kinerja saya',
    lead: 'Anda diminta menilai perilaku beberapa orang di sekitar Anda, menurut tujuh nilai BerAKHLAK.',
    promise:
      'Jawaban Anda tersimpan tanpa nama Anda. Hasilnya hanya tampil sebagai gabungan sedikitnya tiga jawaban, setelah putaran selesai.',
    saved: 'Penilaian Anda tersimpan.',
    next: (name: string) => `Lanjut: nilai ${name}`,
    allDone: 'Semua yang diminta sudah Anda nilai. Terima kasih.',
    none: 'Tidak ada penilaian yang menunggu Anda.',
    noneHint: 'Begitu sebuah putaran dibuka dan Anda terundi, namanya tampil di sini.',
    round: (period: string) => `Putaran ${period}`,
    until: (day: string) => `Sampai ${day}`,
    from: (day: string) => `Dibuka ${day}`,
    done: 'Sudah dinilai',
    of: (name: string) => `Menilai ${name}`,
    groups: { peers: 'Rekan kerja Anda', subordinates: 'Atasan Anda' } satisfies Record<Group, string>,
    once: 'Setiap orang dinilai satu kali. Setelah dikirim, jawaban tidak dapat diubah, dan tidak ditampilkan sendiri-sendiri.',
    send: 'Kirim penilaian',
    back: 'Kembali ke daftar',
    missing: (names: string) => `Belum dipilih: ${names}.`,
    choose: 'Pilih salah satu.',
    expectations: {
      below: 'Di bawah ekspektasi',
      meets: 'Sesuai ekspektasi',
      above: 'Di atas ekspektasi',
    } satisfies Record<Expectation, string>,
    problems: {
      'round-answered': 'Orang ini sudah Anda nilai. Jawaban pertama yang berlaku, dan tidak dapat diubah.',
      'round-coming': 'Putaran ini belum dibuka.',
      'round-closed': 'Putaran ini sudah selesai. Jawaban tidak diterima lagi.',
      'round-cancelled': 'Putaran ini dibatalkan. Jawaban tidak diperlukan lagi.',
      'receiver-left': 'Orang ini sudah tidak bekerja di sini. Penilaiannya tidak diperlukan lagi.',
      'relation-ended': 'Anda tidak, atau tidak lagi, diminta menilai orang ini.',
      'dossier-own': 'Tidak seorang pun menilai dirinya sendiri dalam putaran ini.',
      'dossier-unknown': 'Putaran ini tidak ditemukan.',
    },
  },

  result: {
    title: 'Penilaian rekan kerja dan bawahan',
    from: {
      peers: 'Menurut rekan kerja',
      subordinates: 'Menurut bawahan',
      together: 'Menurut rekan kerja dan bawahan',
    } satisfies Record<Group | 'together', string>,
    answers: (count: string) => `Gabungan ${count} jawaban.`,
    together: 'Digabung, karena salah satu kelompok terlalu kecil untuk ditampilkan sendiri.',
    value: 'Nilai',
    columns: { below: 'Di bawah', meets: 'Sesuai', above: 'Di atas' } satisfies Record<Expectation, string>,
    caption: 'Berapa jawaban yang menilai di bawah, sesuai, atau di atas ekspektasi',
    tooFew:
      'Jawabannya kurang dari tiga, sehingga tidak ditampilkan. Dengan begitu jawaban seseorang tidak dapat dikenali.',
    asked: 'Anda termasuk yang diminta menilai, sehingga hasil putaran ini tidak ditampilkan kepada Anda.',
    none: 'Belum ada putaran yang selesai.',
    own: 'Hasil tentang Anda',
    ownLead: 'Dibaca juga oleh atasan langsung Anda dan atasannya.',
  },

  waiting: (count: string) => `${count} orang belum Anda nilai`,
  waitingWhy: 'Satu orang kurang dari semenit: tujuh pilihan. Jawaban Anda tersimpan tanpa nama.',
  toAssess: 'Nilai sekarang',
} as const

/** What each rating of a value looks like in daily work. Source of the values: Surat Edaran Menteri PANRB 20/2021. */
export const RATED = {
  pelayanan: {
    below: 'Kebutuhan masyarakat sering belum terlayani sampai tuntas',
    meets: 'Melayani dengan ramah, cekatan, dan dapat diandalkan',
    above: 'Terus memperbaiki cara melayani, dan dicontoh rekannya',
  },
  akuntabel: {
    below: 'Janji, waktu, atau barang negara kadang belum dijaga',
    meets: 'Jujur, cermat, disiplin, dan bertanggung jawab',
    above: 'Terbuka atas kesalahan sendiri, dan menjaga integritas bersama',
  },
  kompeten: {
    below: 'Pekerjaannya masih sering perlu diperbaiki orang lain',
    meets: 'Bekerja dengan kualitas baik dan mau belajar',
    above: 'Hasilnya menjadi rujukan, dan membantu orang lain belajar',
  },
  harmonis: {
    below: 'Sikapnya kadang membuat orang lain kurang dihargai',
    meets: 'Menghargai setiap orang dan suka menolong',
    above: 'Membuat suasana kerja lebih baik bagi semua',
  },
  loyal: {
    below: 'Nama baik atau rahasia jabatan kadang kurang dijaga',
    meets: 'Menjaga nama baik instansi dan rahasia jabatan',
    above: 'Mendahulukan kepentingan negara, juga saat sulit',
  },
  adaptif: {
    below: 'Lambat atau enggan mengikuti perubahan',
    meets: 'Cepat menyesuaikan diri dan proaktif',
    above: 'Membawa gagasan baru yang dipakai bersama',
  },
  kolaboratif: {
    below: 'Cenderung bekerja sendiri, sulit diajak bekerja sama',
    meets: 'Terbuka bekerja sama dan memberi kesempatan orang lain',
    above: 'Menggerakkan banyak pihak untuk tujuan bersama',
  },
} as const satisfies Record<ValueId, Record<Expectation, string>>
