/** What the rest of a stage knows of where its staff sign in. */
export type IdentityPool = {
  readonly poolId: string
  readonly poolArn: string
  /** As the provider calls itself in what it signs. */
  readonly issuer: string
  /** Names of the agencies' own providers, as sign-in knows them. */
  readonly providers: readonly string[]
}
