/** What a kiosk says to citizens, beside the form, in Bahasa Indonesia. */
export const kiosk = {
  kiosk: {
    start: 'Mulai menilai',
    leadQuick: 'Sentuh satu jawaban. Tanpa nama, tanpa NIK.',
    over: 'Batal',
    tapKept: 'Jawaban Anda tersimpan di perangkat ini. Tambahan di bawah boleh dilewati.',
    tapUnkept: 'Mohon sentuh Selesai agar jawaban Anda dikirim.',
    sending: 'Penilaian Anda tersimpan di perangkat ini dan sedang dikirim.',
    sent: 'Penilaian Anda sudah terkirim.',
    kept: 'Penilaian Anda tersimpan di perangkat ini, dan akan terkirim sendiri begitu jaringan kembali.',
    unkept:
      'Penilaian Anda belum terkirim. Jaringan terputus dan perangkat ini tidak dapat menyimpan. Mohon beri tahu petugas.',
    refused: 'Penilaian Anda tersimpan di perangkat ini, tetapi belum dapat diterima. Mohon beri tahu petugas.',
    safe: 'Tidak dihubungkan dengan nama, NIK, atau ponsel Anda.',
    next: 'Kembali ke awal',
    idleTitle: 'Masih di sini?',
    idle: 'Sentuh layar untuk melanjutkan. Bila tidak, halaman ini kembali ke awal dan isian yang belum selesai dihapus.',
    closedTitle: 'Kios ini sedang tidak dipakai',
    closed: 'Anda tetap dapat menilai: pindai kode QR ini dengan kamera ponsel.',
    codeLabel: 'Kode QR untuk menilai pelayanan di loket ini',
  },
}

export type KioskText = typeof kiosk
