import type { ChangesText } from '../id/changes.ts'

/** What scores are compared by: with the period before, by who answered, among units, in English. */
export const changes: ChangesText = {
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

  comparison: {
    ranked: 'The weakest first. A unit with few answers is drawn towards the mean of all units.',
    unranked:
      'In order of the alphabet: the differences between these units are not certain enough to rank them. What can be compared is their grade.',
    apart: 'Not in order, for they have fewer than 30 answers',
    band: 'Grade',
  },
}
