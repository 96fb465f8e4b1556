import { type Alarm, ONCE } from './alarm.ts'
import { logged, REFUSED } from './log-metrics.ts'
import type { Metric } from './metric.ts'
import type { Places } from './places.ts'

/** Of the HTTP API, through which everybody comes. */
export function apiAlarms({ stage, apiId }: Places): Alarm[] {
  const api = (name: string, statistic: Metric['statistic'] = 'Sum'): Metric => ({
    ...{ namespace: 'AWS/ApiGateway', name, statistic },
    dimensions: { ApiId: apiId },
  })
  const requests = api('Count')
  const { rate } = stage.throttle
  return [
    {
      name: 'api-failures',
      measures: 'of 100 requests, those that the API answered with 5xx, from five of them on',
      signal: { formula: 'IF(failed >= 5, 100 * failed / requests, 0)', of: { failed: api('5xx'), requests } },
      fires: { when: 'above', threshold: 5, unit: '%', minutes: 15, periods: ONCE, silence: 'is quiet' },
      told: 'citizen',
      meaning: 'Many requests fail, of whomever: citizens, staff or readers of scores see that something went wrong.',
      steps: [
        'Which function? `…-crashes`, `…-failures` and `…-throttles` tell; one of them is red too.',
        'None is: the API itself. Its access log has `error` and `functionError` for each request.',
      ],
    },
    {
      name: 'api-refuses',
      measures:
        'of 100 requests, those that the API refused with 429 since too many came at once, from twenty of them on',
      signal: {
        formula: 'IF(refused >= 20, 100 * refused / requests, 0)',
        of: { refused: logged(stage.name, REFUSED, 'Sum'), requests },
      },
      fires: { when: 'above', threshold: 1, unit: '%', minutes: 5, periods: ONCE, silence: 'is quiet' },
      told: 'refusing',
      meaning: 'Citizens are sent away by our own ceiling. Phones with the page open, and kiosks, keep and send again.',
      steps: [
        'In a great flood the API may not log every refusal: the true share is this or more.',
        'Many people: raise `throttle` of the stage and deploy `…-edge`. One that hammers: the firewall’s `perAddress`.',
      ],
    },
    {
      name: 'api-nearly-full',
      measures: `requests a second, as the mean of a minute: 80 % of the ${'`throttle.rate`'} at which the API begins to refuse`,
      signal: { formula: 'requests / 60', of: { requests } },
      fires: {
        ...{ when: 'above', threshold: rate * 0.8, unit: 'a second', minutes: 1 },
        ...{ periods: { beyond: 3, of: 5 }, silence: 'is quiet' },
      },
      told: 'strained',
      meaning: 'Nobody is refused yet. If requests grow by a quarter, some will be.',
      steps: ['As at `api-refuses`, with more time.'],
    },
    {
      name: 'api-slow',
      measures: 'how long 95 of 100 requests take, from the API and back, start of functions included',
      signal: api('Latency', 'p95'),
      fires: {
        // A manager's import takes eight seconds a step, and where few others are about it is most of what there is.
        ...{ when: 'above', threshold: 1000, unit: 'ms', minutes: 5 },
        ...{ periods: { beyond: 6, of: 6 }, silence: 'is quiet' },
      },
      told: 'strained',
      meaning: 'For half an hour pages have been opening slowly, for whomever.',
      steps: [
        'Does somebody import a file? Then it is that, where the stage is small, and passes.',
        'Else see `citizen-slow` and `public-slow`. Neither is red: the functions start too often, or the API is slow itself.',
      ],
    },
  ]
}
