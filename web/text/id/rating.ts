/** The form that a citizen rates with, what becomes of it on their phone, its receipt, and other ways to it, in Bahasa Indonesia. */
export const rating = {
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
}

export type RatingText = typeof rating
