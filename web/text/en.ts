import type { Text } from './id.ts'

const AGREEMENT = ['Disagree', 'Somewhat disagree', 'Agree', 'Strongly agree'] as const

const FREQUENCY = ['Always', 'Often', 'Sometimes', 'Rarely', 'Hardly ever', 'Never'] as const

/** Every word that citizens and the public read, in English. Official Indonesian terms and names stay as they are. */
export const en: Text = {
  locale: 'en-GB',
  switchLabel: 'Choice of language',
  product: 'Suara Loket',
  tagline: 'What citizens say about public services',
  pageTitle: (page) => `${page} · Suara Loket`,
  skip: 'Skip to the content',
  demo: 'Sample data: these are not real ratings.',
  demoMark: 'Sample data',
  trial: 'UJI COBA (trial): what is rated here counts for no real score.',
  homeLink: 'Start page',
  signIn: 'Sign in',
  otherAccount: 'Use another account',
  pathLabel: 'Where this page is',
  footer:
    'The scores here are computed directly from what citizens answer. They hold no name, NIK or telephone number.',
  apiLink: 'Open data and API',

  period: {
    quarter: (part, year) => `Quarter ${part}, ${year}`,
    semester: (part, year) => `${part === 1 ? 'First' : 'Second'} half of ${year}`,
    year: (year) => `Year ${year}`,
    days: (first, last) => `${first} – ${last}`,
    moment: (day, clock, zone) => `${day}, ${clock} ${zone}`,
    label: 'Period',
    show: 'Show',
    within: (period) => `Parts of: ${period}`,
    quarters: 'Quarters',
    months: 'Months',
    semesters: 'Half-years',
    years: 'Years',
    previous: (period) => `Previous: ${period}`,
    next: (period) => `Next: ${period}`,
  },

  score: {
    short: 'IKM',
    grade: (letter, word) => `${letter} (${word})`,
    respondents: (n) => (n === '1' ? '1 respondent' : `${n} respondents`),
    intervalMeaning: (range) =>
      `The range ${range} says how certain this score is, as only some people rate (95 percent confidence). It speaks for those willing to rate, not necessarily for everyone who was served.`,
    aside: (n) => `${n} set aside for review`,
    noData: 'No data yet',
    tooFew: (n) => `Not enough ratings yet (${n})`,
    hidden: (n) => `Not shown (${n})`,
    hiddenWhy: 'This score is not shown, so that the answers of a few people elsewhere cannot be worked out.',
    someHidden: 'Some scores are not shown, so that the answers of a few people elsewhere cannot be worked out.',
    noGrade: (from) => `A grade is given from ${from} respondents on`,
    belowTarget: (target, served, n) => `Sample target ${target} of ${served} services; ${n} answered`,
    indicative: 'Not graded yet',
    scale: 'Where the score lies on the scale of grades from 25 to 100',
    scaleAt: (score, grade) => `The score of ${score} has the grade ${grade}.`,
    scaleBare: (score) => `The score is ${score}, not graded yet.`,
  },

  changes: {
    title: 'What changed',
    none: (before) =>
      `No real change compared with ${before}. The differences to be seen are as large as chance alone makes them.`,
    tooFew: (before, least) => `Not enough ratings yet to compare with ${before}: each period needs at least ${least}.`,
    hidden: (before) =>
      `No comparison with ${before}: one of the two scores is not shown, so that the answers of a few people cannot be worked out.`,
    found: (before) => `These changes are real, not chance, compared with ${before}:`,
    up: (by) => `rose by ${by}`,
    down: (by) => `fell by ${by}`,
    score: (moved, from, to) => `The score ${moved} points, from ${from} to ${to}.`,
    unsur: (name, moved, from, to) => `${name} ${moved}, from ${from} to ${to}.`,
    higher: (name, by) => `${name} is ${by} points higher than the others.`,
    lower: (name, by) => `${name} is ${by} points lower than the others.`,
    beyond: (month, value, low, high) => `${month} scored ${value}, outside the usual range of ${low} to ${high}.`,
    promise: (month, share, low, high) =>
      `${month}: ${share}% of services were done in time, outside the usual range of ${low} to ${high}%.`,
    run: (month) => `Up to ${month}, at least eight months in a row lie on one side of the mean.`,
    mix: (moved) =>
      `Other services were rated than before. With the same mix of services, the score ${moved} points instead.`,
    behind: (from, to, low, high) => `${from} and ${to} respondents; the difference lies between ${low} and ${high}`,
    more: (n) => (n === '1' ? '1 other change' : `${n} other changes`),
    method: (tested) =>
      `${tested} comparisons were tested together. Of those called real, at most one in twenty is expected to be chance.`,
  },

  rate: {
    title: 'How was the service you have just received?',
    lead: (questions) =>
      `${questions} ${questions === '1' ? 'question' : 'questions'}, about a minute. We do not ask for your name, NIK or telephone number.`,
    position: (at, all) => `${at} of ${all}`,
    service: 'Which service did you receive?',
    serviceNone: 'Choose a service',
    optional: 'may be skipped',
    about: 'About you',
    aboutHint: 'Only to learn who is being served. These answers do not show who you are.',
    unanswered: 'No answer',
    comment: 'Suggestions or remarks',
    commentHint: 'Please do not write names or identity numbers.',
    send: 'Send the rating',
    leadQuick: 'One tap is enough. We do not ask for your name, NIK or telephone number.',
    back: 'Back',
    next: 'Next',
    progress: 'How far you are',
    notAsked: 'Does not apply to my service',
    own: 'Additional question',
    why: 'Why?',
    whyLow: 'What should be improved?',
    whyHigh: 'What was good?',
    whyHint: 'May be skipped; you can choose more than one.',
    done: 'Done',
    others: 'Other ways to rate',
    toQuick: 'Rate quickly, with a single tap',
    toFull: (name, questions) => `${name}, ${questions} questions`,
    promise:
      'Your rating is counted together with those of other citizens and cannot be linked to you. One visit is rated once.',
    problemsTitle: 'The rating has not been sent yet',
    problemsLead: 'Your other answers are still on this page. Please complete the following:',
    problemAt: (at, name) => `Question ${at}: ${name}`,
    missing: 'Please choose one answer.',
    invalid: 'This answer could not be read. Please choose again.',
    commentInvalid: (limit) =>
      `The text is too long or contains signs that cannot be read. It may have ${limit} characters.`,
    otherProblem: 'Something that was sent is not known here. Please reload this page and try again.',
  },

  device: {
    kept: 'Saved on this phone.',
    sending: 'Saved on this phone, being sent …',
    sent: 'Sent.',
    unkept: 'This phone does not allow anything to be saved. Please keep this page open until the rating is sent.',
    keptTitle: 'Saved on this phone',
    offline: 'The network is down. Your rating is saved on this phone and will be sent by itself.',
    busy: 'The service is busy. Your rating is saved on this phone and will be sent by itself.',
    later: 'If you close this page, the rating is sent when you open it again.',
    unkeptTitle: 'Not sent yet',
    unkeptLater:
      'The service cannot be reached yet, and this phone does not allow anything to be saved. Please keep this page open.',
    retry: 'Send now',
    parkedTitle: 'The rating cannot be accepted',
    remove: 'Remove from this phone',
    again: 'Rate another visit',
    earlier: 'Earlier ratings on this phone',
    waiting: 'waiting for the network',
    missing: 'Please choose an answer first.',
  },

  kiosk: {
    start: 'Start',
    leadQuick: 'Touch one answer. No name, no identity number.',
    over: 'Cancel',
    tapKept: 'Your answer is saved on this device. You may skip what follows.',
    tapUnkept: 'Please touch Done so that your answer is sent.',
    sending: 'Your rating is saved on this device and is being sent.',
    sent: 'Your rating has been sent.',
    kept: 'Your rating is saved on this device and will be sent by itself once the network is back.',
    unkept: 'Your rating is not sent yet. The network is down and this device cannot save it. Please tell an officer.',
    refused: 'Your rating is saved on this device but cannot be accepted yet. Please tell an officer.',
    safe: 'It is not linked to your name, identity number or phone.',
    next: 'Back to the start',
    idleTitle: 'Are you still there?',
    idle: 'Touch the screen to go on. Otherwise this page goes back to the start and what is not finished is removed.',
    closedTitle: 'This kiosk is not in use',
    closed: 'You can still rate: scan this QR code with your phone’s camera.',
    codeLabel: 'QR code to rate the service at this counter',
  },

  profile: {
    sex: { name: 'Sex', groups: { L: 'Male', P: 'Female' } },
    age: {
      name: 'Age',
      groups: {
        '17-24': '17–24 years',
        '25-34': '25–34 years',
        '35-44': '35–44 years',
        '45-54': '45–54 years',
        '55+': '55 years and over',
      },
    },
    education: {
      name: 'Education',
      groups: {
        SD: 'Primary school (SD)',
        SMP: 'Lower secondary (SMP)',
        SMA: 'Upper secondary (SMA)',
        D3: 'Diploma (D3)',
        S1: 'Bachelor (S1)',
        S2: 'Master (S2)',
        S3: 'Doctorate (S3)',
      },
    },
    occupation: {
      name: 'Occupation',
      groups: {
        PNS: 'Civil servant (PNS)',
        TNI: 'Armed forces (TNI)',
        POLRI: 'Police (POLRI)',
        SWASTA: 'Private employee',
        WIRAUSAHA: 'Self-employed',
        PELAJAR: 'Pupil or student',
        LAINNYA: 'Other',
      },
    },
    unanswered: 'No answer',
  },

  receipt: {
    title: 'Thank you',
    kept: 'We have received your rating.',
    nextTitle: 'What happens with your answers',
    counted: (day) => `They count as a rating of ${day}, together with those of other citizens, within a few minutes.`,
    used: 'The head of the unit reads them to decide what to improve first.',
    safe: 'They are not linked to your name, your NIK or your telephone.',
    public: 'See this unit’s score',
    reference: 'Receipt number',
    referenceHint: 'You need not write it down. It only shows that the rating has arrived.',
  },

  otherWay: {
    title: 'You can still rate',
    at: (counter: string) => `Rate ${counter}`,
    choose: 'Choose the counter that has just served you.',
    none: 'Please scan the QR code at the counter.',
    again: 'Type the code again',
    code: 'Visit code',
    open: 'Open',
  },

  requestId: 'Request number',
  failure: {
    title: 'Something went wrong on our side',
    detail: 'Your request could not be completed. The failure has been recorded. Please try again in a few minutes.',
  },

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

  unitScore: {
    title: 'Unit score',
    lead: 'Several indicators in one number, 0 to 100, by the weights that the agency has set.',
    outOf: 'of 100',
    none: 'There is no data for a unit score in this period yet.',
    withheld: 'No score is shown yet: an indicator is not complete, and the agency chose to wait until all are.',
    partial: 'Some indicators are missing. Their weight went to the others, in proportion to their own.',
    indicator: 'Indicator',
    value: 'Value',
    index: 'Index',
    weight: 'Weight',
    contribution: 'Adds',
    n: 'Data',
    percent: (value) => `${value}%`,
    noData: 'No data yet',
    tooFew: (n, minimum) => `Not enough data yet (${n} of ${minimum})`,
    sum: 'Sum of what they add',
    formula: 'An indicator adds index × weight ÷ the weights of all that are there. Rounded only where it is shown.',
    method: 'Method',
    json: 'This score as JSON',
    indicators: {
      ikm: 'Public satisfaction index',
      quick: 'Quick rating',
      ipkp: 'Service quality perception index',
      ipak: 'Anti-corruption perception index',
      'service-time': 'Services done within the promised time',
      'complaint-response': 'Complaints answered in time',
      'plan-realisation': 'Work plan carried out',
      'plans-agreed': 'Work plans agreed',
      'reports-in-time': 'Work reports submitted in time',
      'reviews-in-time': 'Work reports reviewed in time',
      'feedback-given': 'Staff who gave feedback',
      'training-done': 'Training hours reached',
    },
  },

  serviceTime: {
    title: 'Time taken',
    kept: (kept, promised, share) =>
      `${kept} of ${promised} services (${share}%) were done within the promised time, counted from being called.`,
    noPromise: 'No time is promised for this unit’s services yet.',
    of: (n) => `Of ${n} services whose time was recorded.`,
    waiting: 'Waiting to be called',
    serving: 'From being called to done',
    median: 'Half took at most',
    nineOfTen: 'Nine of ten took at most',
    days: (n) => `${n} d`,
    hours: (n) => `${n} h`,
    minutes: (n) => `${n} min`,
    precision: 'Rounded up: to the minute up to an hour, beyond that by a tenth at the most.',
  },

  performance: {
    title: 'Staff performance',
    people: (n: string) => `Of ${n} staff on the last day of a reporting period.`,
    realised: (percents: string, of: string) => `${percents} percent in all, averaged over ${of} confirmed reports`,
    outcomes: {
      missing: 'not yet',
      late: 'late',
      'in-time': 'in time',
      agreed: 'agreed',
      given: 'gave some',
      done: 'enough',
    },
    note: 'What is not due yet is not counted. Over a year, every member of staff counts once in each reporting period.',
  },

  mix: {
    title: 'Who answered',
    lead: (n) =>
      `The index of ${n} answers, beside what it would be if each service’s answers were in proportion to the people served there.`,
    crude: 'By the answers that came in',
    standardised: 'In proportion to those served',
    range: (low, high) => `${low}–${high}`,
    covered: (share) => `speaks for ${share}% of the people served`,
    change: 'Change since the period before',
    changeNote: 'The second compares the same services with the same mix of answers.',
    warnings: {
      direction:
        'Take care: the score seems to go one way, while the services that can be compared went the other. What changed is who answered.',
      level:
        'Take care: the score of the answers that came in differs from the one in proportion. Some services are rated more often than their visitors would make.',
      coverage: 'Take care: at some services nobody rates, so this score does not speak for their visitors.',
    },
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

  comparison: {
    ranked: 'The weakest first. A unit with few answers is drawn towards the mean of all units.',
    unranked:
      'In order of the alphabet: the differences between these units are not certain enough to rank them. What can be compared is their grade.',
    apart: 'Not in order, for they have fewer than 30 answers',
    band: 'Grade',
  },

  origin: {
    title: 'How this is computed',
    formula:
      'The answers to each element (1 to 4) are averaged. The mean of all elements, of equal weight, times 25 gives a score from 25 to 100. It is rounded once, in the number shown.',
    source: 'Legal basis',
    method: 'Method',
    counted: 'Number of respondents',
    computed: 'Last computed',
    neverComputed: 'Never yet',
    worked: (means, count, factor, score) =>
      `(${means}) ÷ ${count} × ${factor} = ${score}, computed from the unrounded figures.`,
    json: 'This score as JSON',
  },

  api: {
    title: 'Suara Loket API',
    machine: 'Description for machines (OpenAPI, JSON)',
    version: (version) => `Version ${version}`,
    contents: 'List of addresses',
    parameters: 'Parameters',
    name: 'Name',
    place: 'Where',
    meaning: 'Meaning',
    required: 'required',
    body: 'What is sent',
    answers: 'Answers',
    status: 'Status',
    places: { path: 'address', query: 'query', header: 'header', cookie: 'cookie' },
  },

  instruments: {
    'skm-2017': {
      index: 'Public satisfaction index',
      questions: {
        U1: {
          name: 'Requirements',
          text: 'What do you think of how well the requirements fit the kind of service?',
          options: ['They do not fit', 'They fit poorly', 'They fit', 'They fit very well'],
        },
        U2: {
          name: 'System, mechanism and procedure',
          text: 'How easy do you find the procedure for the service in this unit?',
          options: ['Not easy', 'Not very easy', 'Easy', 'Very easy'],
        },
        U3: {
          name: 'Time taken',
          text: 'What do you think of how fast the service was given?',
          options: ['Not fast', 'Not very fast', 'Fast', 'Very fast'],
        },
        U4: {
          name: 'Cost or tariff',
          text: 'What do you think of how reasonable the cost or tariff of the service is?',
          options: ['Very expensive', 'Rather expensive', 'Cheap', 'Free of charge'],
        },
        U5: {
          name: 'Product of the service',
          text: 'What do you think of how well the result you were given agrees with the published service standard?',
          options: ['It does not agree', 'It agrees poorly', 'It agrees', 'It agrees very well'],
        },
        U6: {
          name: 'Competence of the staff',
          text: 'What do you think of the competence and ability of the staff who served you?',
          options: ['Not competent', 'Not very competent', 'Competent', 'Very competent'],
        },
        U7: {
          name: 'Conduct of the staff',
          text: 'What do you think of the conduct of the staff who served you: their courtesy and friendliness?',
          options: [
            'Not courteous and friendly',
            'Not very courteous and friendly',
            'Courteous and friendly',
            'Very courteous and friendly',
          ],
        },
        U8: {
          name: 'Handling of complaints, suggestions and remarks',
          text: 'What do you think of how complaints of those who use the service are handled?',
          options: [
            'There is no way to complain',
            'There is one, but it does not work',
            'It works, but not fully',
            'It is well managed',
          ],
        },
        U9: {
          name: 'Facilities and infrastructure',
          text: 'What do you think of the quality of the facilities and infrastructure?',
          options: ['Poor', 'Fair', 'Good', 'Very good'],
        },
      },
      bands: { A: 'Very good', B: 'Good', C: 'Not very good', D: 'Not good' },
    },
    'quick-1': {
      index: 'Score of the quick rating',
      questions: {
        Q1: {
          name: 'The service as a whole',
          text: 'How was the service you have just received?',
          options: ['Poor', 'Not very good', 'Good', 'Very good'],
        },
      },
      reasons: {
        U1: 'Requirements',
        U2: 'Procedure',
        U3: 'Time',
        U4: 'Cost',
        U5: 'Result of the service',
        U6: 'Ability of the staff',
        U7: 'Attitude of the staff',
        U8: 'Complaints',
        U9: 'Facilities',
      },
      bands: {},
    },
    'spkp-2021': {
      index: 'Index of perceived service quality',
      questions: {
        S1: {
          name: 'Information on requirements',
          text: 'The requirements of the service are made known clearly and are easy to understand.',
          options: AGREEMENT,
        },
        S2: { name: 'Procedure', text: 'The procedure of the service is easy to follow.', options: AGREEMENT },
        S3: { name: 'Service hours', text: 'The service hours are kept as announced.', options: AGREEMENT },
        S4: { name: 'Time taken', text: 'The service is completed in the time promised.', options: AGREEMENT },
        S5: {
          name: 'Responsiveness',
          text: 'The staff respond to what those who use the service need.',
          options: AGREEMENT,
        },
        S6: {
          name: 'Clarity of cost',
          text: 'The cost of the service is made known clearly and is as the rules say.',
          options: AGREEMENT,
        },
        S7: { name: 'Product as promised', text: 'The result of the service is as promised.', options: AGREEMENT },
        S8: {
          name: 'Competence of the staff',
          text: 'The staff are able and skilled in giving the service.',
          options: AGREEMENT,
        },
        S9: {
          name: 'Courtesy of the staff',
          text: 'The staff serve with courtesy and friendliness.',
          options: AGREEMENT,
        },
        S10: {
          name: 'Handling of complaints',
          text: 'Complaints are easy to make and are followed up.',
          options: AGREEMENT,
        },
        S11: {
          name: 'Facilities and infrastructure',
          text: 'The facilities and infrastructure of the service are comfortable and adequate.',
          options: AGREEMENT,
        },
      },
      bands: { A: 'Very good', B: 'Good', C: 'Not very good', D: 'Not good' },
    },
    'spak-2021': {
      index: 'Index of perceived freedom from corruption',
      questions: {
        K1: {
          name: 'Integrity',
          text: 'Are there staff who act outside the rules in this service?',
          options: FREQUENCY,
        },
        K2: {
          name: 'Discrimination',
          text: 'Are some of those who use the service treated differently from others?',
          options: FREQUENCY,
        },
        K3: {
          name: 'Cheating',
          text: 'Is there service outside the procedure, such as serving certain people first?',
          options: FREQUENCY,
        },
        K4: {
          name: 'Rewards',
          text: 'Are there staff who accept or ask for rewards in money, goods or favours?',
          options: FREQUENCY,
        },
        K5: { name: 'Illegal levies', text: 'Are there charges beyond the official cost?', options: FREQUENCY },
        K6: { name: 'Brokers', text: 'Are there brokers or unofficial intermediaries?', options: FREQUENCY },
      },
      bands: { A: 'Very good', B: 'Good', C: 'Not very good', D: 'Not good' },
    },
  },
}
