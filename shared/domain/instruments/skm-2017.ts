import type { Instrument } from './instrument.ts'

/** Survei Kepuasan Masyarakat, the national public satisfaction survey: nine unsur on a scale of four. */
export const skm2017 = {
  id: 'skm-2017',
  family: 'skm',
  edition: 2017,
  name: 'Survei Kepuasan Masyarakat',
  source: 'Peraturan Menteri PANRB Nomor 14 Tahun 2017',
  index: { short: 'IKM', name: 'Indeks Kepuasan Masyarakat' },
  reportedTo: 4,
  questions: [
    {
      code: 'U1',
      name: 'Persyaratan',
      text: 'Bagaimana pendapat Anda tentang kesesuaian persyaratan pelayanan dengan jenis pelayanannya?',
      options: ['Tidak sesuai', 'Kurang sesuai', 'Sesuai', 'Sangat sesuai'],
      mark: 'face',
    },
    {
      code: 'U2',
      name: 'Sistem, mekanisme, dan prosedur',
      text: 'Bagaimana pemahaman Anda tentang kemudahan prosedur pelayanan di unit ini?',
      options: ['Tidak mudah', 'Kurang mudah', 'Mudah', 'Sangat mudah'],
      mark: 'face',
    },
    {
      code: 'U3',
      name: 'Waktu penyelesaian',
      text: 'Bagaimana pendapat Anda tentang kecepatan waktu dalam memberikan pelayanan?',
      options: ['Tidak cepat', 'Kurang cepat', 'Cepat', 'Sangat cepat'],
      mark: 'face',
    },
    {
      code: 'U4',
      name: 'Biaya/tarif',
      text: 'Bagaimana pendapat Anda tentang kewajaran biaya/tarif dalam pelayanan?',
      options: ['Sangat mahal', 'Cukup mahal', 'Murah', 'Gratis'],
      mark: 'step',
    },
    {
      code: 'U5',
      name: 'Produk spesifikasi jenis pelayanan',
      text: 'Bagaimana pendapat Anda tentang kesesuaian produk pelayanan antara yang tercantum dalam standar pelayanan dengan hasil yang diberikan?',
      options: ['Tidak sesuai', 'Kurang sesuai', 'Sesuai', 'Sangat sesuai'],
      mark: 'face',
    },
    {
      code: 'U6',
      name: 'Kompetensi pelaksana',
      text: 'Bagaimana pendapat Anda tentang kompetensi/kemampuan petugas dalam pelayanan?',
      options: ['Tidak kompeten', 'Kurang kompeten', 'Kompeten', 'Sangat kompeten'],
      mark: 'face',
    },
    {
      code: 'U7',
      name: 'Perilaku pelaksana',
      text: 'Bagaimana pendapat Anda tentang perilaku petugas dalam pelayanan terkait kesopanan dan keramahan?',
      options: ['Tidak sopan dan ramah', 'Kurang sopan dan ramah', 'Sopan dan ramah', 'Sangat sopan dan ramah'],
      mark: 'face',
    },
    {
      code: 'U8',
      name: 'Penanganan pengaduan, saran, dan masukan',
      text: 'Bagaimana pendapat Anda tentang penanganan pengaduan pengguna layanan?',
      options: ['Tidak ada', 'Ada tetapi tidak berfungsi', 'Berfungsi kurang maksimal', 'Dikelola dengan baik'],
      mark: 'step',
    },
    {
      code: 'U9',
      name: 'Sarana dan prasarana',
      text: 'Bagaimana pendapat Anda tentang kualitas sarana dan prasarana?',
      options: ['Buruk', 'Cukup', 'Baik', 'Sangat baik'],
      mark: 'face',
    },
  ],
  bands: [
    { grade: 'A', name: 'Sangat baik', from: 8831 },
    { grade: 'B', name: 'Baik', from: 7661 },
    { grade: 'C', name: 'Kurang baik', from: 6500 },
    { grade: 'D', name: 'Tidak baik', from: 2500 },
  ],
} as const satisfies Instrument
