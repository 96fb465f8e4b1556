/** What the page says that shows somebody what is kept of them: in Bahasa Indonesia alone. */
export const ownData = {
  title: 'Data saya',
  lead: 'Semua yang disimpan tentang Anda sebagai pegawai.',
  why: 'Data ini dipakai untuk mengenali Anda saat masuk dan untuk menentukan apa yang boleh Anda lihat dan putuskan.',
  wrong: 'Ada yang keliru?',
  ask: (names: string) => `Mintalah perbaikan kepada pengelola instansi: ${names}.`,
  askNobody: 'Mintalah perbaikan kepada bagian kepegawaian instansi Anda.',
  trail:
    'Setiap perubahan data ini, dan setiap kali orang lain membacanya secara utuh, tercatat dengan nama dan waktunya.',
  session: 'Sesi ini',
  sessionBegan: (moment: string) => `Anda masuk pada ${moment}.`,
} as const
