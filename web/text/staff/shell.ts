import type { Role } from '../../../shared/domain/permissions.ts'

/** What stands around every page of staff: in Bahasa Indonesia alone. */
export const shell = {
  menu: 'Menu',
  menuLabel: 'Menu petugas',
  you: 'Anda masuk sebagai',
  unnamed: 'Petugas',
  own: 'Data saya',
  signOut: 'Keluar',

  home: 'Beranda',
  units: 'Semua unit',
  people: 'Pegawai',
  tree: 'Unit kerja',
  settings: 'Pengaturan',
  trail: 'Jejak audit',
  privacy: 'Data pribadi',
  gallery: 'Galeri tampilan',

  score: 'Nilai',
  comments: 'Saran warga',
  quality: 'Mutu jawaban',
  paper: 'Ketik formulir kertas',
  times: 'Waktu pelayanan',
  imports: 'Impor jawaban',
  closing: 'Periode ditutup',
  posters: 'Poster QR',
  visitCodes: 'Kode kunjungan',
  devices: 'Perangkat',
  services: 'Layanan',
  counters: 'Loket',
  setup: 'Atur unit',
  change: 'Ubah susunan',

  roles: {
    citizen: 'Warga',
    superior: 'Atasan',
    'next-superior': 'Atasan dari atasan',
    officer: 'Petugas loket',
    asn: 'Pegawai',
    manager: 'Pengelola unit',
    'complaint-officer': 'Petugas pengaduan',
    reviewer: 'Penelaah mutu',
    admin: 'Admin instansi',
    inspector: 'Pengawas',
    operator: 'Operator sistem',
  } satisfies Record<Role, string>,
} as const
