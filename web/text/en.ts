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

  refusals: {
    'code-unknown': {
      title: 'Unknown counter code',
      detail: 'This QR code is not registered or has been replaced. Please scan the one shown at the counter again.',
    },
    'code-replaced': {
      title: 'This QR code has been replaced',
      detail: 'This counter has a new QR code. Please scan the code that is at the counter now, or ask the staff.',
    },
    'visit-invalid': {
      title: 'The visit cannot be read',
      detail:
        'The link or token is incomplete or was changed, so nothing was stored. Please scan the QR code at the counter again.',
    },
    'visit-expired': {
      title: 'The visit has expired',
      detail: 'This visit is too long ago to be rated; nothing was stored. Please scan the QR code at your next visit.',
    },
    'visit-misplaced': {
      title: 'The visit belongs to another counter',
      detail:
        'Nothing was stored, for this link is not for this counter. Please scan the QR code at the counter that served you.',
    },
    'answers-invalid': {
      title: 'The answers are not complete',
      detail: 'Please check the parts that are marked or named. Nothing was stored.',
    },
    'rating-differs': {
      title: 'This visit has already been rated',
      detail: 'A visit is rated once. The first rating is kept, unchanged.',
    },
    'service-time-differs': {
      title: 'This record was accepted with other content',
      detail: 'A service time with this id is stored already. The first is kept, unchanged.',
    },
    'agency-unknown': {
      title: 'Unknown agency',
      detail: 'There is no agency "{agency}".',
    },
    'unit-unknown': {
      title: 'Unknown unit',
      detail: 'The agency "{agency}" has no unit "{unit}".',
    },
    'unit-ambiguous': {
      title: 'Unit of several agencies',
      detail: 'The unit "{unit}" is in {agencies}. Say which agency.',
    },
    'counter-unknown': {
      title: 'There is no such counter',
      detail: 'This unit has no counter "{counter}".',
    },
    'unit-change-refused': {
      title: 'The unit was not changed',
      detail:
        'Somebody else has just changed it, or the change is not possible any more. Look at the unit and try again.',
    },
    'counter-changed': {
      title: 'The counter’s code has changed',
      detail:
        'Another request has just replaced this counter’s code, so this one was not carried out. Please open the poster page again and check which code is in use.',
    },
    'instrument-unknown': {
      title: 'Unknown instrument',
      detail: 'There is no instrument "{instrument}".',
    },
    'period-invalid': {
      title: 'The period cannot be read',
      detail: '"{period}" is not a period. Examples: 2021-03-14, 2021-03, 2021-Q1, 2021-S1, 2021.',
    },
    'query-invalid': {
      title: 'The request cannot be read',
      detail: 'The parameter "{field}" is not valid.',
    },
    'version-unknown': {
      title: 'There is no such version',
      detail: 'This period has no version {version}.',
    },
    'period-open': {
      title: 'This period is not closed yet',
      detail: 'The score of {period} still follows the answers that come in, so there is nothing to correct.',
    },
    'correction-same': {
      title: 'There is nothing to correct',
      detail: 'The counts of {period} are those of its last version, so no new version was made.',
    },
    'body-unreadable': {
      title: 'The body cannot be read',
      detail: 'The body is not valid JSON or a valid form.',
    },
    'body-too-large': {
      title: 'The body is too large',
      detail: 'A body may have {limit} kB at most.',
    },
    'media-type-unsupported': {
      title: 'Unsupported media type',
      detail: 'Send it as {expected}.',
    },
    'page-unknown': {
      title: 'Page not found',
      detail: 'There is nothing at this address. Please check the link.',
    },
    'permission-denied': {
      title: 'This page is for staff',
      detail: 'You do not have the permission to open this page.',
    },
    'origin-foreign': {
      title: 'This request does not come from a page of ours',
      detail:
        'For safety, changes are accepted only from Suara Loket’s own pages. Nothing was changed. Please open the page again and repeat it from there.',
    },
    'registry-changed': {
      title: 'These settings have changed',
      detail:
        'Somebody else has just changed {thing}, so your change was not saved. Please open the page again and check what it says now.',
    },
    'counter-retired': {
      title: 'This counter is closed for good',
      detail:
        'We would still like to hear from you. Please choose the counter where you were served, or ask the staff.',
    },
    'form-stale': {
      title: 'This page has been open for too long',
      detail:
        'The form was not sent from your present session. Nothing was stored. Please open the page again and repeat it from there.',
    },
    'sign-in-needed': {
      title: 'Please sign in',
      detail:
        'You have not signed in, or your session has ended. This request was not stored. Please sign in and repeat it.',
    },
    'sign-in-failed': {
      title: 'Signing in did not work',
      detail:
        'This attempt could not be completed: perhaps it took too long, or another tab used it. Please try again.',
    },
    'sign-in-cancelled': {
      title: 'Signing in was cancelled',
      detail: 'You are not signed in, as it was cancelled on the account’s page. Please try again if you like.',
    },
    'sign-in-unknown': {
      title: 'This account is not known here',
      detail:
        'Your account is fine, but it is not registered as somebody who can sign in. Please ask the Suara Loket administrator of your agency, and make sure that the registered e-mail address is that of your account.',
    },
    'sign-in-unavailable': {
      title: 'Signing in is not possible at the moment',
      detail: 'Please try again in a moment. Citizens can rate as usual.',
    },
    'registry-invalid': {
      title: 'The registry file cannot be applied',
      detail: '{problems}',
    },
    'import-invalid': {
      title: 'The file cannot be imported',
      detail: '{problem}',
    },
    'device-unknown': {
      title: 'Device not known',
      detail:
        'No such device is registered at this unit. Please check the link, or ask the unit’s manager for a new one.',
    },
    'device-refused': {
      title: 'This device is not paired',
      detail: 'Its key is not valid or was taken back. Ask the unit’s manager for a new pairing link.',
    },
    'device-changed': {
      title: 'The device has just been changed',
      detail:
        'Another manager changed this device at the same moment, so your request was not carried out. Reload the page and try again if it is still needed.',
    },
    'visit-code-mistyped': {
      title: 'The visit code is not quite right',
      detail: 'A letter or digit in the code is wrong. A visit code has 13 characters, for example {example}.',
    },
    'visit-code-unknown': {
      title: 'This visit code is not valid',
      detail: 'The code is not known at this unit, or it has expired.',
    },
    'batch-unknown': {
      title: 'Sheet of codes not found',
      detail: 'This unit has no such sheet, or its codes have expired.',
    },
    'batch-differs': {
      title: 'The batch’s name is taken',
      detail:
        'A batch of this name was made with another count, place or validity. Use another name for a new request.',
    },
    'proof-invalid': {
      title: 'The QR code cannot be read',
      detail: 'The link is incomplete or was changed. Please scan the QR code that the screen shows now.',
    },
    'proof-expired': {
      title: 'This QR code has been replaced',
      detail: 'The code on the screen changes every minute, and the one you scanned is too old.',
    },
    'pass-invalid': {
      title: 'This kiosk page cannot be read',
      detail: 'The rating was not stored: the kiosk page is not this device’s, or was changed.',
    },
    'pass-expired': {
      title: 'This kiosk page is too old',
      detail: 'The rating was not stored: the kiosk page was loaded more than 90 days ago.',
    },
    'recorded-ahead': {
      title: 'The clock of this device is ahead',
      detail:
        'The rating was not stored: its time has not come yet. The kiosk sets its clock right and sends it again.',
    },
    'finding-unknown': {
      title: 'Finding not found',
      detail:
        'This unit has no such finding, or it no longer holds since the answers of that day were looked at again.',
    },
    'finding-changed': {
      title: 'This finding has just changed',
      detail:
        'Another reviewer has decided, or more answers came in. Your decision was not stored. Open the finding again and decide if it is still needed.',
    },
    'erasure-held': {
      title: 'This data cannot be erased yet',
      detail:
        'This person is still placed in a unit. While they serve, their data must be kept by law. End the placement first, then try again.',
    },
    'comment-unknown': {
      title: 'This comment is no longer there',
      detail: 'It may have been removed, or its time is over.',
    },
    'person-unknown': {
      title: 'Person not found',
      detail:
        'This person is not registered at this agency. Check the address, or look for the name in the list of staff.',
    },
    'person-changed': {
      title: 'This person’s record has just changed',
      detail:
        'Somebody else changed it at the same moment, so your change was not stored. Open the record again and change it if it is still needed.',
    },
    'person-invalid': {
      title: 'The record cannot be stored yet',
      detail: 'A field does not fit what else is known. Please check the fields that are marked.',
    },
    'dossier-unknown': {
      title: 'This document cannot be found',
      detail: 'The address may be wrong, or nobody has written it yet.',
    },
    'dossier-changed': {
      title: 'This document has just been changed',
      detail: 'Somebody else was faster, so your change is not stored. Reload the page to see the newest.',
    },
    'dossier-state': {
      title: 'This step is not possible yet',
      detail: 'The document is not in a state for it. Nothing was stored.',
    },
    'dossier-full': {
      title: 'This document was changed too often',
      detail: 'Its history is full. Please ask your agency’s admin.',
    },
    'dossier-own': {
      title: 'Others decide about your own documents',
      detail: 'You cannot approve or rate what is yours.',
    },
    'relation-ended': {
      title: 'This document is not yours to decide',
      detail: 'Only who is the person’s superior now may decide it. Nothing was stored.',
    },
    'own-record': {
      title: 'You cannot change your own powers',
      detail:
        'Your own roles and status can be changed by another administrator only. Please ask a colleague who administers the agency.',
    },
    'last-admin': {
      title: 'An agency needs an administrator',
      detail: 'This person is the only active administrator of the agency. Give that role to somebody else first.',
    },
    busy: {
      title: 'The service is busy',
      detail: 'What you have just sent, if anything, was not stored. Please try again shortly.',
    },
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
