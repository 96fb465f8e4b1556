/** What the page says that takes a file of people: in Bahasa Indonesia alone. */
export const peopleImport = {
  title: 'Impor pegawai',
  lead: 'Daftar pegawai dari CSV atau XLSX, satu orang per baris. Periksa dulu: belum ada yang disimpan sampai Anda menekan Impor.',
  again:
    'Orang yang sama dikenali dari NIP, atau surelnya. Berkas yang sama boleh dikirim lagi: yang sudah sesuai tidak berubah. Tidak ada yang dihapus atau dicabut oleh impor.',
  columns: 'Kolom yang dibaca',
  list: [
    ['nama', 'Nama lengkap.'],
    ['nip', '18 angka, disimpan sebagai teks. Boleh kosong bila surel terisi.'],
    ['email', 'Surel kedinasan untuk masuk. Bila kosong, yang ada tetap.'],
    ['unit', 'Nama atau kode unit di instansi ini.'],
    ['jabatan', 'Dengan kata-kata; diperlukan bila unit terisi.'],
    ['nip_atasan', 'NIP atasan langsung. Barisnya boleh di bawah.'],
    ['mulai', 'Tanggal mulai penempatan, misalnya 2026-01-31. Bila kosong: hari ini.'],
    ['peran', 'Misalnya "petugas loket" atau "pengelola unit". Boleh kosong.'],
    ['peran_unit', 'Unit untuk peran itu. Bila kosong: seluruh instansi.'],
  ],
} as const
