/** What the home says of plans and evaluations that wait. In Bahasa Indonesia alone. */
export const waitingDecisions = {
  planDue: (year: string) => `Rencana kerja (SKP) ${year} belum diajukan`,
  planReturned: (year: string) => `Rencana kerja (SKP) ${year} perlu diperjelas`,
  planWhy: 'Susun hasil kerja dan indikatornya, lalu ajukan kepada atasan.',
  planReturnedWhy: 'Atasan meminta penjelasan. Lengkapi, lalu ajukan lagi.',
  toPlan: 'Buka rencana',
  plans: (count: string) => `${count} rencana kinerja (SKP) menunggu jawaban Anda`,
  plansWhy: 'Bicarakan yang belum jelas, lalu setujui atau kembalikan.',
  toTeam: 'Buka daftar bawahan',
  evaluation: (period: string) => `Evaluasi ${period} disampaikan kepada Anda`,
  evaluationWhy: 'Terima, tanggapi, atau ajukan keberatan. Tanpa keberatan, evaluasi ditutup setelah batas waktunya.',
  toEvaluation: 'Baca evaluasi',
  objection: (name: string) => `Keberatan ${name} menunggu keputusan Anda`,
  objectionWhy: (period: string) => `${period}. Keputusan ini menutup evaluasinya.`,
  toObjection: 'Baca keberatan',
} as const
