import { gallery as text } from '../text/staff/gallery.ts'
import { ProblemSummary } from './problem-summary.tsx'
import { SelectField } from './select-field.tsx'
import { TextField } from './text-field.tsx'

/** Fields as they are asked for, and as they come back with something to put right. */
export function GalleryFields() {
  const kinds = text.kinds.map((label) => ({ value: label, label }))
  return (
    <section class="section" aria-labelledby="fields-title">
      <h2 id="fields-title">{text.fields}</h2>
      <div class="inputs">
        <TextField name="nama" label={text.name} hint={text.nameHint} sent={undefined} />
        <TextField name="tanggal" label={text.day} type="date" sent={undefined} />
        <SelectField
          name="jenis"
          label={text.kind}
          empty={text.kindEmpty}
          choices={kinds}
          sent=""
          problem={undefined}
        />
        <div class="field">
          <label for="alasan">{text.reason}</label>
          <textarea id="alasan" name="alasan" rows={3} />
        </div>
        <fieldset class="field">
          <legend>{text.choice}</legend>
          {text.choices.map((choice, index) => (
            <label class="choice">
              <input type="radio" name="pilihan" value={String(index)} />
              {choice}
            </label>
          ))}
        </fieldset>
      </div>
      <h3 class="after">{text.problems}</h3>
      <ProblemSummary
        problems={[
          { target: 'kode', about: text.code, advice: text.codeProblem },
          { target: undefined, about: text.kind, advice: text.kindProblem },
        ]}
      />
      <div class="inputs after">
        <TextField name="kode" label={text.code} sent="Unit 7" problem={text.codeProblem} />
        <SelectField
          name="salah"
          label={text.kind}
          empty={text.kindEmpty}
          choices={kinds}
          sent=""
          problem={text.kindProblem}
        />
      </div>
    </section>
  )
}
