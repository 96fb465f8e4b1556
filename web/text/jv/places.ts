import type { PlacesText } from '../id/places.ts'

/** The pages that lead to a unit, and the unit’s own, in polite Javanese (krama). */
export const places: PlacesText = {
  home: {
    title: 'Swantenipun warga ing saben loket',
    lead: 'Warga ingkang nembe dipunladosi mindhai kode QR ing loket lajeng mangsuli sangang pitakenan survei resmi. Bijinipun saben unit dipunetang saking wangsulan punika, saged dipunpirsani sinten kemawon, lan dipunginakaken kangge nyaekaken paladosan.',
    agencies: 'Instansi',
    none: 'Dereng wonten instansi ingkang kadhaftar.',
    source: 'Sangang unsur lan caranipun ngetang miturut Peraturan Menteri PANRB Nomor 14 Tahun 2017.',
  },

  agency: {
    lead: 'Indeks Kepuasan Masyarakat (IKM) saben unit. Bijinipun unit ing nginggil nyakup sedaya unit ing ngandhapipun.',
    unit: 'Unit',
    respondents: 'Responden',
    none: 'Dereng wonten unit ingkang kadhaftar ing instansi punika.',
    below: (unit) => `ing ngandhapipun ${unit}`,
  },

  unit: {
    title: 'Indeks Kepuasan Masyarakat (IKM)',
    days: 'Mangsanipun survei',
    services: 'Namaning paladosan',
    elements: 'Sangang unsur paladosan',
    elementsHint: 'Biji rata-rata saben unsur, saking 1 dumugi 4.',
    element: 'Unsur',
    mean: 'Biji rata-rata',
    answers: 'Wangsulan',
    respondents: 'Responden',
    total: 'Gunggung',
    noProfile: 'Responden ing mangsa punika boten ngisi profil.',
    respondentsHidden: (from) =>
      `Rerincening responden katuduhaken wiwit ${from} pambiji, supados boten wonten ingkang saged katitik.`,
    thanks:
      'Matur nuwun awit pambiji ingkang sampun panjenengan paringaken. Atur panjenengan migunani sanget kangge majengipun unit kula, supados tansah nyaekaken lan nginggilaken mutuning paladosan tumrap masarakat.',
    children: 'Unit ing ngandhapipun',
    none: 'Dereng wonten pambiji ing mangsa punika.',
    noneHint: 'Mangga milih mangsa sanes, utawi paring pambiji ingkang kapisan kanthi mindhai kode QR ing loket.',
    tooFewHint: (from) =>
      `Biji katuduhaken wiwit ${from} pambiji, supados boten wonten ingkang saged katitik lan angkanipun wonten tegesipun.`,
  },

  story: {
    title: 'Riwayat unit',
    nameThen: (name) => `Naminipun unit ing wekdal punika. Sapunika naminipun ${name}.`,
    since: (day) => `Wiwit ${day}`,
    from: (day) => `Badhe wiwit ${day}`,
    renamed: (before, after) => `naminipun ${after}; saderengipun ${before}.`,
    moved: ['wonten sangandhapipun ', '; saderengipun wonten sangandhapipun ', '.'],
    top: 'instansi langsung',
    mergedFrom: ['wonten, gabungan saking ', '. Biji saderengipun dinten punika dipunetang saking unit-unit kasebat.'],
    splitFrom: ['wonten; saderengipun peranganipun ', '. Biji unit punika wiwit dinten punika.'],
    mergedInto: ['gabung dhateng ', '. Kaca punika tetep ngemot biji dumugi dinten saderengipun.'],
    splitInto: ['dipunperang dados ', '. Kaca punika tetep ngemot biji dumugi dinten saderengipun.'],
    and: 'lan',
    partly: (days) => `dipunetang ing mriki ${days}`,
  },
}
