import type { KioskText } from '../id/kiosk.ts'

/** What a kiosk says to citizens, beside the form, in polite Javanese (krama). */
export const kiosk: KioskText = {
  kiosk: {
    start: 'Wiwit mbiji',
    leadQuick: 'Demek setunggal wangsulan. Tanpa asma, tanpa NIK.',
    over: 'Boten siyos',
    tapKept: 'Wangsulan panjenengan kasimpen ing piranti punika. Tambahan ing ngandhap kenging dipunlangkungi.',
    tapUnkept: 'Mangga demek Rampung supados wangsulan panjenengan kakintun.',
    sending: 'Pambiji panjenengan kasimpen ing piranti punika lan saweg dipunkintun.',
    sent: 'Pambiji panjenengan sampun kakintun.',
    kept: 'Pambiji panjenengan kasimpen ing piranti punika, lan badhe kakintun piyambak menawi jaringan sampun wangsul.',
    unkept:
      'Pambiji panjenengan dereng kakintun. Jaringan pedhot lan piranti punika boten saged nyimpen. Mangga dipunaturaken dhateng petugas.',
    refused:
      'Pambiji panjenengan kasimpen ing piranti punika, nanging dereng saged katampi. Mangga dipunaturaken dhateng petugas.',
    safe: 'Boten kagandheng kaliyan asma, NIK, utawi ponsel panjenengan.',
    next: 'Wangsul dhateng wiwitan',
    idleTitle: 'Taksih wonten mriki?',
    idle: 'Demek layar kangge nglajengaken. Menawi boten, kaca punika wangsul dhateng wiwitan lan isian ingkang dereng rampung dipunbusak.',
    closedTitle: 'Kios punika saweg boten dipunginakaken',
    closed: 'Panjenengan tetep saged mbiji: pindhai kode QR punika ngagem kamera ponsel.',
    codeLabel: 'Kode QR kangge mbiji paladosan ing loket punika',
  },
}
