/** What the home says of plans and evaluations that wait. In Bahasa Indonesia alone. */
export const waitingDecisions = {
  plans: (count: string) => `${count} rencana kinerja (SKP) menunggu jawaban Anda`,
  plansWhy: 'Bicarakan yang belum jelas, lalu setujui atau kembalikan.',
  toPlans: 'Buka daftar bawahan',
  evaluation: (period: string) => `Evaluasi kinerja Anda, ${period}`,
  evaluationWhy: 'Sudah diterbitkan atasan Anda. Bacalah, lalu terima, tanggapi, atau ajukan keberatan.',
  toEvaluation: 'Baca evaluasi',
  objection: (name: string) => `Keberatan ${name} menunggu keputusan Anda`,
  objectionWhy: (period: string) => `Atas evaluasi kinerja ${period}. Keputusan Anda bersifat akhir.`,
  toObjection: 'Putuskan keberatan',
} as const
