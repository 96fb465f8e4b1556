import type { InstrumentWords } from '../instrument-words.ts'

const AGREEMENT = ['Boten sarujuk', 'Kirang sarujuk', 'Sarujuk', 'Sarujuk sanget'] as const

const FREQUENCY = [
  'Tansah wonten',
  'Asring wonten',
  'Kala-kala wonten',
  'Awis-awis wonten',
  'Meh boten wonten',
  'Boten wonten babar pisan',
] as const

/** The words of every instrument, in polite Javanese (krama). */
export const instruments: InstrumentWords = {
  'skm-2017': {
    survey: 'Survei Kepuasan Masyarakat',
    index: 'Indeks Kepuasan Masyarakat',
    questions: {
      U1: {
        name: 'Sarat-sarat',
        text: 'Kadospundi pamanggih panjenengan bab jumbuhipun sarat paladosan kaliyan jinising paladosanipun?',
        options: ['Boten jumbuh', 'Kirang jumbuh', 'Jumbuh', 'Jumbuh sanget'],
      },
      U2: {
        name: 'Sistem, mekanisme, lan prosedur',
        text: 'Kadospundi pamanggih panjenengan bab gampilipun prosedur paladosan ing unit punika?',
        options: ['Boten gampil', 'Kirang gampil', 'Gampil', 'Gampil sanget'],
      },
      U3: {
        name: 'Wekdal rampungipun',
        text: 'Kadospundi pamanggih panjenengan bab rikatipun wekdal anggenipun maringi paladosan?',
        options: ['Boten rikat', 'Kirang rikat', 'Rikat', 'Rikat sanget'],
      },
      U4: {
        name: 'Wragad utawi tarip',
        text: 'Kadospundi pamanggih panjenengan bab pantesipun wragad utawi tarip paladosan?',
        options: ['Awis sanget', 'Radi awis', 'Mirah', 'Gratis'],
      },
      U5: {
        name: 'Asiling paladosan miturut jinisipun',
        text: 'Kadospundi pamanggih panjenengan bab jumbuhipun asiling paladosan ing standar paladosan kaliyan asil ingkang kaparingaken?',
        options: ['Boten jumbuh', 'Kirang jumbuh', 'Jumbuh', 'Jumbuh sanget'],
      },
      U6: {
        name: 'Kaprigelanipun petugas',
        text: 'Kadospundi pamanggih panjenengan bab kaprigelan lan kasagedanipun petugas anggenipun ngladosi?',
        options: ['Boten prigel', 'Kirang prigel', 'Prigel', 'Prigel sanget'],
      },
      U7: {
        name: 'Tindak-tandukipun petugas',
        text: 'Kadospundi pamanggih panjenengan bab tindak-tandukipun petugas anggenipun ngladosi, bab sopan lan sumehipun?',
        options: ['Boten sopan lan sumeh', 'Kirang sopan lan sumeh', 'Sopan lan sumeh', 'Sopan lan sumeh sanget'],
      },
      U8: {
        name: 'Anggenipun nanggapi wadulan, pamrayogi, lan atur',
        text: 'Kadospundi pamanggih panjenengan bab anggenipun nanggapi wadulanipun pangangge paladosan?',
        options: [
          'Boten wonten',
          'Wonten, nanging boten mlampah',
          'Mlampah, nanging dereng jangkep',
          'Katata kanthi sae',
        ],
      },
      U9: {
        name: 'Sarana lan prasarana',
        text: 'Kadospundi pamanggih panjenengan bab mutuning sarana lan prasarana?',
        options: ['Awon', 'Cekap', 'Sae', 'Sae sanget'],
      },
    },
    bands: { A: 'Sae sanget', B: 'Sae', C: 'Kirang sae', D: 'Boten sae' },
  },
  'quick-1': {
    survey: 'Pambiji rikat',
    index: 'Bijining pambiji rikat',
    questions: {
      Q1: {
        name: 'Paladosan sacara wetah',
        text: 'Kadospundi paladosan ingkang nembe panjenengan tampi?',
        options: ['Awon', 'Kirang sae', 'Sae', 'Sae sanget'],
      },
    },
    reasons: {
      U1: 'Sarat-sarat',
      U2: 'Prosedur',
      U3: 'Wekdal',
      U4: 'Wragad',
      U5: 'Asiling paladosan',
      U6: 'Kasagedanipun petugas',
      U7: 'Tindak-tandukipun petugas',
      U8: 'Wadulan',
      U9: 'Sarana',
    },
    bands: {},
  },
  'spkp-2021': {
    survey: 'Survei Persepsi Kualitas Pelayanan',
    index: 'Indeks Persepsi Kualitas Pelayanan',
    questions: {
      S1: {
        name: 'Katrangan bab sarat',
        text: 'Sarat-saratipun paladosan dipunterangaken kanthi cetha lan gampil dipunmangertosi.',
        options: AGREEMENT,
      },
      S2: { name: 'Prosedur', text: 'Prosedur paladosan gampil dipuntindakaken.', options: AGREEMENT },
      S3: {
        name: 'Jam paladosan',
        text: 'Jam paladosan jumbuh kaliyan ingkang dipunumumaken.',
        options: AGREEMENT,
      },
      S4: {
        name: 'Wekdal rampungipun',
        text: 'Wekdal rampungipun paladosan jumbuh kaliyan ingkang dipunjanjekaken.',
        options: AGREEMENT,
      },
      S5: {
        name: 'Tanggapipun petugas',
        text: 'Petugas tanggap dhateng kabetahanipun pangangge paladosan.',
        options: AGREEMENT,
      },
      S6: {
        name: 'Cethanipun wragad',
        text: 'Wragading paladosan dipunterangaken kanthi cetha lan jumbuh kaliyan pranatan.',
        options: AGREEMENT,
      },
      S7: {
        name: 'Jumbuhipun asil',
        text: 'Asiling paladosan jumbuh kaliyan ingkang dipunjanjekaken.',
        options: AGREEMENT,
      },
      S8: {
        name: 'Kaprigelanipun petugas',
        text: 'Petugas saged lan prigel anggenipun ngladosi.',
        options: AGREEMENT,
      },
      S9: {
        name: 'Sopanipun petugas',
        text: 'Petugas ngladosi kanthi sopan lan sumeh.',
        options: AGREEMENT,
      },
      S10: {
        name: 'Anggenipun nanggapi wadulan',
        text: 'Wadulan gampil dipunaturaken lan dipuntindaklanjuti.',
        options: AGREEMENT,
      },
      S11: {
        name: 'Sarana lan prasarana',
        text: 'Sarana lan prasarananing paladosan sekeca lan cekap.',
        options: AGREEMENT,
      },
    },
    bands: { A: 'Sae sanget', B: 'Sae', C: 'Kirang sae', D: 'Boten sae' },
  },
  'spak-2021': {
    survey: 'Survei Persepsi Anti Korupsi',
    index: 'Indeks Persepsi Anti Korupsi',
    questions: {
      K1: {
        name: 'Integritas',
        text: 'Punapa wonten petugas ingkang tumindak nalisir saking pranatan ing paladosan punika?',
        options: FREQUENCY,
      },
      K2: {
        name: 'Mbedak-mbedakaken',
        text: 'Punapa wonten pangangge paladosan ingkang dipunbedakaken saking sanesipun?',
        options: FREQUENCY,
      },
      K3: {
        name: 'Tumindak culika',
        text: 'Punapa wonten paladosan ing sanjabanipun prosedur, kadosta ngrumiyinaken tiyang tartamtu?',
        options: FREQUENCY,
      },
      K4: {
        name: 'Pituwas',
        text: 'Punapa wonten petugas ingkang nampi utawi nyuwun pituwas awujud arta, barang, utawi fasilitas?',
        options: FREQUENCY,
      },
      K5: {
        name: 'Pungutan liar',
        text: 'Punapa wonten pungutan ing sanjabanipun wragad resmi?',
        options: FREQUENCY,
      },
      K6: {
        name: 'Calo',
        text: 'Punapa wonten calo utawi lantaran ingkang boten resmi?',
        options: FREQUENCY,
      },
    },
    bands: { A: 'Sae sanget', B: 'Sae', C: 'Kirang sae', D: 'Boten sae' },
  },
}
