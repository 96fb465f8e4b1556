/** What the page with citizens' own words says: in Bahasa Indonesia alone. */
export const comments = {
  title: 'Saran warga',
  toolHint: 'Yang ditulis warga bersama penilaiannya.',
  pageTitle: (unit: string) => `Saran warga ${unit}`,
  lead: 'Tulisan warga adalah data pribadi. Gunakan untuk memperbaiki pelayanan, jangan untuk mencari penulisnya. Setiap kali halaman ini dibuka, nama Anda tercatat dalam jejak audit.',
  range: (first: string, last: string) => `${first} sampai ${last}`,
  earlier: 'Minggu sebelumnya',
  later: 'Minggu berikutnya',
  none: 'Tidak ada saran tertulis pada hari-hari ini.',
  noneHint: 'Saran boleh dikosongkan, dan kebanyakan warga memang tidak menulis.',
  value: (mean: string, scale: string) => `Nilai rata-rata ${mean} dari ${scale}`,
  noCounter: 'Tanpa loket',
  remove: 'Hapus tulisan ini',
  passOn: 'Teruskan ke petugas yang melayani',
  removeTitle: 'Hapus karena menyebut data pribadi',
  removeHint:
    'Hapus hanya bila tulisannya menyebut nama, nomor, atau hal lain yang menunjuk seseorang. Penilaiannya tetap dihitung. Tulisan yang dihapus tidak dapat dikembalikan.',
  kept: (days: string) => `Tulisan disimpan terenkripsi dan dihapus sendiri setelah ${days} hari. Nilai tetap ada.`,
} as const
