import type { Context } from 'hono'
import type { FieldProblem } from '../../shared/domain/refusals.ts'
import type { PaperChoices, PaperSheet } from '../../shared/usecases/paper-sheet.ts'
import { PAPER_QUERY, type PaperField, type PaperWish } from '../../web/components/paper-settings.tsx'
import { PaperPage } from '../../web/pages/paper.tsx'
import type { World } from '../compose.ts'
import { paperIsland } from '../islands/paper.ts'
import type { Env } from './app.tsx'
import { mayHere } from './permit.ts'
import { readQuery } from './query.ts'
import { staffPage } from './staff-page.tsx'

const CHOICES = ['instrument', 'day', 'counter', 'service'] as const
const FIELDS = [...CHOICES, 'bundle'] as const satisfies readonly PaperField[]

/** What the page's address says is chosen; what is empty there is not chosen. Throws `query-invalid`. */
export function wishIn(c: Context): PaperWish {
  const query = readQuery(c, Object.values(PAPER_QUERY))
  return Object.fromEntries(
    FIELDS.flatMap((field) => {
      const value = query[PAPER_QUERY[field]]
      return value === undefined || value === '' ? [] : [[field, value.slice(0, 40)]]
    }),
  )
}

/** What holds for every sheet, as it is sent with each. */
export function frameOf({ day, instrument, counter, service }: PaperSheet) {
  return {
    day,
    instrument: instrument.id,
    ...(counter ? { counter: counter.id } : {}),
    ...(service ? { service: service.id } : {}),
  }
}

type Shown = {
  readonly choices: PaperChoices
  readonly wish: PaperWish
  /** Absent where what was chosen cannot be; then `wrong` says which. */
  readonly sheet?: PaperSheet
  readonly wrong?: string | undefined
  readonly saved?: number
  readonly isSaved?: boolean
  /** Of a sheet that was sent and is not stored. */
  readonly id?: string | undefined
  readonly sent?: Readonly<Record<string, string>>
  readonly problems?: readonly FieldProblem[]
}

/** Answers with the page that a sheet is typed on: a fresh one, or the one just sent with what is to be put right. */
export async function showPaper(c: Context<Env>, world: World, shown: Shown, status: 200 | 201 | 400 = 200) {
  const { choices, wish, sheet, wrong, id = world.newId(), saved = 0, isSaved, sent, problems } = shown
  const { agency, above, unit, zone, today, instruments } = choices
  const query = new URLSearchParams(FIELDS.flatMap((field) => (wish[field] ? [[PAPER_QUERY[field], wish[field]]] : [])))
  return staffPage(
    c,
    <PaperPage
      agency={agency}
      above={above}
      unit={unit}
      isManager={await mayHere(c, world.store, 'unit.manage')}
      choice={choices}
      wish={{ day: today, instrument: instruments[0]?.id, ...wish }}
      isChosen={query.size > 0}
      wrongChoice={CHOICES.find((field) => field === wrong)}
      asked={sheet}
      action={query.size > 0 ? `${c.req.path}?${query}` : c.req.path}
      id={id}
      saved={saved}
      frame={sheet ? JSON.stringify({ ...frameOf(sheet), label: unit.name, zone }) : ''}
      script={paperIsland}
      isSaved={isSaved ?? false}
      sent={sent ?? {}}
      problems={problems ?? []}
    />,
    status,
  )
}
