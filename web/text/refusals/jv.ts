import type { RefusalWords } from '../say-refusal.ts'

export const refusals = {
  'code-unknown': {
    title: 'Kode loket boten dipuntepangi',
    detail:
      'Kode QR punika boten kadhaftar utawi sampun dipungantos. Mangga mindhai malih kode ingkang kapasang ing loket.',
  },
  'code-replaced': {
    title: 'Kode QR punika sampun dipungantos',
    detail:
      'Loket punika ngginakaken kode QR ingkang enggal. Mangga pindai kode ingkang sapunika wonten ing loket, utawi nyuwun pirsa dhateng petugas.',
  },
  'visit-invalid': {
    title: 'Tautan punika boten saged kawaos',
    detail:
      'Tautan punika boten jangkep utawi sampun ewah, pramila pambiji dereng kasimpen. Mangga mindhai malih kode QR ing loket.',
  },
  'visit-expired': {
    title: 'Wekdalipun ngisi sampun kalangkung',
    detail:
      'Rawuh panjenengan punika sampun kedangon kangge dipunbiji, pramila pambiji dereng kasimpen. Mangga mindhai kode QR nalika rawuh salajengipun.',
  },
  'visit-misplaced': {
    title: 'Tautan punika gadhahipun loket sanes',
    detail:
      'Pambiji dereng kasimpen awit tautan punika sanes kangge loket wau. Mangga mindhai kode QR ing loket ingkang ngladosi panjenengan.',
  },
  'answers-invalid': {
    title: 'Wangsulan dereng jangkep',
    detail: 'Nyuwun tulung dipunpriksa perangan ingkang dipuntandhani. Pambiji dereng kasimpen.',
  },
  'rating-differs': {
    title: 'Pambiji tumrap rawuh punika sampun katampi',
    detail: 'Satunggal rawuh dipunbiji sapisan. Pambiji ingkang kapisan tetep kasimpen lan boten dipunewahi.',
  },
  'service-time-differs': {
    title: 'Cathetan punika sampun katampi kanthi isi sanes',
    detail: 'Cathetan wekdal kanthi nomer punika sampun kasimpen. Ingkang kapisan tetep kasimpen lan boten dipunewahi.',
  },
  'agency-unknown': {
    title: 'Instansi boten pinanggih',
    detail: 'Boten wonten instansi kanthi kode "{agency}".',
  },
  'unit-unknown': {
    title: 'Unit boten pinanggih',
    detail: 'Instansi "{agency}" boten gadhah unit "{unit}".',
  },
  'unit-ambiguous': {
    title: 'Unit wonten ing sawetawis instansi',
    detail: 'Unit "{unit}" wonten ing {agencies}. Mangga sebataken instansinipun.',
  },
  'counter-unknown': {
    title: 'Loket boten kapanggih',
    detail: 'Unit punika boten gadhah loket "{counter}".',
  },
  'unit-change-refused': {
    title: 'Unit boten saged dipunéwahi',
    detail:
      'Unit punika nembé kémawon dipunéwahi tiyang sanès, utawi éwah-éwahanipun sampun boten saged. Mangga dipunpriksani, lajeng dipuncobi malih.',
  },
  'counter-changed': {
    title: 'Kode loket sampun ewah',
    detail:
      'Kode loket punika nembe kemawon dipungantos lumantar panyuwunan sanes, pramila panyuwunan punika boten katindakaken. Mangga kabikak malih kaca posteripun saha dipunpriksa kode ingkang lumampah.',
  },
  'instrument-unknown': {
    title: 'Instrumen boten dipuntepangi',
    detail: 'Boten wonten instrumen "{instrument}".',
  },
  'period-invalid': {
    title: 'Mangsa boten saged kawaos',
    detail: '"{period}" sanes mangsa. Tuladhanipun: 2021-03-14, 2021-03, 2021-Q1, 2021-S1, 2021.',
  },
  'query-invalid': {
    title: 'Panyuwunan boten saged kawaos',
    detail: 'Parameter "{field}" boten sah.',
  },
  'version-unknown': {
    title: 'Versi boten kepanggih',
    detail: 'Mangsa punika boten gadhah versi {version}.',
  },
  'period-open': {
    title: 'Mangsa punika dereng katutup',
    detail:
      'Biji {period} taksih dipunetang saking wangsulan ingkang mlebet, dados dereng wonten ingkang prelu dipunleresaken.',
  },
  'correction-same': {
    title: 'Boten wonten ingkang prelu dipunleresaken',
    detail: 'Etangan {period} sami kaliyan versi pungkasanipun, mila boten kadamel versi enggal.',
  },
  'body-unreadable': {
    title: 'Isining kintunan boten saged kawaos',
    detail: 'Kintunan punika sanes JSON utawi formulir ingkang sah.',
  },
  'body-too-large': {
    title: 'Kintunan kagengen',
    detail: 'Kintunan dipunwatesi {limit} kB.',
  },
  'media-type-unsupported': {
    title: 'Jinising kintunan boten saged katampi',
    detail: 'Mangga dipunkintun minangka {expected}.',
  },
  'page-unknown': {
    title: 'Kaca boten pinanggih',
    detail: 'Alamat punika boten wonten. Nyuwun tulung tautanipun dipunpriksa malih.',
  },
  'permission-denied': {
    title: 'Kaca punika namung kangge petugas',
    detail: 'Panjenengan dereng angsal idin kangge mbikak kaca punika.',
  },
  'origin-foreign': {
    title: 'Panyuwunan punika boten saking kaca kita',
    detail:
      'Kangge kaamanan, ewah-ewahan namung dipuntampi saking kaca Suara Loket piyambak. Boten wonten ingkang ewah. Mangga kabikak malih kacanipun lajeng dipunambali saking ngrika.',
  },
  'registry-changed': {
    title: 'Pangaturan punika sampun ewah',
    detail:
      '{thing} nembe kemawon dipunewahi tiyang sanes, pramila ewahan panjenengan dereng kasimpen. Mangga kabikak malih kacanipun saha dipunpriksa isinipun.',
  },
  'counter-retired': {
    title: 'Loket punika sampun boten ngladosi',
    detail:
      'Pambiji panjenengan tetep dipunentosi. Mangga miji loket sanes papan panjenengan dipunladosi, utawi nyuwun pirsa dhateng petugas.',
  },
  'form-stale': {
    title: 'Kaca punika sampun kedangon kabikak',
    detail:
      'Formulir ingkang dipunkintun sanes saking sesi panjenengan ingkang sapunika. Boten wonten ingkang kasimpen. Mangga kabikak malih kacanipun lajeng dipunambali saking ngrika.',
  },
  'sign-in-needed': {
    title: 'Mangga mlebet rumiyin',
    detail:
      'Panjenengan dereng mlebet, utawi sesi panjenengan sampun rampung. Panyuwunan wau boten kasimpen. Mangga mlebet, lajeng dipunambali.',
  },
  'sign-in-failed': {
    title: 'Dereng kasil mlebet',
    detail:
      'Anggenipun mlebet boten saged dipunrampungaken: bokmenawi kedangon, utawi sampun dipunginakaken ing tab sanes. Mangga dipuncobi malih.',
  },
  'sign-in-cancelled': {
    title: 'Boten siyos mlebet',
    detail: 'Panjenengan dereng mlebet amargi dipunbatalaken ing kaca akun. Mangga dipuncobi malih menawi kersa.',
  },
  'sign-in-unknown': {
    title: 'Akun punika dereng kepanggih ing mriki',
    detail:
      'Akun panjenengan leres, nanging dereng kadaftar minangka pegawai ingkang saged mlebet. Mangga nyuwun pirsa admin Suara Loket ing instansi panjenengan, lan priksanen menawi alamat surel ingkang kadaftar sami kaliyan alamat akun.',
  },
  'sign-in-unavailable': {
    title: 'Layanan mlebet saweg boten saged dipunhubungi',
    detail: 'Mangga dipuncobi malih sawetawis malih. Warga tetep saged maringi biji kados limrahipun.',
  },
  'registry-invalid': {
    title: 'Berkas registri boten saged katrapaken',
    detail: '{problems}',
  },
  'import-invalid': {
    title: 'Berkas boten saged kaimpor',
    detail: '{problem}',
  },
  'device-unknown': {
    title: 'Piranti boten dipuntepangi',
    detail:
      'Piranti punika boten kadhaftar ing unit punika. Nyuwun tulung tautanipun dipunpriksa malih, utawi nyuwun tautan enggal dhateng pengelola unit.',
  },
  'device-refused': {
    title: 'Piranti punika dereng kapasangaken',
    detail:
      'Kunci piranti boten sah utawi sampun kabatalaken. Mangga nyuwun tautan pemasangan enggal dhateng pengelola unit.',
  },
  'device-changed': {
    title: 'Piranti nembe kemawon dipunewahi',
    detail:
      'Pengelola sanes ngewahi piranti punika ing wekdal ingkang sami, pramila panyuwunan panjenengan boten katindakaken. Mangga kaca punika kabikak malih, lajeng dipuncobi malih bilih taksih perlu.',
  },
  'visit-code-mistyped': {
    title: 'Kode rawuh dereng leres',
    detail:
      'Wonten aksara utawi angka ingkang klentu ing kode punika. Kode rawuh kadadosan saking 13 tandha, upaminipun {example}.',
  },
  'visit-code-unknown': {
    title: 'Kode rawuh punika boten lumampah',
    detail: 'Kode punika boten dipuntepangi ing unit punika, utawi mangsanipun sampun kalangkung.',
  },
  'batch-unknown': {
    title: 'Cithakan kode boten pinanggih',
    detail: 'Cithakan punika boten wonten ing unit punika, utawi mangsanipun kode sampun kalangkung.',
  },
  'batch-differs': {
    title: 'Asmanipun klompok kode sampun kagem',
    detail:
      'Klompok kode kanthi asma punika sampun kadamel kanthi cacah, papan, utawi mangsa ingkang sanes. Mangga ngagem asma sanes kangge panyuwunan enggal.',
  },
  'proof-invalid': {
    title: 'Kode QR boten saged kawaos',
    detail:
      'Tautan punika boten jangkep utawi sampun ewah. Mangga mindhai malih kode QR ingkang saweg katingal ing layar.',
  },
  'proof-expired': {
    title: 'Kode QR punika sampun gantos',
    detail: 'Kode ing layar gantos saben menit, lan kode ingkang panjenengan pindhai sampun kalangkung.',
  },
  'pass-invalid': {
    title: 'Kaca kios punika boten saged kawaos',
    detail: 'Pambiji dereng kasimpen amargi kaca kios sanes kagunganipun piranti punika utawi sampun ewah.',
  },
  'pass-expired': {
    title: 'Kaca kios punika sampun kedangon',
    detail: 'Pambiji dereng kasimpen amargi kaca kios kabikak langkung saking 90 dinten kepengker.',
  },
  'recorded-ahead': {
    title: 'Jam piranti punika kerikaten',
    detail: 'Pambiji dereng kasimpen amargi wekdalipun dereng dumugi. Kios ngleresaken jamipun, lajeng ngintun malih.',
  },
  'finding-unknown': {
    title: 'Panemon boten kapanggih',
    detail:
      'Panemon punika boten wonten ing unit punika, utawi boten lumampah malih sasampunipun wangsulan dinten punika dipunpriksa malih.',
  },
  'finding-changed': {
    title: 'Panemon punika nembe kemawon ewah',
    detail:
      'Panliti sanes sampun mutusaken, utawi wonten wangsulan ingkang nusul. Putusan panjenengan dereng kasimpen. Kabikak malih panemonipun, lajeng kaputus menawi taksih perlu.',
  },
  'erasure-held': {
    title: 'Data punika dereng saged dipunbusak',
    detail:
      'Priyantun punika taksih dipunpapanaken ing satunggaling unit. Salebetipun taksih makarya, datanipun kedah dipunsimpen. Mangga papanipun dipunpungkasi rumiyin, lajeng dipuncobi malih.',
  },
  'comment-unknown': {
    title: 'Pamrayogi punika sampun boten wonten',
    detail: 'Mbokmenawi sampun dipunbusak, utawi wekdalipun sampun telas.',
  },
  'person-unknown': {
    title: 'Pegawe boten kapanggih',
    detail:
      'Pegawe punika boten kadaftar wonten ing instansi punika. Mangga alamatipun kapriksa malih, utawi nami kapadosi wonten ing daftar pegawe.',
  },
  'person-changed': {
    title: 'Data pegawe punika nembe kemawon ewah',
    detail:
      'Tiyang sanes ngewahi data punika ing wekdal ingkang sami, pramila ewah-ewahan panjenengan dereng kasimpen. Mangga datanipun kabikak malih, lajeng kaewahi menawi taksih perlu.',
  },
  'person-invalid': {
    title: 'Data pegawe dereng saged kasimpen',
    detail:
      'Wonten isian ingkang boten cocog kaliyan data sanesipun. Mangga isian ingkang dipuntandhani kapriksa malih.',
  },
  'dossier-unknown': {
    title: 'Dokumen punika boten kepanggih',
    detail: 'Menawi alamatipun lepat, utawi dokumenipun dereng dipundamel.',
  },
  'dossier-changed': {
    title: 'Dokumen punika nembé dipunéwahi',
    detail:
      'Tiyang sanès langkung rumiyin ngéwahi, mila éwah-éwahan panjenengan dereng kasimpen. Muat malih kanggé ningali ingkang énggal.',
  },
  'dossier-state': {
    title: 'Langkah punika dereng saged dipuntindakaken',
    detail: 'Kawontenan dokumen dereng cocog. Boten wonten ingkang kasimpen.',
  },
  'dossier-full': {
    title: 'Dokumen punika sampun asring sanget dipunéwahi',
    detail: 'Riwayatipun kebak. Suwun pitulungan dhateng admin instansi.',
  },
  'dossier-own': {
    title: 'Dokumen piyambak dipunputusaken tiyang sanès',
    detail: 'Panjenengan boten saged nyarujuki utawi ngaosi dokumen piyambak.',
  },
  'relation-ended': {
    title: 'Dokumen punika sanès wewenang panjenengan',
    detail: 'Namung atasan ingkang sapunika ingkang saged mutusaken. Boten wonten ingkang kasimpen.',
  },
  'own-record': {
    title: 'Boten saged ngewahi wewenang piyambak',
    detail:
      'Peran saha status panjenengan piyambak namung saged dipunewahi pengelola sanes. Mangga nyuwun pitulungan rekan pengelola instansi.',
  },
  'last-admin': {
    title: 'Instansi kedah gadhah pengelola',
    detail:
      'Tiyang punika setunggal-setunggalipun pengelola instansi ingkang taksih aktif. Peran punika mangga dipunparingaken rumiyin dhateng tiyang sanes.',
  },
  busy: {
    title: 'Paladosan saweg rame',
    detail:
      'Ingkang nembe panjenengan kintun, bilih wonten, dereng kasimpen ing server. Mangga dipuncobi malih sekedhap malih.',
  },
} satisfies RefusalWords
