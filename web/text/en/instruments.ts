import type { InstrumentWords } from '../instrument-words.ts'

const AGREEMENT = ['Disagree', 'Somewhat disagree', 'Agree', 'Strongly agree'] as const

const FREQUENCY = ['Always', 'Often', 'Sometimes', 'Rarely', 'Hardly ever', 'Never'] as const

/** The words of every instrument, in English. */
export const instruments: InstrumentWords = {
  'skm-2017': {
    survey: 'Public satisfaction survey',
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
    survey: 'Quick rating',
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
    survey: 'Survey of perceived service quality',
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
    survey: 'Survey of perceived freedom from corruption',
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
}
