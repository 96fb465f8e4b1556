/** What a function may do to the table. Grants are made from this, and nothing else is granted. */
export type Access =
  | 'registry:read'
  | 'registry:write'
  | 'rating:write'
  | 'rating:read'
  | 'mark:read'
  | 'tally:read'
  | 'tally:write'
  | 'device:read'
  | 'device:write'
  | 'visit-code:mint'
  | 'visit-code:open'
  | 'rotating:claim'
