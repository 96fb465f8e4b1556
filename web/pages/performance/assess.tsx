import type { Agency } from '../../../shared/domain/agency.ts'
import { BERAKHLAK } from '../../../shared/domain/performance/berakhlak.ts'
import { EXPECTATIONS } from '../../../shared/domain/performance/predicate.ts'
import type { Group, Round } from '../../../shared/domain/performance/round.ts'
import { feedback as sheet } from '../../assets/feedback.ts'
import { Document } from '../../components/document.tsx'
import type { Sent } from '../../components/form-field.tsx'
import { Path } from '../../components/path.tsx'
import { Pick } from '../../components/performance/pick.tsx'
import { PostForm } from '../../components/post-form.tsx'
import { dayName } from '../../text/format.ts'
import { periodName } from '../../text/periods.ts'
import { RATED, rounds } from '../../text/staff/performance/rounds.ts'
import { ASSESS_PATH } from './assessments.tsx'

const text = rounds.assess

/** One person, seven values, three ratings each: seven taps and one to send. */
export function AssessPage(props: {
  readonly agency: Agency
  readonly round: Pick<Round, 'id' | 'period' | 'closes'>
  readonly task: { readonly person: string; readonly name: string; readonly position: string; readonly group: Group }
  readonly sent: Sent
  /** Whether it was sent with something left open. */
  readonly isIncomplete: boolean
}) {
  const { agency, round, task, sent, isIncomplete } = props
  const open = isIncomplete ? BERAKHLAK.filter(({ id }) => sent[id] === undefined) : []
  return (
    <Document title={text.of(task.name)} style={sheet} owner={agency}>
      <Path
        steps={[
          { href: '/kelola/kinerja', name: text.hub },
          { href: ASSESS_PATH, name: text.short },
        ]}
      />
      <h1>
        <bdi>{text.of(task.name)}</bdi>
      </h1>
      <p class="lead">
        {text.groups[task.group]} · <bdi>{task.position}</bdi>
      </p>
      <p class="soft">
        {text.round(periodName(round.period))} · {text.until(dayName(round.closes))}
      </p>
      <p class="note">{text.promise}</p>
      {open.length > 0 && (
        <p class="problems" role="alert">
          {text.missing(open.map(({ name }) => name).join(', '))}
        </p>
      )}
      <PostForm action={ASSESS_PATH} class="asks">
        <input type="hidden" name="round" value={round.id} />
        <input type="hidden" name="person" value={task.person} />
        {BERAKHLAK.map(({ id, name, behaviours }) => (
          <Pick
            class="rated"
            name={id}
            label={name}
            hint={`${behaviours.join('; ')}.`}
            choices={EXPECTATIONS.map((value) => ({
              value,
              label: text.expectations[value],
              hint: RATED[id][value],
            }))}
            sent={sent[id]}
            problem={open.some((each) => each.id === id) ? text.choose : undefined}
          />
        ))}
        <div>
          <p class="strong">{text.once}</p>
          <button class="send" type="submit">
            {text.send}
          </button>
        </div>
      </PostForm>
      <p class="note">
        <a href={ASSESS_PATH}>{text.back}</a>
      </p>
    </Document>
  )
}
