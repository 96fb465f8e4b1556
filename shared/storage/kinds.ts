import { DOSSIER_KINDS, type DossierKind } from '../domain/performance/kinds.ts'
import { type ItemKey, partsOfKey } from './keys.ts'

/**
 * Every kind of item that lies in the table, and how its keys look. `{part}` stands for any part of a key, `…` for the rest. Who reads
 * or writes names the kind; whoever finds an item by itself, a migration or a test, learns it here. No function carries this list.
 */
export const storedKinds = {
  agency: ['-#agencies', '{agency}'],
  unit: ['{agency}#registry', 'unit#{unit}'],
  service: ['{agency}#registry', 'unit#{unit}#service#{service}'],
  counter: ['{agency}#registry', 'unit#{unit}#counter#{counter}'],
  'counter-code': ['-#code#{code}', 'code'],
  rating: ['{agency}#{unit}#rating#{instrument}#{day or month}#{shard}', '{time or -}#{rating}…'],
  mark: ['-#mark#{shard}#{day}', '{minute}#{agency}#{unit}#{instrument}#{slot}'],
  watermark: ['-#watermark', '{shard}'],
  tally: ['{agency}#{unit}#tally', '{instrument}#{scope}#{level}#{period}'],
  findings: ['{agency}#{unit}#tally', '{instrument}#own#slot#{day}+findings'],
  'findings-entry': ['{agency}#{unit}#finding', '{day}#{instrument}'],
  inspection: ['{agency}#inspection', 'through'],
  retention: ['{agency}#retention', 'comments'],
  'score-version': ['{agency}#{unit}#score', '{instrument}#{last day}#{period}#{version}'],
  reach: ['{agency}#{unit}#reach', '{instrument}'],
  'import-batch': ['{agency}#{unit}#import', '{batch}'],
  'device-claim': ['-#device#{device}', 'device'],
  device: ['{agency}#{unit}#device', '{device}'],
  'visit-code-batch': ['{agency}#{unit}#visit-code-batch', '{origin}#{batch}'],
  'visit-code': ['{agency}#{unit}#visit-code#{code}', 'issued'],
  'visit-code-opening': ['{agency}#{unit}#visit-code#{code}', 'opened'],
  'rotating-claim': ['{agency}#{unit}#rotating#{counter}', '{minute}'],
  'service-time': ['{agency}#{unit}#service-time#{day}#{shard}', '{hour}#{sample}'],
  person: ['{agency}#person', '{person}'],
  'person-name': ['{agency or -}#person-name#{kind}#{digest}', 'name'],
  'person-in-unit': ['{agency}#in-unit#{unit}', '{person}'],
  'person-under': ['{agency}#under#{superior}', '{person}'],
  session: ['-#session#{digest}', 'session'],
  'trail-entry': ['{agency}#trail', '{number}'],
  'trail-anchor': ['{agency}#trail-anchor', '{number}'],
  'trail-try': ['{agency}#trail-try#{hour}', '{person}#{what}'],
  'privacy-request': ['{agency}#privacy-request', '{request}'],
  'dossier-entry': ['{agency}#dossier-list#{list}', '{dossier}#{owner}'],
} as const satisfies Readonly<Record<string, readonly [pk: string, sk: string]>>

/** Documents of performance lie alike and are of many kinds, each with a shape of its own: `dossier-plan`. */
export type Kind = keyof typeof storedKinds | `dossier-${DossierKind}`

const shapes = Object.entries(storedKinds).map(([kind, [pk, sk]]) => ({ kind, pk: shapeOf(pk), sk: shapeOf(sk) }))
const dossierKinds = Object.keys(DOSSIER_KINDS).map((kind) => `dossier-${kind}`)

export const kinds = [...Object.keys(storedKinds), ...dossierKinds] as readonly Kind[]

/** The kind of item that lies under a key. Throws where no kind has such keys. */
export function kindOf({ pk, sk }: ItemKey): Kind {
  const [, dossiers] = partsOfKey(pk)
  const [first = ''] = partsOfKey(sk)
  const found =
    dossiers === 'dossier'
      ? [`dossier-${first}`]
      : shapes.filter((each) => each.pk.test(pk) && each.sk.test(sk)).map(({ kind }) => kind)
  const kind = kinds.find((each) => found.at(-1) === each)
  if (kind === undefined) throw new Error(`no kind of item has keys like ${pk.replace(/[^#]+/g, '…')}`)
  return kind
}

function shapeOf(pattern: string): RegExp {
  const literals = pattern
    .split(/\{[^}]+\}/)
    .map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace('…', '.*'))
  return new RegExp(`^${literals.join('[^#]+')}$`)
}
