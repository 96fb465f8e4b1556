import { BERAKHLAK } from '../../../shared/domain/performance/berakhlak.ts'
import type { PlanContent } from '../../../shared/domain/performance/plan.ts'
import { plan as text } from '../../text/staff/performance/plan.ts'

/** The seven values, what each asks for, and what the superior expects beyond that. */
export function PlanBehaviours(props: { readonly content: PlanContent }) {
  const { behaviours } = props.content
  return (
    <dl class="values">
      {BERAKHLAK.map(({ id, name, behaviours: asked }) => (
        <div>
          <dt>{name}</dt>
          <dd class="soft">{asked.join('; ')}</dd>
          {behaviours[id] !== undefined && (
            <dd class="expected">
              <span class="away">{`${text.expected}: `}</span>
              <bdi>{behaviours[id]}</bdi>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}

/** The approach and the official form's annexes. */
export function PlanAnnexes(props: { readonly content: PlanContent }) {
  const { approach, resources, accountability, consequences } = props.content
  const annexes = [
    [text.approach, text.approaches[approach]],
    [text.resources, resources],
    [text.accountability, accountability],
    [text.consequences, consequences],
  ] as const
  return (
    <dl class="annex">
      {annexes.map(([name, words]) => (
        <>
          <dt>{name}</dt>
          <dd>{words === undefined ? <span class="soft">{text.empty}</span> : <bdi>{words}</bdi>}</dd>
        </>
      ))}
    </dl>
  )
}
