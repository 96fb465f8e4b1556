import type { Language } from './languages.ts'
import { useReading } from './text.ts'

/** What citizens are told of their data, in Bahasa Indonesia: of each part its heading, and what it says. */
const id = {
  title: 'Pemberitahuan privasi',
  lead: (agency: string) =>
    `Apa yang disimpan ${agency} saat Anda menilai pelayanan, untuk apa, sampai kapan, dan apa hak Anda.`,
  parts: (commentDays: string, shownFrom: string) => [
    {
      title: 'Yang disimpan',
      says: [
        'Jawaban Anda, bersama unit, loket, layanan, serta waktu kunjungannya.',
        'Hanya bila Anda mengisinya: jenis kelamin, kelompok usia, pendidikan, dan pekerjaan.',
        'Hanya bila Anda menulisnya: saran atau masukan.',
      ],
    },
    {
      title: 'Yang tidak disimpan',
      says: [
        'Nama, NIK, nomor telepon, alamat jaringan, dan tanda pengenal ponsel tidak ada di samping jawaban. Tidak ada jalan dari sebuah jawaban kembali kepada orangnya.',
        'Alamat jaringan dipakai sesaat untuk mengenali kiriman massal, lalu dilupakan.',
      ],
    },
    {
      title: 'Untuk apa, dan atas dasar apa',
      says: [
        'Untuk menghitung nilai unit dan memperbaiki pelayanannya, menurut Peraturan Menteri PANRB Nomor 14 Tahun 2017.',
        'Dasarnya Pasal 20 ayat (2) huruf e Undang-Undang Nomor 27 Tahun 2022: pelaksanaan tugas pelayanan publik. Menilai tidak wajib, dan tidak memengaruhi pelayanan yang Anda terima.',
      ],
    },
    {
      title: 'Siapa yang melihatnya',
      says: [
        `Siapa saja dapat melihat nilai unit, mulai ${shownFrom} penilaian. Jawaban satu orang tidak ditampilkan kepada umum.`,
        'Saran hanya dapat dibuka pegawai yang berwenang, dan setiap pembukaan tercatat.',
      ],
    },
    {
      title: 'Sampai kapan',
      says: [
        `Saran dihapus ${commentDays} hari setelah ditulis.`,
        'Jawaban tetap disimpan selama nilai yang dihitung darinya perlu dapat dibuktikan.',
      ],
    },
    {
      title: 'Di ponsel Anda',
      says: [
        'Penilaian yang belum terkirim tersimpan di ponsel sampai terkirim. Tanda terimanya terhapus sendiri setelah dua hari.',
        'Satu kuki menyimpan bahasa yang Anda pilih. Tidak ada kuki pelacak, dan halaman penilaian tidak memuat apa pun dari pihak lain.',
      ],
    },
    {
      title: 'Hak Anda',
      says: [
        'Karena tidak tertaut pada siapa pun, jawaban tidak dapat dicari, disalin, atau dihapus menurut orang.',
        'Saran yang menyebut Anda atau orang lain dapat dihapus. Sampaikan kepada unitnya: tanggal, loket, dan isi sarannya. Nilainya tetap dihitung.',
      ],
    },
  ],
}

type PrivacyNotice = typeof id

const en: PrivacyNotice = {
  title: 'Privacy notice',
  lead: (agency) => `What ${agency} keeps when you rate a service, what for, for how long, and what your rights are.`,
  parts: (commentDays, shownFrom) => [
    {
      title: 'What is kept',
      says: [
        'Your answers, with the unit, counter, service and time of the visit.',
        'Only if you fill them in: sex, age group, education and occupation.',
        'Only if you write any: suggestions or remarks.',
      ],
    },
    {
      title: 'What is not kept',
      says: [
        'No name, NIK, telephone number, network address or mark of your phone stands beside an answer. No way leads from an answer back to a person.',
        'The network address is used for a moment to notice ratings sent in bulk, and then forgotten.',
      ],
    },
    {
      title: 'What for, and on what basis',
      says: [
        'To compute the unit’s score and improve its service, as Regulation 14 of 2017 of the Minister of PANRB asks.',
        'The basis is article 20 (2) e of Law 27 of 2022: a task of public service. You need not rate, and rating does not affect the service you receive.',
      ],
    },
    {
      title: 'Who sees it',
      says: [
        `Anybody can see a unit’s score, from ${shownFrom} ratings on. The answers of one person are not shown to the public.`,
        'Remarks can be opened only by staff who may do so, and each opening is recorded.',
      ],
    },
    {
      title: 'For how long',
      says: [
        `Remarks are deleted ${commentDays} days after they were written.`,
        'Answers are kept as long as the scores computed from them must be provable.',
      ],
    },
    {
      title: 'On your phone',
      says: [
        'A rating that has not been sent is kept on the phone until it is. Its receipt is removed by itself after two days.',
        'One cookie holds the language you chose. There are no tracking cookies, and the page you rate on loads nothing from anybody else.',
      ],
    },
    {
      title: 'Your rights',
      says: [
        'As they are linked to nobody, answers cannot be found, copied or deleted by person.',
        'A remark that names you or somebody else can be deleted. Tell the unit its date, counter and words. The rating still counts.',
      ],
    },
  ],
}

const jv: PrivacyNotice = {
  title: 'Katrangan privasi',
  lead: (agency) =>
    `Punapa ingkang dipunsimpen ${agency} nalika panjenengan mbiji paladosan, kangge punapa, dumugi kapan, lan punapa hak panjenengan.`,
  parts: (commentDays, shownFrom) => [
    {
      title: 'Ingkang dipunsimpen',
      says: [
        'Wangsulan panjenengan, sareng kaliyan unit, loket, paladosan, lan wekdalipun rawuh.',
        'Namung menawi panjenengan ngisi: jinis kelamin, golongan yuswa, pendhidhikan, lan padamelan.',
        'Namung menawi panjenengan nyerat: pamrayogi utawi atur.',
      ],
    },
    {
      title: 'Ingkang boten dipunsimpen',
      says: [
        'Asma, NIK, nomer telepon, alamat jaringan, lan tandhaning ponsel boten wonten ing sisihipun wangsulan. Boten wonten margi saking wangsulan wangsul dhateng tiyangipun.',
        'Alamat jaringan namung dipunginakaken sakedhap kangge nitik kintunan ingkang kathah sareng, lajeng dipunbucal.',
      ],
    },
    {
      title: 'Kangge punapa, lan dhasaripun punapa',
      says: [
        'Kangge ngetang bijinipun unit lan nyaekaken paladosanipun, miturut Peraturan Menteri PANRB Nomor 14 Tahun 2017.',
        'Dhasaripun Pasal 20 ayat (2) huruf e UU 27/2022: ayahan paladosan umum. Mbiji boten wajib, lan boten ngewahi paladosan ingkang panjenengan tampi.',
      ],
    },
    {
      title: 'Sinten ingkang mirsani',
      says: [
        `Sinten kemawon saged mirsani bijinipun unit, wiwit ${shownFrom} pambiji. Wangsulanipun tiyang satunggal boten katuduhaken dhateng umum.`,
        'Pamrayogi namung saged dipunbikak pegawe ingkang gadhah wewenang, lan saben pambikakan kacathet.',
      ],
    },
    {
      title: 'Dumugi kapan',
      says: [
        `Pamrayogi dipunbusak ${commentDays} dinten sasampunipun dipunserat.`,
        'Wangsulan tetep dipunsimpen salebetipun biji ingkang dipunetang saking ngriku taksih kedah saged dipunbuktekaken.',
      ],
    },
    {
      title: 'Ing ponsel panjenengan',
      says: [
        'Pambiji ingkang dereng kakintun kasimpen ing ponsel dumugi kakintun. Tandha panampinipun kabusak piyambak sasampunipun kalih dinten.',
        'Satunggal kuki nyimpen basa ingkang panjenengan pilih. Boten wonten kuki pelacak, lan kaca pambiji boten ngemot punapa-punapa saking pihak sanes.',
      ],
    },
    {
      title: 'Hak panjenengan',
      says: [
        'Awit boten gandheng kaliyan sinten kemawon, wangsulan boten saged dipunpadosi, dipuntedhak, utawi dipunbusak miturut tiyangipun.',
        'Pamrayogi ingkang nyebat panjenengan utawi tiyang sanes saged dipunbusak. Mangga dipunaturaken dhateng unitipun: tanggal, loket, lan isinipun. Bijinipun tetep kaetang.',
      ],
    },
  ],
}

/** Apart from the languages' own files, which the citizens' function carries: it must stay small to start fast. */
const notices = { id, en, jv } as const satisfies Record<Language, PrivacyNotice>

/** What the privacy notice says in the language of the page that is being made. */
export function usePrivacyNotice(): PrivacyNotice {
  return notices[useReading().language]
}
