import type { Priority } from '../../shared/domain/priorities.ts'
import type { Score } from '../../shared/domain/score.ts'
import { PUBLISH_FROM } from '../../shared/domain/statistics/disclosure.ts'
import type { Part, UnitReport } from '../../shared/domain/unit-report.ts'

const SHOWN = 3

type WeakUnsur = Priority & {
  /** The counter and the service where it is lowest, where there are several to compare. */
  readonly lowest: readonly { readonly name: string; readonly nrr: number; readonly n: number }[]
}

/** The unsur of a report to mend first with the places behind them; none where all unsur are equal. */
export function weakestUnsur(report: UnitReport): WeakUnsur[] {
  return report.priorities.slice(0, SHOWN).map((unsur) => ({
    ...unsur,
    lowest: [report.counters, report.services].flatMap((parts) => lowestPart(parts, unsur.code)),
  }))
}

/** The part where an unsur is lowest. Parts of a few answers are left out, and one alone is no comparison. */
function lowestPart(parts: readonly Part[], code: string) {
  const compared = parts.flatMap(({ id, name, score }) => {
    const unsur: Score['unsur'][number] | undefined = score.unsur.find((each) => each.code === code)
    return id !== '' && unsur && unsur.nrr !== null && unsur.n >= PUBLISH_FROM
      ? [{ name: name ?? id, nrr: unsur.nrr, n: unsur.n }]
      : []
  })
  return compared.length < 2 ? [] : compared.toSorted((a, b) => a.nrr - b.nrr).slice(0, 1)
}
