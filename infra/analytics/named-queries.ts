import { instruments } from '../../shared/domain/instruments/index.ts'
import { scaleOf } from '../../shared/domain/instruments/instrument.ts'
import { answerCodes } from './exported-columns.ts'
import { AT_HOUR, exportings, type HowOften } from './exporting.ts'

/** How the table over the exports is called. */
export const EXPORTED = 'exported'

/** Stands for the day of the last export, which depends on how often there is one. */
const LAST_DAY = '{last day}'

/**
 * Of the last export before today, without agencies that are there for trials alone. For another night put its name in its place:
 * '2026-11-25T19:30:00Z'.
 */
const items = `exports AS (
  SELECT item, item.pk.s AS pk, item.sk.s AS sk
  FROM ${EXPORTED}
  WHERE night = concat(CAST(CAST(${LAST_DAY} AS date) AS varchar), '${AT_HOUR}')
), trials AS (
  SELECT sk AS agency FROM exports WHERE pk = '-#agencies' AND item.trial.bool
), items AS (
  SELECT exports.* FROM exports LEFT JOIN trials ON trials.agency = split_part(pk, '#', 1)
  WHERE trials.agency IS NULL
)`

/**
 * Ratings that count, as the service counts them: of a first tap and the whole rating of the same visit the whole one, and none that is
 * set aside. What was found odd lists its ratings as 16 bytes each.
 */
const ratings = `findings AS (
  SELECT split_part(pk, '#', 1) AS agency, split_part(pk, '#', 2) AS place, split_part(sk, '#', 1) AS instrument,
    item.findings.l[n].m AS finding
  FROM items CROSS JOIN UNNEST(sequence(1, NULLIF(cardinality(item.findings.l), 0))) AS f(n)
  WHERE split_part(pk, '#', 3) = 'tally' AND sk LIKE '%+findings'
), packed AS (
  SELECT agency, place, instrument, lower(to_hex(from_base64(map_values(finding.ratings.m)[n].b))) AS ids
  FROM findings CROSS JOIN UNNEST(sequence(1, NULLIF(cardinality(map_values(finding.ratings.m)), 0))) AS s(n)
  WHERE finding.state.s <> 'released'
), aside AS (
  SELECT DISTINCT agency, place, instrument, substr(ids, 32 * (n - 1) + 1, 32) AS id
  FROM packed CROSS JOIN UNNEST(sequence(1, NULLIF(CAST(floor(length(ids) / 32) AS bigint), 0))) AS r(n)
), stored AS (
  SELECT split_part(pk, '#', 1) AS agency, split_part(pk, '#', 2) AS place, split_part(pk, '#', 4) AS instrument,
    substr(split_part(pk, '#', 5), 1, 10) AS day, substr(split_part(pk, '#', 5), 1, 7) AS period,
    split_part(sk, '#', 1) AS slot, replace(split_part(sk, '#', 2), '-', '') AS id,
    item.channel.s AS channel, item.answers.m AS answers,
    row_number() OVER (PARTITION BY pk, split_part(sk, '#', 2) ORDER BY sk) AS nth
  FROM items
  WHERE split_part(pk, '#', 3) = 'rating'
), ratings AS (
  SELECT stored.*
  FROM stored LEFT JOIN aside
    ON aside.agency = stored.agency AND aside.place = stored.place
    AND aside.instrument = stored.instrument AND aside.id = stored.id
  WHERE stored.nth = 1 AND aside.id IS NULL
)`

const scales = instruments.map((each) => `('${each.id}', ${scaleOf(each)})`).join(', ')
const values = answerCodes.map((code) => `CAST(answers.${code.toLowerCase()}.n AS integer)`)

/**
 * The index of a unit's own ratings: the mean of the questions' means, out of the top of the scale. Rounded half up to hundredths, like the
 * published one; a ten-millionth is added first, for what sums of binary fractions lose. Source: `indicators/ikm.ts`.
 */
const scores = `WITH ${items}, ${ratings}, instruments(id, top) AS (
  VALUES ${scales}
), given AS (
  SELECT agency, place, instrument, period, question,
    (ARRAY[${values.join(', ')}])[question] AS answer
  FROM ratings CROSS JOIN UNNEST(sequence(1, ${values.length})) AS q(question)
), means AS (
  SELECT agency, place, instrument, period, question, CAST(sum(answer) AS double) / count(answer) AS mean
  FROM given
  WHERE answer IS NOT NULL
  GROUP BY agency, place, instrument, period, question
), indices AS (
  SELECT agency, place, instrument, period, avg(mean) * 100 / max(top) AS score
  FROM means JOIN instruments ON instruments.id = means.instrument
  GROUP BY agency, place, instrument, period
), counts AS (
  SELECT agency, place, instrument, period, count(*) AS n
  FROM ratings
  GROUP BY agency, place, instrument, period
)
SELECT agency, place AS unit, instrument, period AS month, n, score,
  CAST(floor(score * 100 + 0.5000001) / 100 AS decimal(5, 2)) AS published
FROM counts JOIN indices USING (agency, place, instrument, period)
ORDER BY agency, unit, instrument, month`

const responseRate = `WITH ${items}, ${ratings}, served AS (
  SELECT split_part(pk, '#', 1) AS agency, split_part(pk, '#', 2) AS place,
    substr(split_part(pk, '#', 4), 1, 7) AS period, count(*) AS services
  FROM items
  WHERE split_part(pk, '#', 3) = 'service-time'
  GROUP BY split_part(pk, '#', 1), split_part(pk, '#', 2), substr(split_part(pk, '#', 4), 1, 7)
), rated AS (
  SELECT agency, place, period, instrument, channel, count(*) AS n
  FROM ratings
  GROUP BY agency, place, period, instrument, channel
)
SELECT agency, place AS unit, period AS month, instrument, channel, n, services,
  CAST(n AS double) / services AS rate
FROM rated LEFT JOIN served USING (agency, place, period)
ORDER BY agency, unit, month, instrument, channel`

const busiestHours = `WITH ${items}, ${ratings}, hours AS (
  SELECT period, day, substr(slot, 1, 2) AS clock, place, count(*) AS n
  FROM ratings
  WHERE slot <> '-'
  GROUP BY period, day, substr(slot, 1, 2), place
), together AS (
  SELECT period, day, clock, sum(n) AS n, max(n) AS most,
    sum(sum(n)) OVER (PARTITION BY period) AS of_month,
    row_number() OVER (PARTITION BY period ORDER BY sum(n) DESC, day, clock) AS nth
  FROM hours
  GROUP BY period, day, clock
)
SELECT period AS month, of_month AS ratings, day, clock AS hour,
  CAST(n AS double) / of_month AS busiest_hour, CAST(most AS double) / n AS busiest_unit
FROM together
WHERE nth = 1
ORDER BY month`

/**
 * Questions that the service's pages do not answer, in the part of SQL that Athena and DuckDB share: a test asks DuckDB over an export
 * of a store, and compares with what the service says.
 */
const questions = [
  {
    name: 'scores-from-ratings',
    description:
      'The index of each unit’s own ratings by month, from the ratings up: as published, but for periods that were closed before late answers came. Below ten ratings it is not for publication.',
    sql: scores,
  },
  {
    name: 'response-rate-by-channel',
    description:
      'Ratings for each service that was recorded, by unit, month and channel. No rate where no service times are recorded.',
    sql: responseRate,
  },
  {
    name: 'busiest-hours',
    description:
      'The busiest hour of each month: its share of the month, and the busiest unit’s share of it. What `sizedFor` of a stage is guessed from.',
    sql: busiestHours,
  },
] as const

/** The questions, each about the last export of a stage that exports so often. */
export function namedQueriesOf(howOften: HowOften) {
  return questions.map(({ sql, ...query }) => ({ ...query, sql: sql.replace(LAST_DAY, exportings[howOften].lastDay) }))
}
