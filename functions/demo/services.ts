import type { ServiceEntry } from '../../shared/domain/registry-file.ts'

/*
 * What offices of one kind give everywhere. Times and tariffs are of the usual order (population papers are free by law, UU
 * 24/2013 art. 79A; vehicle papers cost what PP 76/2020 sets): plausible, for a demo, and no promise of any office.
 */

const HOUR = 60
const DAY = 24 * HOUR

export const DUKCAPIL = [
  { id: 'ktp-el', name: 'KTP-el', promise: { minutes: DAY, rupiah: 0 } },
  { id: 'kartu-keluarga', name: 'Kartu Keluarga', promise: { minutes: DAY, rupiah: 0 } },
  { id: 'akta-kelahiran', name: 'Akta Kelahiran', promise: { minutes: DAY, rupiah: 0 } },
  { id: 'akta-kematian', name: 'Akta Kematian', promise: { minutes: DAY, rupiah: 0 } },
  { id: 'kia', name: 'Kartu Identitas Anak (KIA)', promise: { minutes: DAY, rupiah: 0 } },
  { id: 'pindah-datang', name: 'Surat Keterangan Pindah dan Datang', promise: { minutes: DAY, rupiah: 0 } },
] as const satisfies readonly ServiceEntry[]

export const SAMSAT = [
  { id: 'pajak-tahunan', name: 'Pengesahan STNK dan pajak tahunan', promise: { minutes: 30 } },
  { id: 'stnk-lima-tahun', name: 'Perpanjangan STNK lima tahun (roda dua)', promise: { minutes: 90, rupiah: 160_000 } },
  { id: 'balik-nama', name: 'Balik nama kendaraan (roda dua)', promise: { minutes: 2 * HOUR, rupiah: 385_000 } },
] as const satisfies readonly ServiceEntry[]

export const PUSKESMAS = [
  { id: 'poli-umum', name: 'Poli Umum', promise: { minutes: 60, rupiah: 10_000 } },
  { id: 'poli-gigi', name: 'Poli Gigi', promise: { minutes: 75, rupiah: 20_000 } },
  { id: 'kia-kb', name: 'Kesehatan Ibu, Anak, dan KB', promise: { minutes: 60, rupiah: 0 } },
  { id: 'imunisasi', name: 'Imunisasi', promise: { minutes: 45, rupiah: 0 } },
  { id: 'farmasi', name: 'Farmasi', promise: { minutes: 30, rupiah: 0 } },
] as const satisfies readonly ServiceEntry[]

export const RAWAT_JALAN = [
  { id: 'pendaftaran', name: 'Pendaftaran rawat jalan', promise: { minutes: 10, rupiah: 0 } },
  { id: 'poliklinik', name: 'Poliklinik spesialis', promise: { minutes: 60, rupiah: 50_000 } },
  { id: 'farmasi', name: 'Farmasi rawat jalan', promise: { minutes: 30 } },
] as const satisfies readonly ServiceEntry[]

export const DPMPTSP = [
  { id: 'nib', name: 'Nomor Induk Berusaha (pendampingan OSS)', promise: { minutes: 60, rupiah: 0 } },
  { id: 'izin-praktik', name: 'Surat Izin Praktik tenaga kesehatan', promise: { minutes: 5 * DAY, rupiah: 0 } },
  { id: 'pbg', name: 'Persetujuan Bangunan Gedung (PBG)', promise: { minutes: 28 * DAY } },
  { id: 'lkpm', name: 'Pendampingan LKPM', promise: { minutes: 45, rupiah: 0 } },
] as const satisfies readonly ServiceEntry[]

export const DISHUB = [
  { id: 'uji-kendaraan', name: 'Uji berkala kendaraan bermotor (KIR)', promise: { minutes: 60, rupiah: 0 } },
  { id: 'izin-trayek', name: 'Izin trayek angkutan umum', promise: { minutes: 5 * DAY, rupiah: 0 } },
] as const satisfies readonly ServiceEntry[]

export const KECAMATAN = [
  { id: 'perekaman-ktp', name: 'Perekaman KTP-el', promise: { minutes: 30, rupiah: 0 } },
  { id: 'surat-pengantar', name: 'Surat pengantar dan keterangan', promise: { minutes: 20, rupiah: 0 } },
  { id: 'dispensasi-nikah', name: 'Dispensasi nikah', promise: { minutes: 60, rupiah: 0 } },
  { id: 'legalisasi', name: 'Legalisasi surat', promise: { minutes: 15, rupiah: 0 } },
] as const satisfies readonly ServiceEntry[]

export const KELURAHAN = [
  { id: 'surat-pengantar', name: 'Surat pengantar RT/RW dan keterangan', promise: { minutes: 15, rupiah: 0 } },
  { id: 'surat-usaha', name: 'Surat keterangan usaha', promise: { minutes: 20, rupiah: 0 } },
] as const satisfies readonly ServiceEntry[]
