/** The one table, as the data stack creates it in the cloud and the local server on its folder. */
export const table = {
  partitionKey: 'pk',
  sortKey: 'sk',
  /** Seconds since 1970 after which an item counts as absent; deletion follows in its own time. */
  expiry: 'expires',
} as const
