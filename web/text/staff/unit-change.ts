import type { ChangeProblem } from '../../../shared/domain/unit-change.ts'

/** Words of the pages on which an agency's admin renames, moves, merges or splits units: in Bahasa Indonesia alone. */
export const unitChange = {
  title: 'Ubah unit',
  pageTitle: (unit: string) => `Ubah unit, ${unit}`,
  toolHint: 'Ganti nama, pindah ke bawah unit lain, gabung, atau pecah, mulai hari tertentu.',
  lead: 'Setiap perubahan berlaku mulai suatu hari. Nilai sebelum hari itu tetap, dengan nama dan susunan saat itu.',
  choose: 'Apa yang berubah?',
  kinds: {
    'ganti-nama': { name: 'Ganti nama', hint: 'Unitnya tetap, namanya lain.' },
    pindah: { name: 'Pindah', hint: 'Unit ini berada di bawah unit lain.' },
    gabung: { name: 'Gabung', hint: 'Unit ini dan unit lain menjadi satu unit baru.' },
    pecah: { name: 'Pecah', hint: 'Unit ini menjadi dua unit baru.' },
  },
  ended: 'Unit ini sudah atau akan berakhir, jadi tidak dapat diubah lagi. Nilainya tetap dapat dibaca.',
  waiting: (n: string) =>
    `${n} loket belum diarahkan ke unit baru. Kodenya tetap jalan, dan penilaiannya tetap ikut dihitung di unit baru.`,
  complete: 'Lanjutkan pemindahan loket',
  done: 'Perubahan sudah dicatat.',
  people: 'Orang di unit ini',
  peopleLead: (unit: string, day: string) =>
    `Penempatan dan peran di unit yang berakhir tidak pindah sendiri. Pindahkan ke ${unit} mulai ${day}, satu per satu dengan catatan jejak.`,
  peopleButton: (n: string) => `Pindahkan ${n} orang`,
  peopleDone: 'Orang sudah dipindahkan.',
  peopleSplit: 'Penempatan dan peran di unit yang dipecah diatur di halaman orang: tiap orang ke unit barunya.',
  name: 'Nama baru',
  newName: 'Nama unit baru',
  nameOf: (number: string) => `Nama unit baru ${number}`,
  from: 'Berlaku mulai',
  fromHint: 'Hari ini, hari yang akan datang, atau hari lalu selama belum ada periode yang ditutup.',
  fromHintLater: (day: string) =>
    `Paling cepat ${day}: penilaian yang hari ini masih masuk harus tetap pada unit yang menerimanya.`,
  parent: 'Berada di bawah',
  top: 'Langsung di bawah instansi',
  others: 'Digabung dengan',
  othersHint: 'Pilih unit yang ikut digabung. Semuanya berakhir, dan unit baru dimulai.',
  counters: 'Loket',
  children: 'Unit di bawahnya',
  assignHint: 'Setiap loket dan unit di bawahnya masuk ke salah satu unit baru.',
  first: 'Unit baru 1',
  second: 'Unit baru 2',
  preview: 'Lihat dulu',
  previewTitle: 'Yang akan terjadi',
  stays: 'Yang tetap',
  confirm: 'Ya, catat perubahan ini',
  back: 'Ubah isian',
  problemTitle: 'Belum dapat dilakukan',
  willRename: (day: string, before: string, after: string) =>
    `Mulai ${day}, ${before} bernama ${after} di semua halaman, poster baru, dan perangkat.`,
  willMove: (day: string, unit: string, before: string, after: string) =>
    `Mulai ${day}, penilaian ${unit} dan unit di bawahnya dihitung di ${after}, tidak lagi di ${before}.`,
  willMerge: (day: string, parts: string, name: string) =>
    `Mulai ${day}, ${parts} menjadi ${name}. Nilai ${name} sebelum hari itu dihitung dari unit asalnya.`,
  willSplit: (day: string, unit: string, names: string) =>
    `Mulai ${day}, ${unit} dipecah menjadi ${names}. Nilai unit baru dimulai pada hari itu.`,
  willCounters: (n: string) =>
    `${n} loket ikut pindah. Kode QR yang sudah terpasang, kios, dan layar tetap dipakai: penilaian sampai malam sebelumnya milik unit lama, sejak hari itu milik unit baru.`,
  willPeople: (n: string) => `${n} orang punya penempatan atau peran di sini. Pemindahannya ditawarkan setelah ini.`,
  staysClosed: 'Periode yang sudah ditutup tidak berubah, termasuk namanya saat itu.',
  staysCounted:
    'Penilaian sebelum hari itu tetap dihitung di tempatnya semula. Tidak ada yang hilang atau dihitung dua kali.',
  staysPages: 'Halaman unit yang berakhir tetap dapat dibaca dan menyebut unit penggantinya.',
  and: ' dan ',
  agency: 'instansi langsung',
  problems: {
    'name-invalid': () => 'Tulis nama, paling banyak 120 huruf.',
    'name-same': () => 'Nama itu sudah dipakai unit ini.',
    'day-invalid': () => 'Pilih hari mulai berlakunya.',
    'day-early': (of: string) =>
      `Paling cepat ${of}. Hari sebelumnya ada dalam periode yang sudah ditutup, atau penilaiannya sudah diterima.`,
    'day-late': (of: string) => `Paling lambat ${of}.`,
    'parent-unknown': () => 'Pilih unit di atasnya dari daftar.',
    'parent-same': () => 'Unit ini sudah berada di bawah unit itu.',
    'parent-below': () => 'Unit itu berada di bawah unit yang diubah, jadi tidak dapat menjadi atasannya.',
    'parent-ended': (of: string) => `${of} tidak ada lagi, atau belum ada, pada hari itu.`,
    'unit-ended': () => 'Unit ini sudah atau akan berakhir, jadi tidak dapat diubah lagi.',
    'part-unknown': () => 'Pilih unit yang digabung dari daftar.',
    'part-ended': (of: string) => `${of} sudah atau akan berakhir, atau belum dimulai pada hari itu.`,
    'parts-few': () => 'Pilih sekurangnya satu unit lain untuk digabung.',
    'parts-zones': (of: string) => `${of} berada di zona waktu lain, jadi harinya berbeda.`,
    'parts-large': () => 'Loket atau layanan gabungannya terlalu banyak untuk satu unit.',
    'id-invalid': () => 'Nama itu tidak dapat dijadikan alamat halaman. Pakai huruf atau angka.',
    'id-taken': () => 'Alamat halaman dari nama itu sudah dipakai unit lain. Pakai nama yang sedikit berbeda.',
    'heirs-few': () => 'Tulis nama kedua unit baru.',
    'left-over': (of: string) => `${of} belum masuk ke salah satu unit baru.`,
  } satisfies Record<ChangeProblem['kind'], (of: string) => string>,
} as const
