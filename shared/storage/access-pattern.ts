/** One call to the table. `{part}` stands for any part of a key; parts are joined by `#` and escaped by `keyOf`. */
export type TableCall = {
  readonly operation: 'GetItem' | 'BatchGetItem' | 'Query' | 'PutItem'
  readonly pk: string
  /** A key, or which of a partition's items a query reads. */
  readonly sk: string
  /** For reads. Eventually consistent ones cost half, and decide nothing that is written unconditionally. */
  readonly read?: 'consistent' | 'eventual' | 'as asked'
  /** For puts. Without one, the put says the same again however often. */
  readonly condition?: string
}

export type AccessPattern = { readonly asks: string; readonly calls: readonly TableCall[] }

/** What the store asks of the table, noun by noun. A method of a port without its row does not compile. */
export type AccessPatternsOf<Port> = {
  readonly [Noun in keyof Port]: {
    readonly file: string
    readonly rows: { readonly [Verb in keyof Port[Noun]]: AccessPattern }
  }
}

/** The condition of a put that must be the first. */
export const NEW = 'attribute_not_exists(pk)'
