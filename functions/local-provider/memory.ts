type Payload = Record<string, unknown> & { uid?: string; grantId?: string; consumed?: number }
type Kept = { readonly payload: Payload; readonly until: number }

/** What the provider remembers, in this process alone: who stops it signs everybody out of it. The library's own memory warns of itself. */
export function memory() {
  const kept = new Map<string, Kept>()
  const find = (key: string) => {
    const found = kept.get(key)
    return found && found.until > Date.now() ? found.payload : undefined
  }

  return (model: string) => {
    const keyOf = (id: string) => `${model} ${id}`
    const isOurs = (key: string) => key.startsWith(`${model} `)
    return {
      async upsert(id: string, payload: Payload, seconds: number) {
        for (const [key, { until }] of kept) if (until <= Date.now()) kept.delete(key)
        kept.set(keyOf(id), { payload, until: Date.now() + seconds * 1000 })
      },
      find: async (id: string) => find(keyOf(id)),
      async findByUid(uid: string) {
        for (const [key, { payload }] of kept) if (isOurs(key) && payload.uid === uid) return find(key)
        return undefined
      },
      findByUserCode: async () => undefined,
      async consume(id: string) {
        const payload = find(keyOf(id))
        if (payload) payload.consumed = Math.floor(Date.now() / 1000)
      },
      async destroy(id: string) {
        kept.delete(keyOf(id))
      },
      async revokeByGrantId(grantId: string) {
        for (const [key, { payload }] of kept) if (payload.grantId === grantId) kept.delete(key)
      },
    }
  }
}
