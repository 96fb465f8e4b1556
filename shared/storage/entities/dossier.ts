import * as z from 'zod/mini'
import { DossierId, Owner } from '../../domain/performance/dossier.ts'
import { DOSSIER_KINDS, type Dossier, type DossierKind } from '../../domain/performance/kinds.ts'
import type { Store } from '../../usecases/ports/store.ts'
import type { Item, Table } from '../client.ts'
import { keptAs, onVersion } from '../kept.ts'
import { type ItemKey, keyOf, partsOfKey } from '../keys.ts'

type DossierRef = Parameters<Store['dossiers']['get']>[1]

/** All that is kept of one owner's performance lies together, for their year and their record. */
const dossierKey = ({ agency, owner, id }: DossierRef, kind: DossierKind): ItemKey => ({
  pk: keyOf(agency, 'dossier', owner),
  sk: keyOf(kind, id),
})

export function dossiers(table: Table): Store['dossiers'] {
  const kept = (kind: DossierKind) => keptAs(table, `dossier-${kind}`)
  return {
    async get(kind, ref, options) {
      const item = await kept(kind).get(dossierKey(ref, kind), options)
      return item && toDossiers(kind, [item])[0]
    },

    async many(kind, refs, options) {
      const keys = new Map(refs.map((ref) => [`${ref.agency} ${ref.owner} ${ref.id}`, dossierKey(ref, kind)]))
      const items = await kept(kind).batchGet([...keys.values()], options)
      return toDossiers(kind, items)
    },

    async of(kind, owner, { beginning = '', ...options }) {
      const { pk, sk } = dossierKey({ ...owner, id: beginning }, kind)
      const items = await kept(kind).queryAll(pk, { beginsWith: sk }, options)
      return toDossiers(kind, items)
    },

    async newest(kind, owner, limit, before) {
      const { pk, sk } = dossierKey({ ...owner, id: '' }, kind)
      const range = before === undefined ? { beginsWith: sk } : { from: sk, to: keyOf(kind, before) }
      // A range includes its end, which was read before.
      const newestFirst = before === undefined ? limit : limit + 1
      const items = await kept(kind).queryAll(pk, range, { consistent: true, newestFirst })
      const found = toDossiers(kind, items)
      return found.filter(({ id }) => id !== before).slice(0, limit)
    },

    async put(kind, dossier) {
      const { agency, owner, id, ...stored } = dossier
      return kept(kind).put({ ...dossierKey({ agency, owner, id }, kind), ...stored }, onVersion(dossier.version))
    },
  }
}

function toDossiers<Kind extends DossierKind>(kind: Kind, items: readonly Item[]): Dossier<Kind>[] {
  return items.map(({ pk, sk, ...stored }) => {
    const [agency, , owner] = partsOfKey(String(pk))
    const [, id] = partsOfKey(String(sk))
    // The schema of a kind gives a document of that kind, which the type of a union cannot say.
    return DOSSIER_KINDS[kind].parse({ agency, owner, id, ...stored }) as Dossier<Kind>
  })
}

const StoredEntry = z.object({ owner: Owner, id: DossierId })

export function dossierLists(table: Table): Store['dossierLists'] {
  const kept = keptAs(table, 'dossier-entry')
  const listKey = (agency: string, list: string) => keyOf(agency, 'dossier-list', list)
  return {
    async add(agency, list, { owner, id }) {
      await kept.put({ pk: listKey(agency, list), sk: keyOf(id, owner), owner, id })
    },

    async entries(agency, list, limit, before) {
      const options = { consistent: true, ...(limit !== undefined && { newestFirst: limit }) }
      // Every id begins with a digit or a letter, and its owner follows: so what is named is not among them.
      const range = before === undefined ? 'all' : { from: '-', to: keyOf(before, '') }
      const items = await kept.queryAll(listKey(agency, list), range, options)
      return items.map((item) => StoredEntry.parse(item))
    },
  }
}
