/** The pages that lead to a unit, and the unit’s own, in Bahasa Indonesia. */
export const places = {
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
}

export type PlacesText = typeof places
