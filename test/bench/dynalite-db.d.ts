/** The files of the embedded store, for writing many items at once. */
declare module 'dynalite/db/index.js' {
  type Done = (error?: Error | null) => void
  type Operation = { readonly type: 'put'; readonly key: string; readonly value: unknown }

  export function create(options: { readonly path: string }): {
    readonly db: { close(done: Done): void }
    getItemDb(table: string): { batch(operations: readonly Operation[], done: Done): void }
  }

  /** Where an item, as the protocol writes it, lies among those of its table. */
  export function createKey(item: unknown, table: object): string
}
