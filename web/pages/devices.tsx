import type { Agency } from '../../shared/domain/agency.ts'
import type { Counter } from '../../shared/domain/counter.ts'
import { type Device, DeviceKind } from '../../shared/domain/device.ts'
import type { FieldProblem } from '../../shared/domain/refusals.ts'
import { zoneOf } from '../../shared/domain/registry.ts'
import type { Unit } from '../../shared/domain/unit.ts'
import { forms } from '../assets/forms.ts'
import { DeviceList } from '../components/device-list.tsx'
import { Document } from '../components/document.tsx'
import { PostForm } from '../components/post-form.tsx'
import { PosterQr, type QrModules } from '../components/poster-qr.tsx'
import { useMay } from '../components/shell.ts'
import { UnitPath } from '../components/unit-path.tsx'
import { devices as text } from '../text/staff/devices.ts'

/** What pairs a device, shown this once: a link for what opens a page, the bare secret for a system. */
export type Pairing =
  | { readonly name: string; readonly link: string; readonly qr: QrModules }
  | { readonly name: string; readonly secret: string; readonly address: string; readonly reads: boolean }

/** A unit's devices, and for who manages them what can be done about each. */
export function DevicesPage(props: {
  readonly agency: Agency
  readonly above: readonly Unit[]
  readonly unit: Unit
  readonly counters: readonly Counter[]
  /** Those of them that still serve. */
  readonly open: readonly Counter[]
  readonly devices: readonly Device[]
  readonly path: string
  readonly pairing?: Pairing | undefined
  readonly sent?: Readonly<Record<string, string>>
  readonly problems?: readonly FieldProblem[]
}) {
  const { agency, unit, counters, devices, path, pairing } = props
  const mayManage = useMay()('device.manage')
  return (
    <Document title={text.pageTitle(unit.name)} style={forms} owner={agency}>
      <UnitPath agency={agency} above={props.above} unit={unit} />
      <h1>{text.title}</h1>
      <p class="lead">{text.lead}</p>
      {pairing && <Issued pairing={pairing} />}
      <section class="section" aria-labelledby="devices-title">
        <h2 id="devices-title">{text.list}</h2>
        {devices.length === 0 ? (
          <p>
            {text.none} <span class="soft">{text.noneHint}</span>
          </p>
        ) : (
          <DeviceList
            devices={devices}
            counters={counters}
            zone={zoneOf(agency, unit)}
            path={path}
            mayManage={mayManage}
          />
        )}
      </section>
      {mayManage && (
        <section class="section" aria-labelledby="add-title">
          <h2 id="add-title">{text.add}</h2>
          <AddForm {...props} />
        </section>
      )}
    </Document>
  )
}

function Issued(props: { readonly pairing: Pairing }) {
  const { pairing } = props
  return (
    <section class="issued" aria-labelledby="issued-title">
      <h2 id="issued-title">
        <bdi>{text.issued(pairing.name)}</bdi>
      </h2>
      {'link' in pairing ? (
        <>
          <p>{text.issuedLead}</p>
          <div class="pair">
            <PosterQr modules={pairing.qr} label={text.pairingQr(pairing.name)} />
            <p>
              {text.pairing}
              <code>{pairing.link}</code>
            </p>
          </div>
        </>
      ) : (
        <>
          <p>{text.issuedQueueLead}</p>
          <p class="note">
            {text.secret}
            <code>{pairing.secret}</code>
          </p>
          <p class="note">
            {pairing.reads ? text.readAddress : text.address}
            <code>{pairing.address}</code>
          </p>
          <p class="note">
            {text.header}
            <code>{`Authorization: Bearer ${pairing.secret}`}</code>
          </p>
        </>
      )}
    </section>
  )
}

function AddForm(props: Parameters<typeof DevicesPage>[0]) {
  const { open, path, sent = {}, problems = [] } = props
  const isWrong = (field: string) => problems.some((problem) => problem.field === field)
  return (
    <PostForm class="fields" action={path}>
      <fieldset>
        <legend>{text.kind}</legend>
        {isWrong('kind') && <p class="wrong">{text.wrongKind}</p>}
        {DeviceKind.options.map((kind, index) => (
          <label class="choice">
            <input
              type="radio"
              name="kind"
              value={kind}
              checked={sent.kind === kind}
              required
              autofocus={isWrong('kind') && index === 0}
            />
            <span>
              {text.kinds[kind]} <span class="soft">{text.kindHints[kind]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <label for="counter">{text.counter}</label>
      <p class="note soft" id="counter-hint">
        {text.counterHint}
      </p>
      {isWrong('counter') && <p class="wrong">{text.wrongCounter}</p>}
      <select name="counter" id="counter" aria-describedby="counter-hint" autofocus={isWrong('counter')}>
        <option value="">{text.counterNone}</option>
        {open.map(({ id, name }) => (
          <option value={id} selected={sent.counter === id}>
            {name}
          </option>
        ))}
      </select>
      <label for="name">{text.name}</label>
      <p class="note soft" id="name-hint">
        {text.nameHint}
      </p>
      {isWrong('name') && <p class="wrong">{text.wrongName}</p>}
      <input
        type="text"
        id="name"
        name="name"
        value={sent.name ?? ''}
        required
        autofocus={isWrong('name')}
        maxlength={120}
        autocomplete="off"
        aria-describedby="name-hint"
      />
      <button class="button first" type="submit">
        {text.addButton}
      </button>
    </PostForm>
  )
}
