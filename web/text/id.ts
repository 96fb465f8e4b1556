/** Every word of the pages in Bahasa Indonesia. Questions, options and refusals are official and live in the domain. */
export const id = {
  language: 'id',
  product: 'Suara Loket',
  tagline: 'Penilaian warga atas pelayanan publik',
  pageTitle: (page: string) => `${page} · Suara Loket`,
  skip: 'Langsung ke isi halaman',
  demo: 'Data contoh: bukan penilaian sebenarnya.',
  demoMark: 'Data contoh',
  homeLink: 'Halaman awal',
  pathLabel: 'Letak halaman ini',
  footer:
    'Nilai di layanan ini dihitung langsung dari jawaban warga. Tidak ada nama, NIK, atau nomor telepon di dalamnya.',
  apiLink: 'Data terbuka dan API',

  period: {
    quarter: (part: string, year: string) => `Triwulan ${part} ${year}`,
    semester: (part: string, year: string) => `Semester ${part} ${year}`,
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
    noData: 'Belum ada data',
    tooFew: (n: string) => `Belum cukup penilaian (${n})`,
    noGrade: (from: string) => `Mutu diberikan mulai ${from} responden`,
    indicative: 'Belum diberi mutu',
    scale: 'Letak nilai pada skala mutu 25 sampai 100',
    scaleAt: (score: string, grade: string) => `Nilai ${score} berada pada mutu ${grade}.`,
    scaleBare: (score: string) => `Nilai ${score}, belum diberi mutu.`,
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

  refusal: {
    requestId: 'Nomor permintaan',
    failureTitle: 'Ada gangguan di pihak kami',
    failureDetail:
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
    leadManager:
      'Pilih unit untuk melihat apa yang perlu diperbaiki. Nilai unit di atas mencakup semua unit di bawahnya.',
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

  origin: {
    title: 'Asal angka',
    publicTitle: 'Cara menghitung',
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

  manage: {
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
}
