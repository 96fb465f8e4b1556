import type { Service } from '../../shared/domain/service.ts'
import type { TypedTime } from '../pages/service-times.tsx'
import { count } from '../text/format.ts'
import { serviceTimes as text } from '../text/staff/service-times.ts'

/** One service to be entered: which it was, and three clock times. */
export function TimeRow(props: {
  readonly index: number
  readonly row: TypedTime
  readonly services: readonly Service[]
}) {
  const { index, row, services } = props
  const problemId = `baris-${index}-problem`
  const clocks = [
    { name: 'ambil', label: text.taken, value: row.taken },
    { name: 'panggil', label: text.called, value: row.called },
    { name: 'selesai', label: text.done, value: row.done },
  ]
  return (
    <fieldset class={row.problem ? 'times wrong' : 'times'} aria-describedby={row.problem && problemId}>
      <legend>{text.row(count(index + 1))}</legend>
      {row.problem && (
        <p class="problem" id={problemId}>
          {row.problem}
        </p>
      )}
      <input type="hidden" name={`id-${index}`} value={row.id} />
      <div class="clocks">
        <div class="field">
          <label for={`layanan-${index}`}>{text.service}</label>
          <select name={`layanan-${index}`} id={`layanan-${index}`} autofocus={Boolean(row.problem)}>
            {services.length !== 1 && <option value="">{text.choose}</option>}
            {services.map(({ id, name }) => (
              <option value={id} selected={row.service === id}>
                {name}
              </option>
            ))}
          </select>
        </div>
        {clocks.map(({ name, label, value }) => (
          <div class="field">
            <label for={`${name}-${index}`}>{label}</label>
            <input type="time" name={`${name}-${index}`} id={`${name}-${index}`} value={value} />
          </div>
        ))}
      </div>
    </fieldset>
  )
}
