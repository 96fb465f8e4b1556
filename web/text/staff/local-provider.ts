/** What the development provider's own pages say: in Bahasa Indonesia alone. */
export const localProvider = {
  title: 'Masuk sebagai siapa?',
  band: 'Hanya untuk mencoba di komputer ini: siapa pun dapat dipilih, tanpa kata sandi.',
  lead: 'Orang-orang ini contoh, dinamai menurut tugasnya. Pilih satu untuk melihat sistem seperti yang mereka lihat.',
  disabled: 'dinonaktifkan',
  stranger: 'Akun yang tidak terdaftar',
  strangerEmail: 'tamu@contoh.go.id',
  others: 'Lain-lain',
  cancel: 'Batal masuk',
  leaving: 'Keluar dari akun contoh',
  leave: 'Keluar',
  problem: 'Halaman ini sudah tidak berlaku',
  problemLead: 'Mohon mulai lagi dari halaman Suara Loket.',
}
