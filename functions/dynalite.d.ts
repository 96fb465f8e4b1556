declare module 'dynalite' {
  import type { Server } from 'node:http'

  /** An embedded DynamoDB: in memory, or kept in the folder `path`. */
  export default function dynalite(options: { readonly path?: string; readonly createTableMs?: number }): Server
}
