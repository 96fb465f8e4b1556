import type { Text } from './id.ts'
import { roman } from './roman.ts'

const AGREEMENT = ['Boten sarujuk', 'Kirang sarujuk', 'Sarujuk', 'Sarujuk sanget'] as const

const FREQUENCY = [
  'Tansah wonten',
  'Asring wonten',
  'Kala-kala wonten',
  'Awis-awis wonten',
  'Meh boten wonten',
  'Boten wonten babar pisan',
] as const

/** Every word that citizens and the public read, in polite Javanese (krama). Official Indonesian terms and names stay as they are. */
export const jv: Text = {
  // Dates and numbers are written as in Indonesian: the locale data of Javanese differ in the clock's colon, which nobody here writes.
  locale: 'id-ID',
  switchLabel: 'Pilihan basa',
  product: 'Suara Loket',
  tagline: 'Pambijinipun warga tumrap paladosan umum',
  pageTitle: (page) => `${page} · Suara Loket`,
  skip: 'Langsung dhateng isinipun kaca',
  demo: 'Data tuladha: sanes pambiji saestu.',
  demoMark: 'Data tuladha',
  trial: 'UJI COBA: pambiji ing ngriki boten kaetang ing biji pundi kemawon.',
  homeLink: 'Kaca wiwitan',
  signIn: 'Mlebet',
  otherAccount: 'Ngagem akun sanes',
  pathLabel: 'Papanipun kaca punika',
  footer:
    'Biji ing paladosan punika dipunetang langsung saking wangsulanipun warga. Boten wonten asma, NIK, utawi nomer telepon ing salebetipun.',
  apiLink: 'Data kabuka lan API',
  privacyLink: 'Privasi',

  period: {
    quarter: (part, year) => `Triwulan ${roman(part)} ${year}`,
    semester: (part, year) => `Semester ${roman(part)} ${year}`,
    year: (year) => `Taun ${year}`,
    days: (first, last) => `${first} – ${last}`,
    moment: (day, clock, zone) => `${day}, ${clock} ${zone}`,
    label: 'Mangsa',
    show: 'Tuduhaken',
    within: (period) => `Peranganipun ${period}`,
    quarters: 'Triwulan',
    months: 'Wulan',
    semesters: 'Semester',
    years: 'Taun',
    previous: (period) => `Saderengipun: ${period}`,
    next: (period) => `Salajengipun: ${period}`,
  },

  score: {
    short: 'IKM',
    grade: (letter, word) => `${letter} (${word})`,
    respondents: (n) => `${n} responden`,
    intervalMeaning: (range) =>
      `Rentang ${range} nedahaken sepinten gumathokipun biji punika, awit namung saperanganing warga ingkang mbiji (tingkat kapitadosan 95 persen). Rentang punika namung tumrap warga ingkang kersa mbiji, dereng tamtu tumrap sedaya ingkang dipunladosi.`,
    aside: (n) => `${n} dipunsisihaken kangge dipuntliti`,
    noData: 'Dereng wonten data',
    tooFew: (n) => `Pambiji dereng cekap (${n})`,
    hidden: (n) => `Boten katuduhaken (${n})`,
    hiddenWhy:
      'Biji punika boten katuduhaken, supados wangsulanipun sawetawis tiyang ing perangan sanes boten saged katebak.',
    someHidden:
      'Saperanganing biji boten katuduhaken, supados wangsulanipun sawetawis tiyang ing perangan sanes boten saged katebak.',
    noGrade: (from) => `Mutu kaparingaken wiwit ${from} responden`,
    belowTarget: (target, served, n) => `Ancasing sampel ${target} saking ${served} paladosan; sampun kempal ${n}`,
    indicative: 'Dereng wonten mutunipun',
    scale: 'Papanipun biji ing skala mutu 25 dumugi 100',
    scaleAt: (score, grade) => `Biji ${score} mlebet mutu ${grade}.`,
    scaleBare: (score) => `Biji ${score}, dereng wonten mutunipun.`,
  },

  changes: {
    title: 'Punapa ingkang ewah',
    none: (before) =>
      `Boten wonten ewah-ewahan ingkang nyata katandhing kaliyan ${before}. Selisih ingkang katingal limrah amargi kaleresan.`,
    tooFew: (before, least) =>
      `Pambiji dereng cekap kangge dipuntandhing kaliyan ${before}: saben mangsa betah sekedhikipun ${least}.`,
    hidden: (before) =>
      `Boten saged dipuntandhing kaliyan ${before}: salah satunggaling biji boten katuduhaken, supados wangsulanipun sawetawis tiyang boten saged katebak.`,
    found: (before) => `Ewah-ewahan punika nyata, sanes kaleresan, katandhing kaliyan ${before}:`,
    up: (by) => `mindhak ${by}`,
    down: (by) => `mandhap ${by}`,
    score: (moved, from, to) => `Biji ${moved} poin, saking ${from} dados ${to}.`,
    unsur: (name, moved, from, to) => `${name} ${moved}, saking ${from} dados ${to}.`,
    higher: (name, by) => `${name} langkung inggil ${by} poin tinimbang sanesipun.`,
    lower: (name, by) => `${name} langkung andhap ${by} poin tinimbang sanesipun.`,
    beyond: (month, value, low, high) => `${month} bijinipun ${value}, ing sajawining limrah ${low} dumugi ${high}.`,
    promise: (month, share, low, high) =>
      `${month}: ${share}% paladosan rampung ing wekdalipun, ing sajawining limrah ${low} dumugi ${high}%.`,
    run: (month) => `Dumugi ${month}, sekedhikipun wolung wulan urut wonten ing satunggal sisih rata-rata.`,
    mix: (moved) => `Paladosan ingkang dipunbiji beda. Menawi campuranipun sami, bijinipun malah ${moved} poin.`,
    behind: (from, to, low, high) => `${from} lan ${to} responden; selisihipun antawis ${low} lan ${high}`,
    more: (n) => `${n} ewah-ewahan sanes`,
    method: (tested) =>
      `${tested} tandhingan dipunuji sareng. Saking ingkang kasebat nyata, paling kathah satunggal saking kalih dasa dipunkinten kaleresan.`,
  },

  rate: {
    title: 'Kadospundi paladosan ingkang nembe panjenengan tampi?',
    lead: (questions) =>
      `${questions} pitakenan, kirang langkung samenit. Kula boten nyuwun pirsa asma, NIK, utawi nomer telepon panjenengan.`,
    position: (at, all) => `${at} saking ${all}`,
    service: 'Paladosan punapa ingkang panjenengan tampi?',
    serviceNone: 'Pilih paladosan',
    optional: 'kenging dipunlangkungi',
    about: 'Bab panjenengan',
    aboutHint:
      'Namung kangge mangertosi sinten kemawon ingkang sampun dipunladosi. Wangsulan punika boten nedahaken sinten panjenengan.',
    unanswered: 'Boten mangsuli',
    comment: 'Pamrayogi utawi atur',
    commentHint: 'Nyuwun tulung sampun nyerat asma utawi nomer identitas.',
    send: 'Kintun pambiji',
    leadQuick: 'Cekap sepisan nutul. Kula boten nyuwun asma, NIK, utawi nomer telepon.',
    back: 'Wangsul',
    next: 'Lajeng',
    progress: 'Dumugining pangisian',
    notAsked: 'Boten lumampah kangge paladosan kula',
    own: 'Pitakenan tambahan',
    why: 'Punapa alesanipun?',
    whyLow: 'Punapa ingkang prelu dipundandosi?',
    whyHigh: 'Punapa ingkang sampun sae?',
    whyHint: 'Kenging dipunlangkungi, kenging langkung saking setunggal.',
    done: 'Rampung',
    others: 'Cara sanes kangge mbiji',
    toQuick: 'Mbiji kanthi rikat, cekap sepisan nutul',
    toFull: (name, questions) => `${name}, ${questions} pitakenan`,
    promise:
      'Pambiji panjenengan dipunetang sareng kaliyan pambijinipun warga sanes lan boten saged dipungandhengaken kaliyan panjenengan. Satunggal rawuh dipunbiji sapisan.',
    problemsTitle: 'Pambiji dereng kakintun',
    problemsLead: 'Wangsulan sanesipun taksih wonten ing kaca punika. Nyuwun tulung dipunjangkepi:',
    problemAt: (at, name) => `Pitakenan ${at}: ${name}`,
    missing: 'Mangga miliha satunggal wangsulan.',
    invalid: 'Wangsulan punika boten saged kawaos. Mangga milih malih.',
    commentInvalid: (limit) =>
      `Seratanipun kepanjangen utawi ngemot tandha ingkang boten saged kawaos. Watesipun ${limit} aksara.`,
    otherProblem:
      'Wonten isian ingkang boten dipuntepangi. Mangga kaca punika dipunbikak malih, lajeng dipuncobi malih.',
  },

  device: {
    kept: 'Sampun kasimpen ing ponsel punika.',
    sending: 'Sampun kasimpen ing ponsel punika, saweg dipunkintun …',
    sent: 'Sampun kakintun.',
    unkept: 'Ponsel punika boten marengaken panyimpenan. Nyuwun tulung kaca punika sampun dipuntutup ngantos kakintun.',
    keptTitle: 'Kasimpen ing ponsel punika',
    offline: 'Jaringan saweg pedhot. Pambiji panjenengan kasimpen ing ponsel punika lan badhe kakintun piyambak.',
    busy: 'Paladosan saweg rame. Pambiji panjenengan kasimpen ing ponsel punika lan badhe kakintun piyambak.',
    later: 'Menawi kaca punika dipuntutup, pambiji kakintun nalika panjenengan mbikak malih.',
    unkeptTitle: 'Dereng kakintun',
    unkeptLater:
      'Paladosan dereng saged kasambung lan ponsel punika boten marengaken panyimpenan. Nyuwun tulung kaca punika tetep dipunbikak.',
    retry: 'Kintun sapunika',
    parkedTitle: 'Pambiji boten saged dipuntampi',
    remove: 'Busak saking ponsel punika',
    again: 'Mbiji rawuh sanes',
    earlier: 'Pambiji saderengipun ing ponsel punika',
    waiting: 'ngentosi jaringan',
    missing: 'Nyuwun tulung milih setunggal wangsulan rumiyin.',
  },

  kiosk: {
    start: 'Wiwit mbiji',
    leadQuick: 'Demek setunggal wangsulan. Tanpa asma, tanpa NIK.',
    over: 'Boten siyos',
    tapKept: 'Wangsulan panjenengan kasimpen ing piranti punika. Tambahan ing ngandhap kenging dipunlangkungi.',
    tapUnkept: 'Mangga demek Rampung supados wangsulan panjenengan kakintun.',
    sending: 'Pambiji panjenengan kasimpen ing piranti punika lan saweg dipunkintun.',
    sent: 'Pambiji panjenengan sampun kakintun.',
    kept: 'Pambiji panjenengan kasimpen ing piranti punika, lan badhe kakintun piyambak menawi jaringan sampun wangsul.',
    unkept:
      'Pambiji panjenengan dereng kakintun. Jaringan pedhot lan piranti punika boten saged nyimpen. Mangga dipunaturaken dhateng petugas.',
    refused:
      'Pambiji panjenengan kasimpen ing piranti punika, nanging dereng saged katampi. Mangga dipunaturaken dhateng petugas.',
    safe: 'Boten kagandheng kaliyan asma, NIK, utawi ponsel panjenengan.',
    next: 'Wangsul dhateng wiwitan',
    idleTitle: 'Taksih wonten mriki?',
    idle: 'Demek layar kangge nglajengaken. Menawi boten, kaca punika wangsul dhateng wiwitan lan isian ingkang dereng rampung dipunbusak.',
    closedTitle: 'Kios punika saweg boten dipunginakaken',
    closed: 'Panjenengan tetep saged mbiji: pindhai kode QR punika ngagem kamera ponsel.',
    codeLabel: 'Kode QR kangge mbiji paladosan ing loket punika',
  },

  profile: {
    sex: { name: 'Jinis kelamin', groups: { L: 'Kakung', P: 'Putri' } },
    age: {
      name: 'Yuswa',
      groups: {
        '17-24': '17–24 taun',
        '25-34': '25–34 taun',
        '35-44': '35–44 taun',
        '45-54': '45–54 taun',
        '55+': '55 taun minggah',
      },
    },
    education: {
      name: 'Pendhidhikan',
      groups: { SD: 'SD', SMP: 'SMP', SMA: 'SMA', D3: 'D3', S1: 'S1', S2: 'S2', S3: 'S3' },
    },
    occupation: {
      name: 'Padamelan',
      groups: {
        PNS: 'PNS',
        TNI: 'TNI',
        POLRI: 'POLRI',
        SWASTA: 'Karyawan swasta',
        WIRAUSAHA: 'Wiraswasta',
        PELAJAR: 'Siswa utawi mahasiswa',
        LAINNYA: 'Sanesipun',
      },
    },
    unanswered: 'Boten mangsuli',
  },

  receipt: {
    title: 'Matur nuwun',
    kept: 'Pambiji panjenengan sampun kula tampi.',
    nextTitle: 'Ingkang badhe katindakaken kaliyan wangsulan panjenengan',
    counted: (day) =>
      `Dipunetang dados pambiji tanggal ${day}, sareng kaliyan pambijinipun warga sanes, ing sawetawis menit.`,
    used: 'Dipunwaos pangarsaning unit kangge nemtokaken punapa ingkang kedah dipunsaekaken rumiyin.',
    safe: 'Boten dipungandhengaken kaliyan asma, NIK, utawi telepon panjenengan.',
    public: 'Mirsani bijinipun unit punika',
    reference: 'Nomer tandha panampi',
    referenceHint: 'Boten prelu dipuncathet. Nomer punika namung mratandhani bilih pambiji sampun mlebet.',
  },

  otherWay: {
    title: 'Panjenengan tetep saged mbiji',
    at: (counter: string) => `Biji ${counter}`,
    choose: 'Mangga kapilih loket ingkang nembe ngladosi panjenengan.',
    none: 'Mangga mindhai kode QR ingkang kapasang ing loket.',
    again: 'Kode dipunketik malih',
    code: 'Kode rawuh',
    open: 'Bikak',
  },

  requestId: 'Nomer panyuwunan',
  failure: {
    title: 'Wonten alangan ing pihak kula',
    detail:
      'Panyuwunan panjenengan dereng saged dipunrampungaken. Alangan punika sampun kacathet. Mangga dipuncobi malih sawetawis menit malih.',
  },

  home: {
    title: 'Swantenipun warga ing saben loket',
    lead: 'Warga ingkang nembe dipunladosi mindhai kode QR ing loket lajeng mangsuli sangang pitakenan survei resmi. Bijinipun saben unit dipunetang saking wangsulan punika, saged dipunpirsani sinten kemawon, lan dipunginakaken kangge nyaekaken paladosan.',
    agencies: 'Instansi',
    none: 'Dereng wonten instansi ingkang kadhaftar.',
    source: 'Sangang unsur lan caranipun ngetang miturut Peraturan Menteri PANRB Nomor 14 Tahun 2017.',
  },

  agency: {
    lead: 'Indeks Kepuasan Masyarakat (IKM) saben unit. Bijinipun unit ing nginggil nyakup sedaya unit ing ngandhapipun.',
    unit: 'Unit',
    respondents: 'Responden',
    none: 'Dereng wonten unit ingkang kadhaftar ing instansi punika.',
    below: (unit) => `ing ngandhapipun ${unit}`,
  },

  unit: {
    title: 'Indeks Kepuasan Masyarakat (IKM)',
    days: 'Mangsanipun survei',
    services: 'Namaning paladosan',
    elements: 'Sangang unsur paladosan',
    elementsHint: 'Biji rata-rata saben unsur, saking 1 dumugi 4.',
    element: 'Unsur',
    mean: 'Biji rata-rata',
    answers: 'Wangsulan',
    respondents: 'Responden',
    total: 'Gunggung',
    noProfile: 'Responden ing mangsa punika boten ngisi profil.',
    respondentsHidden: (from) =>
      `Rerincening responden katuduhaken wiwit ${from} pambiji, supados boten wonten ingkang saged katitik.`,
    thanks:
      'Matur nuwun awit pambiji ingkang sampun panjenengan paringaken. Atur panjenengan migunani sanget kangge majengipun unit kula, supados tansah nyaekaken lan nginggilaken mutuning paladosan tumrap masarakat.',
    children: 'Unit ing ngandhapipun',
    none: 'Dereng wonten pambiji ing mangsa punika.',
    noneHint: 'Mangga milih mangsa sanes, utawi paring pambiji ingkang kapisan kanthi mindhai kode QR ing loket.',
    tooFewHint: (from) =>
      `Biji katuduhaken wiwit ${from} pambiji, supados boten wonten ingkang saged katitik lan angkanipun wonten tegesipun.`,
  },

  unitScore: {
    title: 'Skor unit',
    lead: 'Sawetawis indikator dipundadosaken satunggal angka, 0 dumugi 100, miturut bobot ingkang dipuntetepaken instansi.',
    outOf: 'saking 100',
    none: 'Dereng wonten data kangge skor unit ing mangsa punika.',
    withheld:
      'Skor dereng dipuntampilaken: wonten indikator ingkang dereng jangkep, lan instansi milih ngentosi dumugi sedaya wonten.',
    partial:
      'Saperangan indikator dereng wonten. Bobotipun dipunbagi dhateng ingkang wonten, laras kaliyan bobotipun piyambak-piyambak.',
    indicator: 'Indikator',
    value: 'Biji',
    index: 'Indeks',
    weight: 'Bobot',
    contribution: 'Sumbangan',
    n: 'Data',
    percent: (value) => `${value}%`,
    noData: 'Dereng wonten data',
    tooFew: (n, minimum) => `Data dereng cekap (${n} saking ${minimum})`,
    sum: 'Gunggung sumbangan',
    formula:
      'Sumbangan = indeks × bobot ÷ gunggung bobot indikator ingkang wonten. Dipunbunderaken namung ing angka ingkang ketingal.',
    method: 'Cara',
    json: 'Skor punika minangka JSON',
    indicators: {
      ikm: 'Indeks Kepuasan Masyarakat',
      quick: 'Bijining pambiji rikat',
      ipkp: 'Indeks Persepsi Kualitas Pelayanan',
      ipak: 'Indeks Persepsi Anti Korupsi',
      'service-time': 'Paladosan rampung miturut janji wekdal',
      'complaint-response': 'Wadulan dipuntanggapi boten telat',
      'plan-realisation': 'Rancangan kinerja ingkang kalampahan',
      'plans-agreed': 'Rancangan kinerja ingkang sampun disarujuki',
      'reports-in-time': 'Lapuran kinerja ingkang boten telat',
      'reviews-in-time': 'Lapuran ingkang dipuntliti atasan boten telat',
      'feedback-given': 'Pegawe ingkang paring pamrayogi',
      'training-done': 'Jam pelatihan ingkang kacekapan',
    },
  },

  serviceTime: {
    title: 'Wekdal pepaladosan',
    kept: (kept, promised, share) =>
      `${kept} saking ${promised} paladosan (${share}%) rampung ing salebeting wekdal ingkang dipunjanjekaken, dipunetang wiwit dipuntimbali.`,
    noPromise: 'Paladosan ing unit punika dereng gadhah janji wekdal.',
    of: (n) => `Saking ${n} paladosan ingkang wekdalipun kacathet.`,
    waiting: 'Ngentosi dipuntimbali',
    serving: 'Dipuntimbali dumugi rampung',
    median: 'Sapalihipun paling dangu',
    nineOfTen: 'Sanga saking sedasa paling dangu',
    days: (n) => `${n} dinten`,
    hours: (n) => `${n} jam`,
    minutes: (n) => `${n} menit`,
    precision: 'Dipunbunderaken minggah: dumugi sejam dhateng menit wetah, langkungipun paling tebih saprasedasanipun.',
  },

  performance: {
    title: 'Kinerja pegawe',
    people: (n: string) => `Saking ${n} pegawe ing dinten pungkasan periode lapuran.`,
    realised: (percents: string, of: string) =>
      `${percents} persen saking ${of} lapuran ingkang sampun dipunleresaken, lajeng dipunrata-rata`,
    outcomes: {
      missing: 'dereng',
      late: 'telat',
      'in-time': 'boten telat',
      agreed: 'sampun disarujuki',
      given: 'paring',
      done: 'cekap',
    },
    note: 'Ingkang dereng dumugi wekdalipun boten dipunetang. Ing setunggal taun, saben pegawe dipunetang sepisan ing saben periode lapuran.',
  },

  mix: {
    title: 'Sinten ingkang mangsuli',
    lead: (n) =>
      `IKM saking ${n} wangsulan, ing sisihipun IKM menawi wangsulan saben paladosan laras kaliyan cacahing warga ingkang dipunladosi ing ngriku.`,
    crude: 'Miturut wangsulan ingkang mlebet',
    standardised: 'Laras kaliyan ingkang dipunladosi',
    range: (low, high) => `${low}–${high}`,
    covered: (share) => `nyakup ${share}% warga ingkang dipunladosi`,
    change: 'Ewah-ewahan saking mangsa saderengipun',
    changeNote: 'Ingkang kaping kalih mbandhingaken paladosan ingkang sami kanthi campuran wangsulan ingkang sami.',
    warnings: {
      direction:
        'Ngatos-atos: biji ketingal ewah dhateng satunggal arah, kamangka paladosan ingkang saged dipunbandhingaken ewah dhateng arah kosokwangsulipun. Ingkang ewah inggih punika sinten ingkang mangsuli.',
      level:
        'Ngatos-atos: biji saking wangsulan ingkang mlebet benten kaliyan biji ingkang laras. Saperangan paladosan langkung kathah dipunbiji tinimbang cacahing warganipun.',
      coverage:
        'Ngatos-atos: ing saperangan paladosan boten wonten ingkang mbiji, pramila biji punika boten nyakup piyambakipun.',
    },
  },

  story: {
    title: 'Riwayat unit',
    nameThen: (name) => `Naminipun unit ing wekdal punika. Sapunika naminipun ${name}.`,
    since: (day) => `Wiwit ${day}`,
    from: (day) => `Badhe wiwit ${day}`,
    renamed: (before, after) => `naminipun ${after}; saderengipun ${before}.`,
    moved: ['wonten sangandhapipun ', '; saderengipun wonten sangandhapipun ', '.'],
    top: 'instansi langsung',
    mergedFrom: ['wonten, gabungan saking ', '. Biji saderengipun dinten punika dipunetang saking unit-unit kasebat.'],
    splitFrom: ['wonten; saderengipun peranganipun ', '. Biji unit punika wiwit dinten punika.'],
    mergedInto: ['gabung dhateng ', '. Kaca punika tetep ngemot biji dumugi dinten saderengipun.'],
    splitInto: ['dipunperang dados ', '. Kaca punika tetep ngemot biji dumugi dinten saderengipun.'],
    and: 'lan',
    partly: (days) => `dipunetang ing mriki ${days}`,
  },

  comparison: {
    ranked:
      'Dipunurutaken saking ingkang paling ringkih. Unit kanthi wangsulan sekedhik dipuntarik dhateng rata-rata sedaya unit.',
    unranked:
      'Miturut abjad: bentening unit-unit punika dereng cekap gumathok kangge dipunurutaken. Ingkang saged dipunbandhingaken inggih punika mutunipun.',
    apart: 'Dereng dipunurutaken, awit wangsulanipun kirang saking 30',
    band: 'Mutu',
  },

  origin: {
    title: 'Caranipun ngetang',
    formula:
      'Wangsulan saben unsur (1 dumugi 4) dipunrata-rata. Rata-ratanipun sedaya unsur, kanthi bobot ingkang sami, dipunpingaken 25 dados biji 25 dumugi 100. Dipunbunderaken namung sapisan, ing angka ingkang katuduhaken.',
    source: 'Dhasar',
    method: 'Metode',
    counted: 'Cacahing responden',
    computed: 'Pungkasan dipunetang',
    neverComputed: 'Dereng nate dipunetang',
    worked: (means, count, factor, score) =>
      `(${means}) ÷ ${count} × ${factor} = ${score}, dipunetang saking angka ingkang dereng dipunbunderaken.`,
    json: 'Biji punika minangka JSON',
  },

  api: {
    title: 'API Suara Loket',
    machine: 'Katrangan kangge mesin (OpenAPI, JSON)',
    version: (version) => `Versi ${version}`,
    contents: 'Dhaptar alamat',
    parameters: 'Parameter',
    name: 'Nama',
    place: 'Papan',
    meaning: 'Tegesipun',
    required: 'kedah wonten',
    body: 'Isining kintunan',
    answers: 'Wangsulan',
    status: 'Status',
    places: { path: 'alamat', query: 'kueri', header: 'sirah', cookie: 'kuki' },
  },

  instruments: {
    'skm-2017': {
      survey: 'Survei Kepuasan Masyarakat',
      index: 'Indeks Kepuasan Masyarakat',
      questions: {
        U1: {
          name: 'Sarat-sarat',
          text: 'Kadospundi pamanggih panjenengan bab jumbuhipun sarat paladosan kaliyan jinising paladosanipun?',
          options: ['Boten jumbuh', 'Kirang jumbuh', 'Jumbuh', 'Jumbuh sanget'],
        },
        U2: {
          name: 'Sistem, mekanisme, lan prosedur',
          text: 'Kadospundi pamanggih panjenengan bab gampilipun prosedur paladosan ing unit punika?',
          options: ['Boten gampil', 'Kirang gampil', 'Gampil', 'Gampil sanget'],
        },
        U3: {
          name: 'Wekdal rampungipun',
          text: 'Kadospundi pamanggih panjenengan bab rikatipun wekdal anggenipun maringi paladosan?',
          options: ['Boten rikat', 'Kirang rikat', 'Rikat', 'Rikat sanget'],
        },
        U4: {
          name: 'Wragad utawi tarip',
          text: 'Kadospundi pamanggih panjenengan bab pantesipun wragad utawi tarip paladosan?',
          options: ['Awis sanget', 'Radi awis', 'Mirah', 'Gratis'],
        },
        U5: {
          name: 'Asiling paladosan miturut jinisipun',
          text: 'Kadospundi pamanggih panjenengan bab jumbuhipun asiling paladosan ing standar paladosan kaliyan asil ingkang kaparingaken?',
          options: ['Boten jumbuh', 'Kirang jumbuh', 'Jumbuh', 'Jumbuh sanget'],
        },
        U6: {
          name: 'Kaprigelanipun petugas',
          text: 'Kadospundi pamanggih panjenengan bab kaprigelan lan kasagedanipun petugas anggenipun ngladosi?',
          options: ['Boten prigel', 'Kirang prigel', 'Prigel', 'Prigel sanget'],
        },
        U7: {
          name: 'Tindak-tandukipun petugas',
          text: 'Kadospundi pamanggih panjenengan bab tindak-tandukipun petugas anggenipun ngladosi, bab sopan lan sumehipun?',
          options: ['Boten sopan lan sumeh', 'Kirang sopan lan sumeh', 'Sopan lan sumeh', 'Sopan lan sumeh sanget'],
        },
        U8: {
          name: 'Anggenipun nanggapi wadulan, pamrayogi, lan atur',
          text: 'Kadospundi pamanggih panjenengan bab anggenipun nanggapi wadulanipun pangangge paladosan?',
          options: [
            'Boten wonten',
            'Wonten, nanging boten mlampah',
            'Mlampah, nanging dereng jangkep',
            'Katata kanthi sae',
          ],
        },
        U9: {
          name: 'Sarana lan prasarana',
          text: 'Kadospundi pamanggih panjenengan bab mutuning sarana lan prasarana?',
          options: ['Awon', 'Cekap', 'Sae', 'Sae sanget'],
        },
      },
      bands: { A: 'Sae sanget', B: 'Sae', C: 'Kirang sae', D: 'Boten sae' },
    },
    'quick-1': {
      survey: 'Pambiji rikat',
      index: 'Bijining pambiji rikat',
      questions: {
        Q1: {
          name: 'Paladosan sacara wetah',
          text: 'Kadospundi paladosan ingkang nembe panjenengan tampi?',
          options: ['Awon', 'Kirang sae', 'Sae', 'Sae sanget'],
        },
      },
      reasons: {
        U1: 'Sarat-sarat',
        U2: 'Prosedur',
        U3: 'Wekdal',
        U4: 'Wragad',
        U5: 'Asiling paladosan',
        U6: 'Kasagedanipun petugas',
        U7: 'Tindak-tandukipun petugas',
        U8: 'Wadulan',
        U9: 'Sarana',
      },
      bands: {},
    },
    'spkp-2021': {
      survey: 'Survei Persepsi Kualitas Pelayanan',
      index: 'Indeks Persepsi Kualitas Pelayanan',
      questions: {
        S1: {
          name: 'Katrangan bab sarat',
          text: 'Sarat-saratipun paladosan dipunterangaken kanthi cetha lan gampil dipunmangertosi.',
          options: AGREEMENT,
        },
        S2: { name: 'Prosedur', text: 'Prosedur paladosan gampil dipuntindakaken.', options: AGREEMENT },
        S3: {
          name: 'Jam paladosan',
          text: 'Jam paladosan jumbuh kaliyan ingkang dipunumumaken.',
          options: AGREEMENT,
        },
        S4: {
          name: 'Wekdal rampungipun',
          text: 'Wekdal rampungipun paladosan jumbuh kaliyan ingkang dipunjanjekaken.',
          options: AGREEMENT,
        },
        S5: {
          name: 'Tanggapipun petugas',
          text: 'Petugas tanggap dhateng kabetahanipun pangangge paladosan.',
          options: AGREEMENT,
        },
        S6: {
          name: 'Cethanipun wragad',
          text: 'Wragading paladosan dipunterangaken kanthi cetha lan jumbuh kaliyan pranatan.',
          options: AGREEMENT,
        },
        S7: {
          name: 'Jumbuhipun asil',
          text: 'Asiling paladosan jumbuh kaliyan ingkang dipunjanjekaken.',
          options: AGREEMENT,
        },
        S8: {
          name: 'Kaprigelanipun petugas',
          text: 'Petugas saged lan prigel anggenipun ngladosi.',
          options: AGREEMENT,
        },
        S9: {
          name: 'Sopanipun petugas',
          text: 'Petugas ngladosi kanthi sopan lan sumeh.',
          options: AGREEMENT,
        },
        S10: {
          name: 'Anggenipun nanggapi wadulan',
          text: 'Wadulan gampil dipunaturaken lan dipuntindaklanjuti.',
          options: AGREEMENT,
        },
        S11: {
          name: 'Sarana lan prasarana',
          text: 'Sarana lan prasarananing paladosan sekeca lan cekap.',
          options: AGREEMENT,
        },
      },
      bands: { A: 'Sae sanget', B: 'Sae', C: 'Kirang sae', D: 'Boten sae' },
    },
    'spak-2021': {
      survey: 'Survei Persepsi Anti Korupsi',
      index: 'Indeks Persepsi Anti Korupsi',
      questions: {
        K1: {
          name: 'Integritas',
          text: 'Punapa wonten petugas ingkang tumindak nalisir saking pranatan ing paladosan punika?',
          options: FREQUENCY,
        },
        K2: {
          name: 'Mbedak-mbedakaken',
          text: 'Punapa wonten pangangge paladosan ingkang dipunbedakaken saking sanesipun?',
          options: FREQUENCY,
        },
        K3: {
          name: 'Tumindak culika',
          text: 'Punapa wonten paladosan ing sanjabanipun prosedur, kadosta ngrumiyinaken tiyang tartamtu?',
          options: FREQUENCY,
        },
        K4: {
          name: 'Pituwas',
          text: 'Punapa wonten petugas ingkang nampi utawi nyuwun pituwas awujud arta, barang, utawi fasilitas?',
          options: FREQUENCY,
        },
        K5: {
          name: 'Pungutan liar',
          text: 'Punapa wonten pungutan ing sanjabanipun wragad resmi?',
          options: FREQUENCY,
        },
        K6: {
          name: 'Calo',
          text: 'Punapa wonten calo utawi lantaran ingkang boten resmi?',
          options: FREQUENCY,
        },
      },
      bands: { A: 'Sae sanget', B: 'Sae', C: 'Kirang sae', D: 'Boten sae' },
    },
  },
}
