import type { Agency } from '../../shared/domain/agency.ts'
import { ownField } from '../../shared/domain/form-fields.ts'
import type { FieldProblem } from '../../shared/domain/refusals.ts'
import type { Unit } from '../../shared/domain/unit.ts'
import { staff } from '../assets/staff.ts'
import { Document } from '../components/document.tsx'
import { PaperForm, type SheetAsked } from '../components/paper-form.tsx'
import {
  type PaperChoice,
  type PaperField,
  PaperSettings,
  type PaperWish,
  settingsInWords,
} from '../components/paper-settings.tsx'
import { PaperTally } from '../components/paper-tally.tsx'
import { UnitPath } from '../components/unit-path.tsx'
import { count } from '../text/format.ts'
import { paper } from '../text/staff/paper.ts'

/** Where an officer types paper forms, one respondent after the other. */
export function PaperPage(props: {
  readonly agency: Agency
  /** The units above, from the top. */
  readonly above: readonly Unit[]
  readonly unit: Unit
  /** Who manages the unit finds the way back to its page; an officer who only types has none. */
  readonly isManager: boolean
  readonly choice: PaperChoice
  readonly wish: PaperWish
  /** Whether the page's address says what is chosen. */
  readonly isChosen: boolean
  readonly wrongChoice?: Exclude<PaperField, 'bundle'> | undefined
  /** Absent where what was chosen cannot be. */
  readonly asked?: SheetAsked | undefined
  readonly action: string
  readonly id: string
  readonly saved: number
  readonly frame: string
  readonly script: string
  /** Whether a sheet has just been stored. */
  readonly isSaved?: boolean
  readonly sent?: Readonly<Record<string, string>>
  readonly problems?: readonly FieldProblem[]
}) {
  const { agency, unit, choice, wish, asked, sent = {}, problems = [], saved } = props
  const adviceOn = (field: string) =>
    problems.some((problem) => fieldOf(problem.field) === field)
      ? field === 'comment'
        ? paper.invalidComment
        : paper.missing
      : undefined
  return (
    <Document title={paper.title} style={staff} owner={agency} script={props.script}>
      {props.isManager ? (
        <UnitPath agency={agency} above={props.above} unit={unit} />
      ) : (
        <p class="kind soft">
          <bdi>{unit.name}</bdi>
        </p>
      )}
      <h1>{paper.title}</h1>
      <p class="lead">{paper.lead}</p>
      <details class="settings" open={!props.isChosen || props.wrongChoice !== undefined}>
        <summary>
          <span class="away">{paper.settings}: </span>
          <bdi>{settingsInWords(choice, wish)}</bdi>
        </summary>
        <PaperSettings choice={choice} wish={wish} problem={props.wrongChoice} />
      </details>
      {props.isSaved && (
        <p class="done" role="status">
          {paper.savedSheet(count(saved))}
        </p>
      )}
      {problems.length > 0 && (
        <p class="problems" role="alert">
          {paper.incomplete}
        </p>
      )}
      {asked && (
        <div class="desk">
          <PaperForm
            asked={asked}
            action={props.action}
            id={props.id}
            saved={saved}
            frame={props.frame}
            sent={sent}
            adviceOn={adviceOn}
          />
          <PaperTally path={props.action} />
        </div>
      )}
    </Document>
  )
}

/** The form's name of a field that was refused: `answers.U3` is `U3`, `own.parkir` is `own-parkir`. */
function fieldOf(path: string): string {
  return path.replace(/^own\.(.+)$/, (_whole, id: string) => ownField(id)).replace(/^(answers|profile)\./, '')
}
