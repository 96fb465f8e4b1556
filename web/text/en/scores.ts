import type { ScoresText } from '../id/scores.ts'

/** Periods and scores wherever they stand, and how a score is computed, in English. */
export const scores: ScoresText = {
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
}
