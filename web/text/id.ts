import type { InstrumentWords } from './instrument-words.ts'
import { roman } from './roman.ts'
import type { RefusalWords } from './say-refusal.ts'

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

  refusals: {
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
      detail:
        'Ada huruf atau angka yang keliru pada kode itu. Kode kunjungan terdiri dari 13 tanda, misalnya {example}.',
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
  } satisfies RefusalWords,

  instruments: official,
}

/** What every language has to say. Another one is one more file of this type, and a line in languages.ts. */
export type Text = typeof id
