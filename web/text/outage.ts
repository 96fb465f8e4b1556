type Said = {
  readonly title: string
  /** What happened. */
  readonly happened: string
  /** What it means for what was answered. */
  readonly kept: string
  /** What to do, for each who may be reading. */
  readonly next: readonly string[]
}

/** When nothing of ours answers. */
export const outage = {
  id: {
    title: 'Layanan sedang terganggu',
    happened: 'Suara Loket sedang tidak dapat dihubungi. Kami sedang memulihkannya.',
    kept: 'Penilaian dengan tulisan “Tersimpan di ponsel ini” tidak hilang. Penilaian itu terkirim sendiri saat halamannya Anda buka lagi setelah layanan pulih.',
    next: [
      'Baru saja menekan Kirim? Kembalilah ke halaman sebelumnya, lalu kirim lagi beberapa menit kemudian. Satu kunjungan tetap dihitung satu kali.',
      'Belum sempat menilai? Pindai lagi kode QR di loket bila layanan sudah pulih.',
    ],
  },
  en: {
    title: 'The service is down',
    happened: 'Suara Loket cannot be reached at the moment. We are working on it.',
    kept: 'A rating marked “Saved on this phone” is not lost. It sends itself when you open its page again once the service is back.',
    next: [
      'Did you just press Send? Go back to the page before, and send again in a few minutes. One visit still counts once.',
      'Not rated yet? Scan the QR code at the counter again later.',
    ],
  },
} as const satisfies Outage

/** When too much was asked from one address, which may be that of many. */
export const tooMany = {
  id: {
    title: 'Terlalu banyak permintaan',
    happened:
      'Dari jaringan yang Anda pakai datang terlalu banyak permintaan sekaligus. Ini dapat terjadi bila banyak orang memakai Wi-Fi yang sama.',
    kept: 'Penilaian dengan tulisan “Tersimpan di ponsel ini” tidak hilang dan akan terkirim sendiri.',
    next: ['Mohon tunggu lima menit, atau pakai jaringan seluler Anda sendiri.'],
  },
  en: {
    title: 'Too many requests',
    happened:
      'Too many requests came from the network you are using. This can happen when many people share one Wi-Fi.',
    kept: 'A rating marked “Saved on this phone” is not lost and will send itself.',
    next: ['Please wait five minutes, or use your own mobile network.'],
  },
} as const satisfies Outage

/** Leads to the page that was asked for. */
export const again = 'Coba lagi · Try again'

export type Outage = Readonly<Record<'id' | 'en', Said>>
