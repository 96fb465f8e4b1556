import type { Need } from '../../../../shared/domain/performance/need.ts'
import type { TooLittle } from '../../../../shared/domain/performance/strengths.ts'

/** What training serves, in words. */
const needs: Readonly<Record<Need, string>> = {
  'value-pelayanan': 'Berorientasi Pelayanan',
  'value-akuntabel': 'Akuntabel',
  'value-kompeten': 'Kompeten',
  'value-harmonis': 'Harmonis',
  'value-loyal': 'Loyal',
  'value-adaptif': 'Adaptif',
  'value-kolaboratif': 'Kolaboratif',
  'aspect-quantity': 'Kuantitas hasil kerja',
  'aspect-quality': 'Kualitas hasil kerja',
  'aspect-time': 'Ketepatan waktu',
  'aspect-cost': 'Penggunaan biaya',
  'unsur-U1': 'Unsur persyaratan',
  'unsur-U2': 'Unsur sistem, mekanisme, dan prosedur',
  'unsur-U3': 'Unsur waktu penyelesaian',
  'unsur-U4': 'Unsur biaya/tarif',
  'unsur-U5': 'Unsur produk layanan',
  'unsur-U6': 'Unsur kompetensi pelaksana',
  'unsur-U7': 'Unsur perilaku pelaksana',
  'unsur-U8': 'Unsur penanganan pengaduan',
  'unsur-U9': 'Unsur sarana dan prasarana',
  'competence-technical': 'Kompetensi teknis',
  'competence-managerial': 'Kompetensi manajerial',
  'competence-sociocultural': 'Kompetensi sosial kultural',
}

/** What follows from a year’s work, wherever it is said: strengths and weaknesses with what they rest on. */
export const following = {
  own: 'Kinerja saya',
  ownRecord: 'Riwayat saya',
  needs,
  title: 'Kekuatan dan yang perlu dikembangkan',
  lead: 'Hanya yang cukup buktinya. Setiap pernyataan menyebut dasarnya.',
  strengths: 'Kekuatan',
  weaknesses: 'Perlu dikembangkan',
  nothing: 'Belum ada yang dapat dinyatakan dari bukti tahun ini dan tahun lalu.',
  noStrengths: 'Belum ada kekuatan yang cukup buktinya.',
  noWeaknesses: 'Tidak ada kelemahan yang cukup buktinya.',
  met: (target: string) => `Target tercapai: ${target}`,
  missed: (target: string) => `Target belum tercapai: ${target}`,
  ofReports: (count: string, n: string, span: string) => `${count} dari ${n} laporan yang disahkan, ${span}`,
  valued: (value: string) => `Perilaku ${value} dihargai`,
  toStrengthen: (value: string) => `Perilaku ${value} perlu diperkuat`,
  ofGivers: (count: string, n: string, span: string) => `${count} dari ${n} pemberi umpan balik, ${span}`,
  unsurHigher: (unsur: string) => `${unsur}: dinilai warga lebih tinggi di loket yang dilayani`,
  unsurLower: (unsur: string) => `${unsur}: dinilai warga lebih rendah di loket yang dilayani`,
  ofRespondents: (n: string, span: string) =>
    `${n} responden, ${span}; selisihnya lebih besar daripada ketidakpastiannya`,
  ratings: {
    results: { above: 'Hasil kerja di atas ekspektasi', meets: '', below: 'Hasil kerja di bawah ekspektasi' },
    behaviour: {
      above: 'Perilaku kerja di atas ekspektasi',
      meets: '',
      below: 'Perilaku kerja di bawah ekspektasi',
    },
  },
  ofRatings: (n: string, span: string) => `${n} evaluasi terakhir yang sudah ditutup, ${span}`,
  span: (first: string, last: string) => (first === last ? first : `${first} sampai ${last}`),
  tooLittle: 'Belum cukup bukti',
  tooLittleOf: {
    reports: (n: string, needed: string) => `Laporan yang disahkan dengan angka: ${n}, diperlukan ${needed} periode.`,
    ratings: (n: string, needed: string) => `Evaluasi yang sudah ditutup: ${n}, diperlukan ${needed}.`,
    givers: (n: string, needed: string) =>
      `Pemberi umpan balik tentang satu nilai: paling banyak ${n}, diperlukan ${needed}.`,
    respondents: (n: string, needed: string) =>
      `Responden di loket yang dilayani: paling banyak ${n}, diperlukan ${needed}.`,
  } satisfies Readonly<Record<TooLittle['source'], (n: string, needed: string) => string>>,
  fitting: 'Pelatihan yang sesuai',
  noCourse: 'Belum ada pelatihan di katalog untuk kebutuhan ini.',
  suggestFor: 'Usulkan',
  askFor: 'Ajukan',

  saved: 'Tersimpan.',
  problem: {
    'dossier-own': 'Anda tidak dapat memutuskan untuk diri sendiri.',
    'relation-ended': 'Hanya atasan pada saat ini yang dapat melakukannya. Tidak ada yang disimpan.',
    'dossier-full': 'Dokumen ini sudah terlalu sering diubah.',
    'dossier-unknown': 'Pelatihan itu tidak ada lagi di katalog.',
    form: 'Ada isian yang tidak dikenal. Muat ulang halaman ini, lalu isi kembali.',
  },
  states: {
    'catalogue-full': 'Katalog sudah penuh.',
    'course-retired': 'Pelatihan ini sudah tidak ditawarkan. Pilih yang lain.',
    'not-placed': 'Pegawai ini sedang tidak ditempatkan di unit mana pun.',
    decided: 'Usul ini sudah diputuskan.',
    'own-proposal': 'Usul Anda sendiri diputuskan oleh orang lain.',
  },
  otherState: 'Langkah ini sudah tidak dapat dilakukan. Muat ulang halaman ini untuk melihat keadaannya.',
} as const
