import { functionName } from './function-name.ts'
import type { Metric } from './metric.ts'

/** What Lambda counts of one function of a stage. */
export function functionMetric(
  stage: string,
  name: string,
  counted: 'Errors' | 'Throttles' | 'Duration' | 'ConcurrentExecutions',
  statistic: Metric['statistic'],
): Metric {
  return { namespace: 'AWS/Lambda', name: counted, dimensions: { FunctionName: functionName(stage, name) }, statistic }
}
