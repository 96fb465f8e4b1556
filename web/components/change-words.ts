import type { Change } from '../../shared/domain/changes/change.ts'
import type { UnitReport } from '../../shared/domain/unit-report.ts'
import { count, decimal, monthName } from '../text/format.ts'
import { isolate } from '../text/isolate.ts'
import { useText } from '../text/text.ts'
import { translated } from '../text/translated.ts'

/** A change as a sentence, and the numbers behind it. */
export function changeWords(
  report: UnitReport,
  change: Change,
): { readonly said: string; readonly behind: string | undefined } {
  const { changes: words } = useText()
  switch (change.kind) {
    case 'score':
      return {
        said: words.score(moved(change.by), decimal(change.from), decimal(change.to)),
        behind: behind(change),
      }
    case 'unsur': {
      const name = translated(report.instrument, change)?.name ?? change.name
      return {
        said: words.unsur(name, moved(change.by), decimal(change.from), decimal(change.to)),
        behind: behind(change),
      }
    }
    case 'counter':
    case 'service': {
      const parts = change.kind === 'counter' ? report.counters : report.services
      const name = isolate(parts.find(({ id }) => id === change.id)?.name ?? change.id)
      const say = change.by > 0 ? words.higher : words.lower
      return { said: say(name, decimal(Math.abs(change.by))), behind: behind(change) }
    }
    case 'month': {
      const { low, high } = change.limits
      const month = monthName(change.month)
      const said =
        change.why === 'run'
          ? words.run(month)
          : words.beyond(month, decimal(change.value), decimal(low), decimal(high))
      return { said, behind: undefined }
    }
    case 'promise': {
      const { low, high } = change.limits
      const said = words.promise(monthName(change.month), decimal(change.value), decimal(low), decimal(high))
      return { said, behind: undefined }
    }
    case 'mix':
      return { said: words.mix(moved(change.standardised)), behind: undefined }
    default:
      throw change satisfies never
  }
}

function moved(by: number): string {
  const { changes: words } = useText()
  return by < 0 ? words.down(decimal(-by)) : words.up(decimal(by))
}

function behind({ n: [from, to], interval }: Extract<Change, { readonly p: number }>): string {
  return useText().changes.behind(count(from), count(to), decimal(interval.low), decimal(interval.high))
}
