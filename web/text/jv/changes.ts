import type { ChangesText } from '../id/changes.ts'

/** What scores are compared by: with the period before, by who answered, among units, in polite Javanese (krama). */
export const changes: ChangesText = {
  changes: {
    title: 'Punapa ingkang ewah',
    none: (before) =>
      `Boten wonten ewah-ewahan ingkang nyata katandhing kaliyan ${before}. Selisih ingkang katingal limrah amargi kaleresan.`,
    tooFew: (before, least) =>
      `Pambiji dereng cekap kangge dipuntandhing kaliyan ${before}: saben mangsa betah sekedhikipun ${least}.`,
    hidden: (before) =>
      `Boten saged dipuntandhing kaliyan ${before}: salah satunggaling biji boten katuduhaken, supados wangsulanipun sawetawis tiyang boten saged katebak.`,
    found: (before) => `Ewah-ewahan punika nyata, sanes kaleresan, katandhing kaliyan ${before}:`,
    up: (by) => `mindhak ${by}`,
    down: (by) => `mandhap ${by}`,
    score: (moved, from, to) => `Biji ${moved} poin, saking ${from} dados ${to}.`,
    unsur: (name, moved, from, to) => `${name} ${moved}, saking ${from} dados ${to}.`,
    higher: (name, by) => `${name} langkung inggil ${by} poin tinimbang sanesipun.`,
    lower: (name, by) => `${name} langkung andhap ${by} poin tinimbang sanesipun.`,
    beyond: (month, value, low, high) => `${month} bijinipun ${value}, ing sajawining limrah ${low} dumugi ${high}.`,
    promise: (month, share, low, high) =>
      `${month}: ${share}% paladosan rampung ing wekdalipun, ing sajawining limrah ${low} dumugi ${high}%.`,
    run: (month) => `Dumugi ${month}, sekedhikipun wolung wulan urut wonten ing satunggal sisih rata-rata.`,
    mix: (moved) => `Paladosan ingkang dipunbiji beda. Menawi campuranipun sami, bijinipun malah ${moved} poin.`,
    behind: (from, to, low, high) => `${from} lan ${to} responden; selisihipun antawis ${low} lan ${high}`,
    more: (n) => `${n} ewah-ewahan sanes`,
    method: (tested) =>
      `${tested} tandhingan dipunuji sareng. Saking ingkang kasebat nyata, paling kathah satunggal saking kalih dasa dipunkinten kaleresan.`,
  },

  mix: {
    title: 'Sinten ingkang mangsuli',
    lead: (n) =>
      `IKM saking ${n} wangsulan, ing sisihipun IKM menawi wangsulan saben paladosan laras kaliyan cacahing warga ingkang dipunladosi ing ngriku.`,
    crude: 'Miturut wangsulan ingkang mlebet',
    standardised: 'Laras kaliyan ingkang dipunladosi',
    range: (low, high) => `${low}–${high}`,
    covered: (share) => `nyakup ${share}% warga ingkang dipunladosi`,
    change: 'Ewah-ewahan saking mangsa saderengipun',
    changeNote: 'Ingkang kaping kalih mbandhingaken paladosan ingkang sami kanthi campuran wangsulan ingkang sami.',
    warnings: {
      direction:
        'Ngatos-atos: biji ketingal ewah dhateng satunggal arah, kamangka paladosan ingkang saged dipunbandhingaken ewah dhateng arah kosokwangsulipun. Ingkang ewah inggih punika sinten ingkang mangsuli.',
      level:
        'Ngatos-atos: biji saking wangsulan ingkang mlebet benten kaliyan biji ingkang laras. Saperangan paladosan langkung kathah dipunbiji tinimbang cacahing warganipun.',
      coverage:
        'Ngatos-atos: ing saperangan paladosan boten wonten ingkang mbiji, pramila biji punika boten nyakup piyambakipun.',
    },
  },

  comparison: {
    ranked:
      'Dipunurutaken saking ingkang paling ringkih. Unit kanthi wangsulan sekedhik dipuntarik dhateng rata-rata sedaya unit.',
    unranked:
      'Miturut abjad: bentening unit-unit punika dereng cekap gumathok kangge dipunurutaken. Ingkang saged dipunbandhingaken inggih punika mutunipun.',
    apart: 'Dereng dipunurutaken, awit wangsulanipun kirang saking 30',
    band: 'Mutu',
  },
}
