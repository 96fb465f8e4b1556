/** What the rest of a stage knows of its data. A table restored under another name can stand in here. */
export type DataStore = {
  readonly tableName: string
  readonly tableArn: string
  /** Encrypts the table and the secret. */
  readonly keyArn: string
  readonly visitKeysArn: string
  /** Where files of evidence lie, and where browsers find it. */
  readonly evidenceName: string
  readonly evidenceArn: string
  readonly evidenceOrigin: string
  /** Where the table's exports lie. */
  readonly exportsName: string
  readonly exportsArn: string
  /** What citizens wrote is sealed for it. */
  readonly vaultKeyArn: string
}
