import { DOSSIER_KINDS, type DossierKind } from '../domain/performance/kinds.ts'
import { type KeyPattern, partsBy } from './key-pattern.ts'
import type { ItemKey } from './keys.ts'

const REGISTRY = '{agency}#registry'
const RATINGS = '{agency}#{unit}#rating#{instrument}#{day or month}#{shard}'
const TALLIES = '{agency}#{unit}#tally'

/**
 * Every kind of item that lies in the table, and how its keys look: `{part}` stands for any part of a key. A kind with keys of two looks has
 * two rows, `kind` and `kind/look`; documents of performance are of many kinds, each with a shape of its own, and lie alike. The first row
 * that a key has is its own. Access patterns and exports name the rows; whoever finds an item by itself, a migration or a test, learns its
 * kind here. No function that answers anybody carries this list.
 */
export const storedKeys = {
  agency: { pk: '-#agencies', sk: '{agency}' },
  service: { pk: REGISTRY, sk: 'unit#{unit}#service#{service}' },
  counter: { pk: REGISTRY, sk: 'unit#{unit}#counter#{counter}' },
  unit: { pk: REGISTRY, sk: 'unit#{unit}' },
  'counter-code': { pk: '-#code#{code}', sk: 'code' },
  'rating/first-tap': { pk: RATINGS, sk: '{time or -}#{rating}#first-tap' },
  rating: { pk: RATINGS, sk: '{time or -}#{rating}' },
  'findings-entry': { pk: '{agency}#{unit}#finding', sk: '{day}#{instrument}' },
  findings: { pk: TALLIES, sk: '{instrument}#own#slot#{day}+findings' },
  tally: { pk: TALLIES, sk: '{instrument}#{scope}#{level}#{period}' },
  'score-version': { pk: '{agency}#{unit}#score', sk: '{instrument}#{last day}#{period}#{version}' },
  reach: { pk: '{agency}#{unit}#reach', sk: '{instrument}' },
  inspection: { pk: '{agency}#inspection', sk: 'through' },
  retention: { pk: '{agency}#retention', sk: 'comments' },
  mark: { pk: '-#mark#{counting shard}#{UTC day}', sk: '{minute}#{agency}#{unit}#{instrument}#{slot}' },
  watermark: { pk: '-#watermark', sk: '{counting shard}' },
  'import-batch': { pk: '{agency}#{unit}#import', sk: '{batch}' },
  'device-claim': { pk: '-#device#{device}', sk: 'device' },
  device: { pk: '{agency}#{unit}#device', sk: '{device}' },
  'visit-code-batch': { pk: '{agency}#{unit}#visit-code-batch', sk: '{origin}#{batch}' },
  'visit-code': { pk: '{agency}#{unit}#visit-code#{code}', sk: 'issued' },
  'visit-code-opening': { pk: '{agency}#{unit}#visit-code#{code}', sk: 'opened' },
  'rotating-claim': { pk: '{agency}#{unit}#rotating#{counter}', sk: '{minute}' },
  'service-time': { pk: '{agency}#{unit}#service-time#{day}#{shard}', sk: '{hour}#{sample}' },
  person: { pk: '{agency}#person', sk: '{person}' },
  'person-in-unit': { pk: '{agency}#in-unit#{unit}', sk: '{person}' },
  'person-under': { pk: '{agency}#under#{superior}', sk: '{person}' },
  'person-name': { pk: '-#person-name#{kind}#{digest}', sk: 'name' },
  'person-name/nip': { pk: '{agency}#person-name#nip#{digest}', sk: 'name' },
  session: { pk: '-#session#{digest}', sk: 'session' },
  'trail-entry': { pk: '{agency}#trail', sk: '{number}' },
  'trail-anchor': { pk: '{agency}#trail-anchor', sk: '{number}' },
  'trail-try': { pk: '{agency}#trail-try#{hour}', sk: '{person}#{what}' },
  reminder: { pk: '{agency}#reminder#{day}', sk: '{person}' },
  'reminders-reach': { pk: '{agency}#reminders-reach', sk: 'through' },
  'privacy-request': { pk: '{agency}#privacy-request', sk: '{request}' },
  dossier: { pk: '{agency}#dossier#{owner}', sk: '{kind}#{dossier}' },
  'dossier-entry': { pk: '{agency}#dossier-list#{list}', sk: '{dossier}#{owner}' },
} as const satisfies Readonly<Record<string, KeyPattern>>

export type StoredKey = keyof typeof storedKeys

type KindIn<Key extends StoredKey> = Key extends `${infer Of}/${string}` ? Of : Key
type PlainKind = Exclude<KindIn<StoredKey>, 'dossier'>

/** `tally`, `dossier-plan`, … */
export type Kind = PlainKind | `dossier-${DossierKind}`

const entries = Object.entries(storedKeys) as [StoredKey, KeyPattern][]
const plain = entries.map(([name]) => name).filter((name) => name !== 'dossier' && !name.includes('/'))
const dossiers = Object.keys(DOSSIER_KINDS).map((kind) => `dossier-${kind}`)

export const kinds = [...plain, ...dossiers] as readonly Kind[]

/** Which row a key is of, and its parts by their names; undefined where it is of none. */
export function placeOf(
  key: ItemKey,
): { readonly name: StoredKey; readonly parts: Record<string, string> } | undefined {
  for (const [name, pattern] of entries) {
    const parts = partsBy(pattern, key)
    if (parts) return { name, parts }
  }
  return undefined
}

/** The kind of item that lies under a key. Throws where no kind has such keys. */
export function kindOf(key: ItemKey): Kind {
  const { name, parts } = placeOf(key) ?? {}
  const found = name === 'dossier' ? `dossier-${parts?.kind}` : name?.split('/')[0]
  const kind = kinds.find((each) => each === found)
  if (kind === undefined) throw new Error(`no kind of item has keys like ${key.pk.replace(/[^#]+/g, '…')}`)
  return kind
}
