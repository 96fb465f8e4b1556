/** What a screen in the room says to everybody in it, as posters do: in Bahasa Indonesia alone. */
export const screen = {
  title: 'Layar QR',
  call: 'Bagaimana pelayanan kami?',
  steps: ['Pindai kode QR dengan kamera ponsel', 'Pilih jawaban Anda'],
  done: { quick: 'Selesai dalam 30 detik', full: 'Selesai dalam satu menit' },
  promise: 'Tanpa nama, tanpa NIK',
  alt: 'Kode QR untuk menilai pelayanan di loket ini',
  changing: 'Kode berganti setiap menit',
  left: (seconds: string) => `Berganti dalam ${seconds} detik`,
  lasting: 'Kode tetap loket ini',
  offline: 'Kode tetap loket ini. Layar sedang tidak terhubung ke jaringan.',
  unpaired: 'Kode tetap loket ini. Layar belum dipasangkan oleh pengelola unit.',
} as const
