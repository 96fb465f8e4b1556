import type { Role } from '../../../shared/domain/permissions.ts'
import type { PersonalDataId } from '../../../shared/domain/personal-data.ts'

type Kept = { readonly what: string; readonly why: string; readonly kept: string; readonly request: string }

/** The register of personal data in words for staff. */
const register: Readonly<Record<PersonalDataId, Kept>> = {
  staff: {
    what: 'Nama, NIP, alamat surel, penempatan dengan jabatan dan atasan, peran, serta pilihan tidak menerima surat pengingat',
    why: 'Menentukan siapa yang boleh melihat dan memutuskan apa, dan siapa yang menilai pekerjaan siapa. Dasar: pelaksanaan tugas pelayanan publik, Pasal 20 ayat (2) huruf e.',
    kept: 'Selama bertugas, dan sesudahnya selama catatan keputusannya disimpan. Dikosongkan atas permintaan bila tidak ada lagi penempatan.',
    request:
      'Disalin seluruhnya. Bila dihapus: nama, NIP, surel, dan jabatan hilang; unit dan tanggal penempatan tetap di bawah sebuah kode.',
  },
  'sign-in-names': {
    what: 'Sidik alamat surel, NIP, dan akun penyedia masuk, yang menunjuk ke kode pegawai',
    why: 'Menemukan data pegawai saat masuk, dan mengetahui bila sebuah alamat sudah dipakai. Dasar: Pasal 20 ayat (2) huruf e.',
    kept: 'Selama data pegawainya memuat alamat, nomor, atau akun itu.',
    request: 'Tidak disalin, karena sidik tidak mengatakan apa pun di luar data pegawainya. Dilepas saat penghapusan.',
  },
  sessions: {
    what: 'Bahwa seorang pegawai sedang masuk: kodenya, kapan mulai, terakhir dipakai, dan berakhir',
    why: 'Masuk ke sistem, dan mengakhirinya seketika bila pegawai dinonaktifkan. Dasar: Pasal 20 ayat (2) huruf e.',
    kept: 'Sepuluh jam sejak masuk, lalu hilang dengan sendirinya.',
    request: 'Waktu masuk dan keluar disalin dari jejak audit.',
  },
  performance: {
    what: 'Rencana, laporan, evaluasi, pelatihan, dan penghargaan pegawai dalam jabatannya, beserta penilaian atasan dan rekan kerja',
    why: 'Mengelola kinerja ASN (PP 30/2019) dan riwayat pegawai sendiri. Dasar: kewajiban hukum, Pasal 20 ayat (2) huruf c.',
    kept: 'Selama arsip kepegawaian disimpan; yang sudah ditutup tidak pernah diubah.',
    request: 'Disalin seluruhnya untuk pegawainya. Tidak dihapus, karena menyangkut kepentingan umum.',
  },
  assessments: {
    what: 'Jawaban rekan kerja dan bawahan tentang seorang pegawai dalam putaran penilaian: tujuh pilihan, tanpa kata-kata',
    why: 'Perilaku dievaluasi dengan pandangan rekan kerja dan bawahan (Permenpan RB 6/2022). Dasar: kewajiban hukum, Pasal 20 ayat (2) huruf c.',
    kept: 'Selama arsip kepegawaian disimpan. Nama penilai tidak tersimpan di samping jawabannya.',
    request:
      'Disalin hanya sebagai gabungan sedikitnya tiga jawaban, sebagaimana diperlihatkan kepada pegawainya. Tidak dihapus.',
  },
  trail: {
    what: 'Nama dan kode pegawai yang melakukan sesuatu, dan apa yang dilakukan; nilai data pribadi disamarkan',
    why: 'Menunjukkan siapa melakukan apa, dan bahwa catatannya tidak diubah. Dasar: kewajiban hukum, Pasal 20 ayat (2) huruf c.',
    kept: 'Selama arsip instansi disimpan; tidak pernah diubah. Setelah penghapusan, namanya tidak ditampilkan lagi.',
    request:
      'Semua baris oleh dan tentang orang itu disalin. Tidak dihapus, Pasal 15 ayat (1) huruf c: kepentingan umum dalam penyelenggaraan negara.',
  },
  'decision-authors': {
    what: 'Nama di samping keputusan tentang jawaban yang disisihkan, dan di samping koreksi periode tertutup',
    why: 'Menunjukkan siapa yang bertanggung jawab atas angka yang diumumkan. Dasar: Pasal 20 ayat (2) huruf c.',
    kept: 'Selama angkanya disimpan.',
    request:
      'Disalin lewat baris jejaknya. Tidak dihapus, Pasal 15 ayat (1) huruf c: ini tindakan jabatan, bukan kehidupan pribadi.',
  },
  reminders: {
    what: 'Bahwa seorang pegawai dikirimi surat pengingat pada suatu hari; isi suratnya tidak disimpan',
    why: 'Mengingatkan tenggat, paling banyak sekali sehari. Dasar: pelaksanaan tugas pelayanan publik, Pasal 20 ayat (2) huruf e.',
    kept: 'Sebulan, lalu hilang dengan sendirinya.',
    request: 'Tidak disalin, karena hanya kode dan tanggal. Surat pengingat dapat dimatikan di halaman Data saya.',
  },
  'privacy-requests': {
    what: 'Bahwa seseorang meminta salinan atau penghapusan, kapan, dan siapa yang menjawab kapan',
    why: 'Menjawab dalam 3 × 24 jam dan dapat menunjukkannya. Dasar: Pasal 20 ayat (2) huruf c.',
    kept: 'Selama arsip instansi disimpan; hanya memuat kode orangnya.',
    request: 'Disalin bersama yang lain.',
  },
  comments: {
    what: 'Saran warga dengan kata-katanya sendiri; mungkin menyebut seseorang walau halamannya meminta agar tidak',
    why: 'Memperbaiki apa yang ditunjukkan oleh nilai. Dasar: Pasal 20 ayat (2) huruf e.',
    kept: 'Sampai masa simpan saran di instansi berakhir.',
    request:
      'Tidak ada yang tahu siapa penulisnya. Siapa pun yang dapat menunjukkan sarannya dapat meminta unit menghapusnya.',
  },
  answers: {
    what: 'Jawaban satu kunjungan, dan bila diisi: jenis kelamin, kelompok umur, pendidikan, dan pekerjaan',
    why: 'Menghitung nilai unit menurut Permenpan RB 14/2017. Dasar: Pasal 20 ayat (2) huruf e.',
    kept: 'Selama nilai yang dibuat darinya harus dapat dibuktikan.',
    request:
      'Tidak tertaut pada siapa pun: tidak ada nama, nomor, alamat, atau perangkat di sampingnya. Jadi tidak ada yang dapat disalin atau dihapus menurut orang.',
  },
}

/** What the pages about personal data say: in Bahasa Indonesia alone. */
export const privacy = {
  title: 'Data pribadi',
  pageTitle: (agency: string) => `Data pribadi di ${agency}`,
  lead: 'Apa yang disimpan tentang orang, untuk apa, berapa lama, dan siapa yang boleh melihatnya, menurut UU 27/2022 tentang Pelindungan Data Pribadi.',

  requests: 'Permintaan',
  requestsNone: 'Belum ada permintaan.',
  requestsHint: 'Setiap permintaan dijawab paling lambat 3 × 24 jam sejak diterima.',
  kinds: { export: 'Salinan data', erasure: 'Penghapusan data' },
  of: (name: string) => `untuk ${name}`,
  askedAt: (when: string) => `Diterima ${when}`,
  dueAt: (when: string) => `Harus dijawab sebelum ${when}`,
  late: (when: string) => `Terlambat: seharusnya dijawab sebelum ${when}`,
  done: (when: string) => `Sudah dipenuhi ${when}`,
  refused: (when: string) => `Ditolak ${when}`,

  newTitle: 'Catat permintaan',
  newLead:
    'Catat begitu permintaan diterima, lewat surat, surel, atau di meja. Pastikan dulu bahwa yang meminta adalah orangnya sendiri.',
  who: 'Siapa',
  whoHint: 'Alamat surel, NIP, atau kode orangnya.',
  kind: 'Yang diminta',
  day: 'Tanggal diterima',
  time: 'Jam diterima',
  write: 'Catat permintaan',
  wrongWho: 'Tidak ada orang seperti itu di instansi ini.',
  wrongDay: 'Mohon isi tanggal dan jam yang sudah lewat.',
  wrongKind: 'Mohon pilih yang diminta.',

  citizens: 'Bila yang meminta seorang warga',
  citizensLead:
    'Penilaian warga tidak tertaut pada siapa pun. Karena itu tidak ada yang dapat disalin atau dihapus menurut orang. Jelaskan ini dengan ramah. Bila warga menulis data pribadi di kotak saran dan dapat menunjukkan saran yang mana, unit dapat menghapus tulisan itu; nilainya tetap.',

  register: 'Yang disimpan',
  names: register,
  purpose: 'Untuk apa',
  kept: 'Berapa lama',
  seen: 'Siapa yang boleh melihat',
  roles: {
    citizen: 'warga',
    superior: 'atasan',
    'next-superior': 'atasan dari atasan',
    officer: 'petugas loket',
    asn: 'pegawai sendiri',
    manager: 'pengelola unit',
    'complaint-officer': 'petugas pengaduan',
    reviewer: 'penelaah mutu',
    admin: 'admin instansi',
    inspector: 'inspektur',
    operator: 'operator sistem',
  } satisfies Readonly<Record<Role, string>>,
  seenEverybody: 'Siapa saja.',
  seenNobody: 'Tidak ada halaman yang menampilkannya.',
  onRequest: 'Bila diminta',

  requestTitle: (kind: string) => `Permintaan: ${kind}`,
  person: 'Orang',
  recorded: 'Dicatat',
  state: 'Keadaan',
  reason: 'Alasan',
  exportTitle: 'Berikan salinan',
  exportLead:
    'Salinan memuat data orang itu, penempatan, peran, dokumen kinerja, pelatihan, dan penghargaannya, permintaan, dan semua baris jejak oleh dan tentang dirinya. Pengambilan ini dicatat dalam jejak audit. Serahkan hanya kepada orangnya.',
  asJson: 'Unduh JSON',
  asCsv: 'Unduh CSV',
  eraseTitle: 'Hapus data',
  eraseLead:
    'Nama, NIP, surel, dan jabatan dikosongkan, perannya diakhiri, dan ia tidak dapat masuk lagi. Jejak audit tetap disimpan, tanpa menampilkan namanya. Namanya di samping keputusan jabatan dan koreksi nilai tetap, karena angkanya sudah disegel. Rencana, laporan, evaluasi, pelatihan, dan penghargaannya tetap disimpan di bawah kodenya, tanpa namanya di daftar mana pun. Ini tidak dapat dibatalkan.',
  erase: 'Hapus data orang ini',
  held: 'Orang ini masih ditempatkan di sebuah unit, sehingga datanya wajib disimpan. Akhiri dulu penempatannya, atau tolak permintaan ini dengan alasan.',
  refuseTitle: 'Tolak permintaan',
  refuseWhy: 'Alasan penolakan',
  refuseHint: 'Sebutkan kewajiban hukum yang menghalangi. Alasan ini dibacakan kepada yang meminta.',
  refuse: 'Tolak permintaan ini',
  wrongReason: 'Mohon tulis alasan, 10 sampai 500 huruf.',
  toList: 'Kembali ke data pribadi',
  columns: ['bagian', 'isian', 'nilai'],
} as const
