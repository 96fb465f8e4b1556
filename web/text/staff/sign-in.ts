/** What the pages around signing in and out say: in Bahasa Indonesia alone. */
export const signIn = {
  out: 'Anda sudah keluar',
  outLead: 'Sesi Anda di perangkat ini sudah diakhiri.',
  leaving: 'Sedang keluar',
  leavingLead: 'Sesi Anda di sini sudah diakhiri. Sebentar lagi akun Anda juga dikeluarkan dari perangkat ini.',
  leave: 'Lanjutkan keluar',
  stillIn: 'Anda masih masuk',
  stillInAs: (name: string) => `Anda masuk sebagai ${name}.`,
  signOut: 'Keluar',
  signIn: 'Masuk',
  home: 'Halaman kerja',
}
