import type { PlacesText } from '../id/places.ts'

/** The pages that lead to a unit, and the unit’s own, in English. */
export const places: PlacesText = {
  home: {
    title: 'What citizens say at every counter',
    lead: 'Citizens who have just been served scan the QR code at the counter and answer the nine questions of the official survey. The score of each unit is computed from these answers, can be seen by anybody, and is used to improve the service.',
    agencies: 'Agencies',
    none: 'No agency is registered yet.',
    source: 'The nine elements (unsur) and the formula follow Regulation 14 of 2017 of the Minister of PANRB.',
  },

  agency: {
    lead: 'Public satisfaction index (IKM) of every unit. The score of a unit includes all units below it.',
    unit: 'Unit',
    respondents: 'Respondents',
    none: 'No unit of this agency is registered yet.',
    below: (unit) => `below ${unit}`,
  },

  unit: {
    title: 'Public satisfaction index (IKM)',
    days: 'Survey period',
    services: 'Services',
    elements: 'The nine elements of service (unsur)',
    elementsHint: 'The mean of each element, from 1 to 4.',
    element: 'Element (unsur)',
    mean: 'Mean',
    answers: 'Answers',
    respondents: 'Respondents',
    total: 'Total',
    noProfile: 'The respondents of this period gave no profile.',
    respondentsHidden: (from) => `Who answered is shown from ${from} ratings on, so that nobody can be recognised.`,
    thanks:
      'Thank you for the ratings you have given. What you say helps our unit to keep correcting and improving its service to the public.',
    children: 'Units below it',
    none: 'There are no ratings in this period yet.',
    noneHint: 'Choose another period, or give the first rating by scanning the QR code at the counter.',
    tooFewHint: (from) =>
      `A score is shown from ${from} ratings on, so that nobody can be recognised and the number means something.`,
  },

  story: {
    title: 'History of the unit',
    nameThen: (name) => `The unit’s name in this period. Now it is called ${name}.`,
    since: (day) => `Since ${day}`,
    from: (day) => `From ${day}`,
    renamed: (before, after) => `called ${after}; before that ${before}.`,
    moved: ['below ', '; before that below ', '.'],
    top: 'the agency itself',
    mergedFrom: ['there, as the union of ', '. Scores of the days before are computed from those units.'],
    splitFrom: ['there; before that a part of ', '. This unit’s scores begin on that day.'],
    mergedInto: ['merged into ', '. This page keeps the scores up to the day before.'],
    splitInto: ['split into ', '. This page keeps the scores up to the day before.'],
    and: 'and',
    partly: (days) => `counted here ${days}`,
  },
}
