/** The core values of the civil service and what each asks for. Source: Surat Edaran Menteri PANRB Nomor 20 Tahun 2021. */
export const BERAKHLAK = [
  {
    id: 'pelayanan',
    name: 'Berorientasi Pelayanan',
    behaviours: [
      'memahami dan memenuhi kebutuhan masyarakat',
      'ramah, cekatan, solutif, dan dapat diandalkan',
      'melakukan perbaikan tiada henti',
    ],
  },
  {
    id: 'akuntabel',
    name: 'Akuntabel',
    behaviours: [
      'melaksanakan tugas dengan jujur, bertanggung jawab, cermat, disiplin, dan berintegritas tinggi',
      'menggunakan kekayaan dan barang milik negara secara bertanggung jawab, efektif, dan efisien',
      'tidak menyalahgunakan kewenangan jabatan',
    ],
  },
  {
    id: 'kompeten',
    name: 'Kompeten',
    behaviours: [
      'meningkatkan kompetensi diri untuk menjawab tantangan yang selalu berubah',
      'membantu orang lain belajar',
      'melaksanakan tugas dengan kualitas terbaik',
    ],
  },
  {
    id: 'harmonis',
    name: 'Harmonis',
    behaviours: [
      'menghargai setiap orang apa pun latar belakangnya',
      'suka menolong orang lain',
      'membangun lingkungan kerja yang kondusif',
    ],
  },
  {
    id: 'loyal',
    name: 'Loyal',
    behaviours: [
      'memegang teguh ideologi Pancasila, UUD NRI 1945, setia kepada NKRI serta pemerintahan yang sah',
      'menjaga nama baik sesama ASN, pimpinan, instansi, dan negara',
      'menjaga rahasia jabatan dan negara',
    ],
  },
  {
    id: 'adaptif',
    name: 'Adaptif',
    behaviours: [
      'cepat menyesuaikan diri menghadapi perubahan',
      'terus berinovasi dan mengembangkan kreativitas',
      'bertindak proaktif',
    ],
  },
  {
    id: 'kolaboratif',
    name: 'Kolaboratif',
    behaviours: [
      'memberi kesempatan kepada berbagai pihak untuk berkontribusi',
      'terbuka dalam bekerja sama untuk menghasilkan nilai tambah',
      'menggerakkan pemanfaatan berbagai sumber daya untuk tujuan bersama',
    ],
  },
] as const

/** The values' ids, in their official order. */
export const VALUE_IDS = BERAKHLAK.map(({ id }) => id) as [ValueId, ...ValueId[]]
export type ValueId = (typeof BERAKHLAK)[number]['id']
