/** What the pages about the quality of answers say: in Bahasa Indonesia alone. Calm, and blaming nobody: what is unusual may be honest. */
export const quality = {
  title: 'Mutu jawaban',
  toolHint: 'Jawaban yang disisihkan untuk ditinjau, dan alasannya.',
  pageTitle: (unit: string) => `Mutu jawaban ${unit}`,
  lead: 'Jawaban yang polanya tidak biasa disisihkan dulu dari nilai, lalu ditinjau. Tidak ada yang dihapus. Penelaah dari unit lain membaca jawabannya dan memutuskan apakah ikut dihitung.',
  none: 'Belum ada temuan dalam enam bulan terakhir.',
  noneHint: 'Jawaban setiap hari diperiksa pada malam harinya.',
  list: 'Temuan, hari terbaru di atas',
  at: (day: string, instrument: string) => `${day} · ${instrument}`,
  open: 'Lihat jawabannya',
  openAnd: 'Lihat rinciannya',
  toList: 'Semua temuan unit ini',

  states: {
    open: 'Menunggu ditinjau',
    upheld: 'Tetap disisihkan',
    released: 'Dihitung kembali',
  },
  informs: 'Untuk diketahui',

  names: {
    burst: 'Banyak jawaban dalam satu jam',
    hurried: 'Jawaban yang sangat cepat dan seragam',
    copies: 'Tulisan yang hampir sama',
    hours: 'Jawaban di luar jam buka',
    shift: 'Nilai sempurna di sekitar pergantian jam kerja',
    visits: 'Jawaban melebihi jumlah yang dilayani',
    silent: 'Loket tanpa jawaban',
  },
  said: {
    burst: (hour: string, answers: string, usual: string, aside: string) =>
      `${answers} jawaban masuk mulai pukul ${hour}.00 sampai ${hour}.59. Biasanya sekitar ${usual} pada hari dan jam yang sama. ${aside} jawaban di antaranya termasuk temuan ini.`,
    hurried: (answers: string, all: string) =>
      `${answers} dari ${all} jawaban dikirim lebih cepat daripada waktu untuk membaca pertanyaannya, dan nilainya sama untuk semua pertanyaan.`,
    copies: (answers: string, comments: string) =>
      `${answers} dari ${comments} saran hari itu hampir sama kata demi kata.`,
    hours: (answers: string, all: string) =>
      `${answers} dari ${all} jawaban dibuka di loket lebih dari satu jam di luar jam buka.`,
    shift: (near: string, perfect: string, share: string) =>
      `${near} dari ${perfect} jawaban bernilai sempurna masuk di sekitar jam buka, tutup, atau ganti petugas. Sewajarnya sekitar ${share} persen.`,
    visits: (answers: string, visits: string) =>
      `Ada ${answers} jawaban, sedangkan yang tercatat dilayani ${visits} orang. Jawaban mana yang berlebih tidak dapat diketahui, jadi tidak ada yang disisihkan.`,
    silent: (counter: string, usual: string) =>
      `${counter} biasanya mendapat sekitar ${usual} jawaban sehari, dan hari itu tidak ada. Mungkin loketnya tutup, atau posternya tidak terpasang.`,
    beyond: (count: string) =>
      `${count} jawaban lain tetap dihitung, karena terlalu banyak untuk disisihkan satu per satu.`,
  },
  why: {
    burst: 'Rombongan, hari pelayanan keliling, atau acara juga dapat menjadi sebabnya.',
    hurried: 'Sebagian orang memang menjawab cepat. Bersama nilai yang seragam, artinya perlu dilihat.',
    copies: 'Tulisan yang disalin dapat berarti ajakan bersama, untuk memuji maupun mengeluh.',
    hours: 'Mungkin jam buka di registri sudah berubah, atau ada pelayanan tambahan.',
    shift: 'Pada jam itu warga biasanya sedikit.',
    visits: 'Mungkin catatan pelayanannya belum lengkap.',
    silent: 'Ini tidak mengubah nilai.',
  },

  alsoIn: (count: string) =>
    `${count} jawaban di antaranya juga termasuk temuan lain hari itu. Jawaban itu baru dihitung bila temuan lainnya juga dihitung kembali.`,

  answers: 'Jawaban di balik temuan ini',
  answersHint: 'Siapa yang menjawab tidak dicatat, jadi tidak dapat ditampilkan.',
  firstOf: (shown: string, all: string) => `${shown} yang pertama dari ${all} jawaban.`,
  noComments: 'Saran tertulis hanya ditampilkan kepada penelaah.',
  hour: 'Jam',
  counter: 'Loket',
  noCounter: 'Tanpa loket',
  way: 'Cara masuk',
  value: 'Nilai',
  comment: 'Saran',
  many: 'Jumlah',
  allSame: (value: string) => `Semua ${value}`,
  mean: (value: string) => `Rata-rata ${value}`,

  history: 'Riwayat keputusan',
  decidedBy: (state: string, moment: string, author: string) => `${state}, ${moment}, oleh ${author}`,
  unnamed: 'penelaah',

  decide: 'Keputusan',
  decideHint: 'Keputusan ikut terhitung dalam beberapa menit, dan dapat diubah lagi dengan alasan.',
  others: 'Yang memutuskan adalah penelaah dari unit lain.',
  choices: {
    released: 'Hitung kembali jawaban ini',
    upheld: 'Tetap sisihkan',
  },
  choiceHints: {
    released: 'Ada penjelasan yang wajar, misalnya rombongan atau acara.',
    upheld: 'Jawaban ini tampaknya bukan dari warga yang dilayani.',
  },
  reason: 'Alasan',
  reasonHint: 'Paling sedikit tiga kata. Dapat dibaca pengelola unit, jadi mohon tidak menyebut nama orang.',
  button: 'Simpan keputusan',
  wrongState: 'Mohon pilih salah satu keputusan.',
  wrongReason: 'Mohon tuliskan alasannya, paling sedikit tiga kata dan paling banyak 500 huruf.',
} as const
