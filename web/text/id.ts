import type { InstrumentWords } from './instrument-words.ts'
import { roman } from './roman.ts'

/** Nothing to translate: the official words of the instruments are in this language. */
const official: Partial<InstrumentWords> = {}

/**
 * Every word that citizens and the public read, in Bahasa Indonesia, the first language: the others say the same. Questions and
 * options are official here and live in the domain. One language is one file, however long: whoever translates has it all before them.
 */
export const id = {
  /** How dates and numbers are written. */
  locale: 'id-ID',
  switchLabel: 'Pilihan bahasa',
  product: 'Suara Loket',
  tagline: 'Penilaian warga atas pelayanan publik',
  pageTitle: (page: string) => `${page} · Suara Loket`,
  skip: 'Langsung ke isi halaman',
  demo: 'Data contoh: bukan penilaian sebenarnya.',
  demoMark: 'Data contoh',
  trial: 'UJI COBA: penilaian di sini tidak masuk nilai mana pun.',
  homeLink: 'Halaman awal',
  signIn: 'Masuk',
  otherAccount: 'Pakai akun lain',
  pathLabel: 'Letak halaman ini',
  footer:
    'Nilai di layanan ini dihitung langsung dari jawaban warga. Tidak ada nama, NIK, atau nomor telepon di dalamnya.',
  apiLink: 'Data terbuka dan API',
  privacyLink: 'Privasi',

  period: {
    quarter: (part: number, year: string) => `Triwulan ${roman(part)} ${year}`,
    semester: (part: number, year: string) => `Semester ${roman(part)} ${year}`,
    year: (year: string) => `Tahun ${year}`,
    days: (first: string, last: string) => `${first} – ${last}`,
    moment: (day: string, clock: string, zone: string) => `${day}, ${clock} ${zone}`,
    label: 'Periode',
    show: 'Tampilkan',
    within: (period: string) => `Bagian dari ${period}`,
    quarters: 'Triwulan',
    months: 'Bulan',
    semesters: 'Semester',
    years: 'Tahun',
    previous: (period: string) => `Sebelumnya: ${period}`,
    next: (period: string) => `Berikutnya: ${period}`,
  },

  score: {
    short: 'IKM',
    grade: (letter: string, word: string) => `${letter} (${word})`,
    respondents: (n: string) => `${n} responden`,
    intervalMeaning: (range: string) =>
      `Rentang ${range} menunjukkan seberapa pasti nilai ini, karena hanya sebagian orang menilai (tingkat kepercayaan 95 persen). Rentang ini berlaku bagi mereka yang bersedia menilai, belum tentu bagi semua pengguna layanan.`,
    aside: (n: string) => `${n} disisihkan untuk ditinjau`,
    noData: 'Belum ada data',
    tooFew: (n: string) => `Belum cukup penilaian (${n})`,
    hidden: (n: string) => `Tidak ditampilkan (${n})`,
    hiddenWhy: 'Nilai ini tidak ditampilkan agar jawaban beberapa orang di bagian lain tidak dapat ditebak.',
    someHidden: 'Sebagian nilai tidak ditampilkan agar jawaban beberapa orang di bagian lain tidak dapat ditebak.',
    noGrade: (from: string) => `Mutu diberikan mulai ${from} responden`,
    belowTarget: (target: string, served: string, n: string) =>
      `Target sampel ${target} dari ${served} layanan; terkumpul ${n}`,
    indicative: 'Belum diberi mutu',
    scale: 'Letak nilai pada skala mutu 25 sampai 100',
    scaleAt: (score: string, grade: string) => `Nilai ${score} berada pada mutu ${grade}.`,
    scaleBare: (score: string) => `Nilai ${score}, belum diberi mutu.`,
  },

  changes: {
    title: 'Apa yang berubah',
    none: (before: string) =>
      `Tidak ada perubahan nyata dibandingkan dengan ${before}. Selisih yang terlihat wajar terjadi karena kebetulan.`,
    tooFew: (before: string, least: string) =>
      `Belum cukup penilaian untuk dibandingkan dengan ${before}: perlu sedikitnya ${least} pada tiap periode.`,
    hidden: (before: string) =>
      `Tidak dapat dibandingkan dengan ${before}: salah satu nilainya tidak ditampilkan agar jawaban beberapa orang tidak dapat ditebak.`,
    found: (before: string) => `Perubahan berikut nyata, bukan kebetulan, dibandingkan dengan ${before}:`,
    up: (by: string) => `naik ${by}`,
    down: (by: string) => `turun ${by}`,
    score: (moved: string, from: string, to: string) => `Nilai ${moved} poin, dari ${from} menjadi ${to}.`,
    unsur: (name: string, moved: string, from: string, to: string) => `${name} ${moved}, dari ${from} menjadi ${to}.`,
    higher: (name: string, by: string) => `${name} lebih tinggi ${by} poin daripada yang lain.`,
    lower: (name: string, by: string) => `${name} lebih rendah ${by} poin daripada yang lain.`,
    beyond: (month: string, value: string, low: string, high: string) =>
      `${month} bernilai ${value}, di luar rentang wajar ${low} sampai ${high}.`,
    promise: (month: string, share: string, low: string, high: string) =>
      `${month}: ${share}% layanan selesai tepat waktu, di luar rentang wajar ${low} sampai ${high}%.`,
    run: (month: string) => `Sampai ${month}, sedikitnya delapan bulan berturut-turut berada di satu sisi rata-rata.`,
    mix: (moved: string) =>
      `Susunan layanan yang dinilai berbeda. Dengan susunan yang sama, nilainya justru ${moved} poin.`,
    behind: (from: string, to: string, low: string, high: string) =>
      `${from} dan ${to} responden; selisihnya antara ${low} dan ${high}`,
    more: (n: string) => `${n} perubahan lain`,
    method: (tested: string) =>
      `${tested} perbandingan diuji bersama. Di antara yang disebut nyata, paling banyak satu dari dua puluh diperkirakan kebetulan.`,
  },

  rate: {
    title: 'Bagaimana pelayanan yang baru saja Anda terima?',
    lead: (questions: string) =>
      `${questions} pertanyaan, sekitar satu menit. Kami tidak menanyakan nama, NIK, atau nomor telepon.`,
    position: (at: string, all: string) => `${at} dari ${all}`,
    service: 'Layanan apa yang Anda terima?',
    serviceNone: 'Pilih layanan',
    optional: 'Boleh dilewati',
    about: 'Tentang Anda',
    aboutHint: 'Hanya untuk mengetahui siapa saja yang terlayani. Jawaban ini tidak menunjukkan siapa Anda.',
    unanswered: 'Tidak menjawab',
    comment: 'Saran atau masukan',
    commentHint: 'Mohon tidak menuliskan nama atau nomor identitas.',
    send: 'Kirim penilaian',
    leadQuick: 'Satu ketukan sudah cukup. Kami tidak menanyakan nama, NIK, atau nomor telepon.',
    back: 'Kembali',
    next: 'Lanjut',
    progress: 'Kemajuan pengisian',
    notAsked: 'Tidak berlaku untuk layanan saya',
    own: 'Pertanyaan tambahan',
    why: 'Apa alasannya?',
    whyLow: 'Apa yang perlu diperbaiki?',
    whyHigh: 'Apa yang sudah baik?',
    whyHint: 'Boleh dilewati, boleh lebih dari satu.',
    done: 'Selesai',
    others: 'Cara lain menilai',
    toQuick: 'Nilai cepat, cukup satu ketukan',
    toFull: (name: string, questions: string) => `${name}, ${questions} pertanyaan`,
    promise:
      'Penilaian Anda dihitung bersama penilaian warga lain dan tidak dapat dihubungkan dengan Anda. Satu kunjungan dinilai satu kali.',
    problemsTitle: 'Penilaian belum terkirim',
    problemsLead: 'Jawaban lain masih terisi di halaman ini. Mohon lengkapi bagian berikut:',
    problemAt: (at: string, name: string) => `Pertanyaan ${at}: ${name}`,
    missing: 'Mohon pilih satu jawaban.',
    invalid: 'Jawaban ini tidak dapat dibaca. Mohon pilih lagi.',
    commentInvalid: (limit: string) =>
      `Tulisan terlalu panjang atau memuat tanda yang tidak dapat dibaca. Batasnya ${limit} huruf.`,
    otherProblem: 'Ada isian yang tidak dikenal. Mohon muat ulang halaman ini dan coba lagi.',
  },

  device: {
    kept: 'Tersimpan di ponsel ini.',
    sending: 'Tersimpan di ponsel ini, sedang dikirim …',
    sent: 'Terkirim.',
    unkept: 'Ponsel ini tidak mengizinkan penyimpanan. Mohon jangan menutup halaman ini sampai terkirim.',
    keptTitle: 'Tersimpan di ponsel ini',
    offline: 'Jaringan sedang terputus. Penilaian Anda tersimpan di ponsel ini dan akan terkirim sendiri.',
    busy: 'Layanan sedang sibuk. Penilaian Anda tersimpan di ponsel ini dan akan terkirim sendiri.',
    later: 'Bila halaman ini ditutup, penilaian terkirim saat Anda membukanya lagi.',
    unkeptTitle: 'Belum terkirim',
    unkeptLater:
      'Layanan belum terhubung dan ponsel ini tidak mengizinkan penyimpanan. Mohon biarkan halaman ini terbuka.',
    retry: 'Kirim sekarang',
    parkedTitle: 'Penilaian tidak dapat diterima',
    remove: 'Hapus dari ponsel ini',
    again: 'Nilai kunjungan lain',
    earlier: 'Penilaian sebelumnya di ponsel ini',
    waiting: 'menunggu jaringan',
    missing: 'Mohon pilih satu jawaban lebih dulu.',
  },

  kiosk: {
    start: 'Mulai menilai',
    leadQuick: 'Sentuh satu jawaban. Tanpa nama, tanpa NIK.',
    over: 'Batal',
    tapKept: 'Jawaban Anda tersimpan di perangkat ini. Tambahan di bawah boleh dilewati.',
    tapUnkept: 'Mohon sentuh Selesai agar jawaban Anda dikirim.',
    sending: 'Penilaian Anda tersimpan di perangkat ini dan sedang dikirim.',
    sent: 'Penilaian Anda sudah terkirim.',
    kept: 'Penilaian Anda tersimpan di perangkat ini, dan akan terkirim sendiri begitu jaringan kembali.',
    unkept:
      'Penilaian Anda belum terkirim. Jaringan terputus dan perangkat ini tidak dapat menyimpan. Mohon beri tahu petugas.',
    refused: 'Penilaian Anda tersimpan di perangkat ini, tetapi belum dapat diterima. Mohon beri tahu petugas.',
    safe: 'Tidak dihubungkan dengan nama, NIK, atau ponsel Anda.',
    next: 'Kembali ke awal',
    idleTitle: 'Masih di sini?',
    idle: 'Sentuh layar untuk melanjutkan. Bila tidak, halaman ini kembali ke awal dan isian yang belum selesai dihapus.',
    closedTitle: 'Kios ini sedang tidak dipakai',
    closed: 'Anda tetap dapat menilai: pindai kode QR ini dengan kamera ponsel.',
    codeLabel: 'Kode QR untuk menilai pelayanan di loket ini',
  },

  profile: {
    sex: { name: 'Jenis kelamin', groups: { L: 'Laki-laki', P: 'Perempuan' } },
    age: {
      name: 'Usia',
      groups: {
        '17-24': '17–24 tahun',
        '25-34': '25–34 tahun',
        '35-44': '35–44 tahun',
        '45-54': '45–54 tahun',
        '55+': '55 tahun ke atas',
      },
    },
    education: {
      name: 'Pendidikan',
      groups: { SD: 'SD', SMP: 'SMP', SMA: 'SMA', D3: 'D3', S1: 'S1', S2: 'S2', S3: 'S3' },
    },
    occupation: {
      name: 'Pekerjaan',
      groups: {
        PNS: 'PNS',
        TNI: 'TNI',
        POLRI: 'POLRI',
        SWASTA: 'Pegawai swasta',
        WIRAUSAHA: 'Wirausaha',
        PELAJAR: 'Pelajar atau mahasiswa',
        LAINNYA: 'Lainnya',
      },
    },
    unanswered: 'Tidak menjawab',
  },

  receipt: {
    title: 'Terima kasih',
    kept: 'Penilaian Anda sudah kami terima.',
    nextTitle: 'Apa yang terjadi dengan jawaban Anda',
    counted: (day: string) =>
      `Dihitung sebagai penilaian tanggal ${day}, bersama penilaian warga lain, dalam beberapa menit.`,
    used: 'Dibaca pimpinan unit untuk menentukan apa yang perlu diperbaiki lebih dulu.',
    safe: 'Tidak dihubungkan dengan nama, NIK, atau ponsel Anda.',
    public: 'Lihat nilai unit ini',
    reference: 'Nomor tanda terima',
    referenceHint: 'Tidak perlu dicatat. Nomor ini hanya menandai bahwa penilaian sudah masuk.',
  },

  otherWay: {
    title: 'Anda tetap dapat menilai',
    at: (counter: string) => `Nilai ${counter}`,
    choose: 'Pilih loket yang baru saja melayani Anda.',
    none: 'Silakan pindai kode QR yang terpasang di loket.',
    again: 'Ketik ulang kode',
    code: 'Kode kunjungan',
    open: 'Buka',
  },

  requestId: 'Nomor permintaan',
  failure: {
    title: 'Ada gangguan di pihak kami',
    detail:
      'Permintaan Anda belum dapat diselesaikan. Gangguan ini sudah tercatat. Silakan coba lagi beberapa menit lagi.',
  },

  home: {
    title: 'Suara warga di setiap loket',
    lead: 'Warga yang baru dilayani memindai kode QR di loket dan menjawab sembilan pertanyaan survei resmi. Nilai setiap unit dihitung dari jawaban itu, dapat dilihat siapa saja, dan dipakai untuk memperbaiki pelayanan.',
    agencies: 'Instansi',
    none: 'Belum ada instansi yang terdaftar.',
    source: 'Sembilan unsur dan cara hitungnya mengikuti Peraturan Menteri PANRB Nomor 14 Tahun 2017.',
  },

  agency: {
    lead: 'Indeks Kepuasan Masyarakat (IKM) setiap unit. Nilai unit di atas mencakup semua unit di bawahnya.',
    unit: 'Unit',
    respondents: 'Responden',
    none: 'Belum ada unit yang terdaftar pada instansi ini.',
    below: (unit: string) => `di bawah ${unit}`,
  },

  unit: {
    title: 'Indeks Kepuasan Masyarakat (IKM)',
    days: 'Periode survei',
    services: 'Nama layanan',
    elements: 'Sembilan unsur pelayanan',
    elementsHint: 'Nilai rata-rata tiap unsur, dari 1 sampai 4.',
    element: 'Unsur',
    mean: 'Nilai rata-rata',
    answers: 'Jawaban',
    respondents: 'Responden',
    total: 'Jumlah',
    noProfile: 'Responden pada periode ini tidak mengisi profil.',
    respondentsHidden: (from: string) =>
      `Rincian responden ditampilkan mulai ${from} penilaian, agar tidak ada yang dapat dikenali.`,
    thanks:
      'Terima kasih atas penilaian yang telah Anda berikan. Masukan Anda sangat bermanfaat untuk kemajuan unit kami agar terus memperbaiki dan meningkatkan kualitas pelayanan bagi masyarakat.',
    children: 'Unit di bawahnya',
    none: 'Belum ada penilaian pada periode ini.',
    noneHint: 'Pilih periode lain, atau beri penilaian pertama dengan memindai kode QR di loket.',
    tooFewHint: (from: string) =>
      `Nilai ditampilkan mulai ${from} penilaian, agar tidak ada yang dapat dikenali dan angkanya berarti.`,
  },

  unitScore: {
    title: 'Skor unit',
    lead: 'Beberapa indikator digabung menjadi satu angka, 0 sampai 100, menurut bobot yang ditetapkan instansi.',
    outOf: 'dari 100',
    none: 'Belum ada data untuk skor unit pada periode ini.',
    withheld:
      'Skor belum ditampilkan: ada indikator yang belum lengkap, dan instansi memilih menunggu sampai semuanya ada.',
    partial: 'Sebagian indikator belum ada. Bobotnya dibagikan kepada yang ada, sebanding dengan bobot masing-masing.',
    indicator: 'Indikator',
    value: 'Nilai',
    index: 'Indeks',
    weight: 'Bobot',
    contribution: 'Sumbangan',
    n: 'Data',
    percent: (value: string) => `${value}%`,
    noData: 'Belum ada data',
    tooFew: (n: string, minimum: string) => `Belum cukup data (${n} dari ${minimum})`,
    sum: 'Jumlah sumbangan',
    formula:
      'Sumbangan = indeks × bobot ÷ jumlah bobot indikator yang ada. Pembulatan hanya pada angka yang ditampilkan.',
    method: 'Metode',
    json: 'Skor ini sebagai JSON',
    /** Names of indicators that are no official Indonesian terms already. */
    indicators: {} as Readonly<Record<string, string>>,
  },

  serviceTime: {
    title: 'Waktu pelayanan',
    kept: (kept: string, promised: string, share: string) =>
      `${kept} dari ${promised} layanan (${share}%) selesai dalam waktu yang dijanjikan, dihitung sejak dipanggil.`,
    noPromise: 'Layanan di unit ini belum mempunyai janji waktu.',
    of: (n: string) => `Dari ${n} layanan yang waktunya tercatat.`,
    waiting: 'Menunggu dipanggil',
    serving: 'Dipanggil sampai selesai',
    median: 'Separuhnya paling lama',
    nineOfTen: 'Sembilan dari sepuluh paling lama',
    days: (n: string) => `${n} hari`,
    hours: (n: string) => `${n} jam`,
    minutes: (n: string) => `${n} menit`,
    precision: 'Dibulatkan ke atas: sampai satu jam ke menit penuh, selebihnya paling jauh sepersepuluhnya.',
  },

  performance: {
    title: 'Kinerja pegawai',
    people: (n: string) => `Dari ${n} pegawai pada hari terakhir periode lapor.`,
    realised: (percents: string, of: string) =>
      `${percents} persen dari ${of} laporan yang dikonfirmasi, lalu dirata-ratakan`,
    outcomes: {
      missing: 'belum',
      late: 'terlambat',
      'in-time': 'tepat waktu',
      agreed: 'disepakati',
      given: 'memberi',
      done: 'cukup',
    },
    note: 'Yang belum jatuh tempo tidak dihitung. Dalam satu tahun, setiap pegawai dihitung sekali pada setiap periode lapor.',
  },

  mix: {
    title: 'Siapa yang menjawab',
    lead: (n: string) =>
      `IKM dari ${n} jawaban, di samping IKM bila jawaban dari tiap layanan sebanding dengan jumlah warga yang dilayani di sana.`,
    crude: 'Menurut jawaban yang masuk',
    standardised: 'Sebanding dengan yang dilayani',
    range: (low: string, high: string) => `${low}–${high}`,
    covered: (share: string) => `mencakup ${share}% warga yang dilayani`,
    change: 'Perubahan dari periode sebelumnya',
    changeNote: 'Yang kedua membandingkan layanan yang sama dengan campuran jawaban yang sama.',
    warnings: {
      direction:
        'Hati-hati: nilai tampak berubah ke satu arah, padahal layanan yang dapat dibandingkan berubah ke arah sebaliknya. Yang berubah adalah siapa yang menjawab.',
      level:
        'Hati-hati: nilai dari jawaban yang masuk berbeda dari nilai yang sebanding. Sebagian layanan lebih banyak dinilai daripada jumlah warganya.',
      coverage: 'Hati-hati: di sebagian layanan tidak ada yang menilai, sehingga nilai ini tidak mencakup mereka.',
    },
  },

  story: {
    title: 'Riwayat unit',
    nameThen: (name: string) => `Nama unit pada periode ini. Sekarang bernama ${name}.`,
    since: (day: string) => `Sejak ${day}`,
    from: (day: string) => `Mulai ${day}`,
    renamed: (before: string, after: string) => `bernama ${after}; sebelumnya ${before}.`,
    moved: ['berada di bawah ', '; sebelumnya di bawah ', '.'],
    top: 'instansi langsung',
    mergedFrom: ['ada, sebagai gabungan dari ', '. Nilai sebelum hari itu dihitung dari unit-unit tersebut.'],
    splitFrom: ['ada; sebelum itu bagian dari ', '. Nilai unit ini dimulai pada hari itu.'],
    mergedInto: ['bergabung ke ', '. Halaman ini tetap memuat nilai sampai hari sebelumnya.'],
    splitInto: ['dipecah menjadi ', '. Halaman ini tetap memuat nilai sampai hari sebelumnya.'],
    and: 'dan',
    partly: (days: string) => `dihitung di sini ${days}`,
  },

  comparison: {
    ranked: 'Diurutkan dari yang terlemah. Unit dengan jawaban sedikit ditarik ke arah rata-rata semua unit.',
    unranked:
      'Menurut abjad: perbedaan antarunit ini belum cukup pasti untuk diurutkan. Yang dapat dibandingkan adalah mutunya.',
    apart: 'Belum diurutkan, karena jawabannya kurang dari 30',
    band: 'Mutu',
  },

  origin: {
    title: 'Cara menghitung',
    formula:
      'Jawaban tiap unsur (1 sampai 4) dirata-ratakan. Rata-rata semua unsur, dengan bobot yang sama, dikalikan 25 menjadi nilai 25 sampai 100. Pembulatan hanya sekali, pada angka yang ditampilkan.',
    source: 'Dasar',
    method: 'Metode',
    counted: 'Jumlah responden',
    computed: 'Terakhir dihitung',
    neverComputed: 'Belum pernah dihitung',
    worked: (means: string, count: string, factor: string, score: string) =>
      `(${means}) ÷ ${count} × ${factor} = ${score}, dihitung dari angka yang belum dibulatkan.`,
    json: 'Nilai ini sebagai JSON',
  },

  api: {
    title: 'API Suara Loket',
    machine: 'Deskripsi untuk mesin (OpenAPI, JSON)',
    version: (version: string) => `Versi ${version}`,
    contents: 'Daftar alamat',
    parameters: 'Parameter',
    name: 'Nama',
    place: 'Letak',
    meaning: 'Arti',
    required: 'wajib',
    body: 'Isi kiriman',
    answers: 'Jawaban',
    status: 'Status',
    places: { path: 'alamat', query: 'kueri', header: 'kepala', cookie: 'kuki' },
  },

  instruments: official,
}

/** What every language has to say. Another one is one more file of this type, and a line in languages.ts. */
export type Text = typeof id
