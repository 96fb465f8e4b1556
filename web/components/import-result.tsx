import { count } from '../text/format.ts'
import { imports } from '../text/staff/import.ts'
import { importFacts } from './import-facts.ts'
import { type ImportOutcome, REJECTS_SHOWN } from './import-outcome.ts'
import { RejectsTable } from './rejects-table.tsx'

/** What an import did, or a check foresees. Without an outcome it is empty and hidden: the script fills it. */
export function ImportResult(props: { readonly outcome: ImportOutcome | undefined; readonly isDry: boolean }) {
  const { outcome, isDry } = props
  const rejects = outcome?.rejects ?? []
  const more = (outcome?.rejected ?? 0) - REJECTS_SHOWN
  return (
    <section class="section" id="result" aria-labelledby="result-title" hidden={outcome === undefined}>
      <h2 id="result-title" tabindex={-1}>
        {isDry ? imports.checked : imports.imported}
      </h2>
      <dl class="counts">
        <Count name="read" label={imports.counts.read} value={outcome?.read} />
        <Count
          name="stored"
          label={isDry ? imports.counts.wouldStore : imports.counts.stored}
          value={outcome?.stored}
        />
        <Count name="repeated" label={imports.counts.repeated} value={outcome?.repeated} />
        <Count name="rejected" label={imports.counts.rejected} value={outcome?.rejected} />
      </dl>
      <ul class="facts-list" id="facts">
        {outcome && importFacts(outcome, isDry, count).map((fact) => <li>{fact}</li>)}
      </ul>
      <div class="rejects" id="rejects" hidden={rejects.length === 0}>
        <h3>{imports.rejects}</h3>
        <RejectsTable rejects={rejects} words={imports.table} />
        <p class="soft" id="more-rejects" hidden={more <= 0}>
          {more > 0 ? imports.moreRejects(count(more)) : ''}
        </p>
        <p class="scripted">
          <button class="second" type="button" id="download">
            {imports.download}
          </button>
        </p>
      </div>
    </section>
  )
}

function Count(props: { readonly name: string; readonly label: string; readonly value: number | undefined }) {
  return (
    <div>
      <dt id={`label-${props.name}`}>{props.label}</dt>
      <dd id={`count-${props.name}`}>{props.value === undefined ? '' : count(props.value)}</dd>
    </div>
  )
}
