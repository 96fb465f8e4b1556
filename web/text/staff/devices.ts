/** What the page of a unit's devices says: in Bahasa Indonesia alone. */
export const devices = {
  title: 'Perangkat',
  toolHint: 'Kios, layar QR yang berganti setiap menit, dan mesin antrean.',
  pageTitle: (unit: string) => `Perangkat ${unit}`,
  lead: 'Tablet kios, layar QR, dan mesin antrean di unit ini. Setiap perangkat memegang kuncinya sendiri, yang dapat diganti atau dicabut kapan saja.',
  none: 'Belum ada perangkat.',
  noneHint: 'Tambahkan perangkat pertama di bawah ini. Tautan pemasangannya tampil satu kali setelah dibuat.',
  list: 'Perangkat di unit ini',
  kinds: { kiosk: 'Kios', screen: 'Layar QR', queue: 'Mesin antrean', personnel: 'Sistem kepegawaian' },
  kindHints: {
    kiosk: 'Tablet di loket, tempat warga menjawab langsung.',
    screen: 'Layar di ruang pelayanan. QR-nya berganti setiap menit.',
    queue: 'Sistem antrean yang mencetak kode kunjungan pada karcis.',
    personnel: 'Sistem yang membaca rencana, realisasi, dan predikat pegawai unit ini.',
  },
  at: (kind: string, place: string) => `${kind} · ${place}`,
  wholeUnit: 'seluruh unit',
  active: (moment: string) => `Aktif. Kunci diterbitkan ${moment}.`,
  revoked: (moment: string) => `Kunci dicabut ${moment}.`,
  moment: (day: string, clock: string, zone: string) => `${day}, ${clock} ${zone}`,

  reissue: 'Pasangkan ulang',
  reissueWhat:
    'Perangkat mendapat kunci baru dan kunci lama langsung tidak berlaku. Gunakan saat perangkat diganti, dipindahkan, atau kuncinya mungkin diketahui orang lain.',
  reissueButton: (name: string) => `Terbitkan kunci baru untuk ${name}`,
  revoke: 'Cabut kunci',
  revokeWhat:
    'Perangkat langsung ditolak pada permintaan berikutnya. Penilaian yang sudah masuk tidak berubah. Perangkat dapat dipasangkan ulang kapan saja dengan kunci baru.',
  revokeButton: (name: string) => `Cabut kunci ${name}`,

  issued: (name: string) => `${name} siap dipasangkan`,
  issuedLead:
    'Bukalah tautan ini pada perangkatnya, atau pindai QR-nya dengan perangkat itu. Kunci hanya tampil sekali ini dan tidak kami simpan: bila hilang, terbitkan yang baru.',
  issuedQueueLead:
    'Masukkan kunci ini pada pengaturan sistem antrean. Kunci hanya tampil sekali ini dan tidak kami simpan: bila hilang, terbitkan yang baru.',
  pairing: 'Tautan pemasangan',
  pairingQr: (name: string) => `QR pemasangan ${name}`,
  secret: 'Kunci perangkat',
  address: 'Alamat untuk meminta kode kunjungan (POST)',
  readAddress: 'Alamat untuk membaca data kinerja (GET)',
  header: 'Kepala permintaan',

  add: 'Tambah perangkat',
  kind: 'Jenis',
  counter: 'Loket',
  counterHint: 'Untuk kios dan layar: loket tempatnya berdiri. Mesin antrean melayani seluruh unit.',
  counterNone: 'Tidak di loket',
  name: 'Nama perangkat',
  nameHint: 'Agar mudah dikenali, misalnya "Tablet loket 3".',
  addButton: 'Buat dan tampilkan tautan pemasangan',
  wrongKind: 'Mohon pilih jenis perangkat.',
  wrongCounter: 'Mohon pilih loket tempat kios atau layar ini berdiri.',
  wrongName: 'Mohon beri nama, paling panjang 120 huruf.',
} as const
