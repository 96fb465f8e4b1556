/** What the API page reads of an OpenAPI 3 document; whatever else it holds is left alone. */
export type OpenApi = {
  readonly info: { readonly title: string; readonly version: string; readonly description?: string | undefined }
  readonly paths: Readonly<Record<string, OpenApiPath>>
}

type OpenApiPath = { readonly [Method in (typeof METHODS)[number]]?: Operation | undefined }

export const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const

export type Operation = {
  readonly summary?: string | undefined
  readonly description?: string | undefined
  readonly parameters?: readonly Parameter[] | undefined
  readonly requestBody?: { readonly description?: string | undefined } | undefined
  readonly responses?: Readonly<Record<string, { readonly description?: string | undefined }>> | undefined
}

export type Parameter = {
  readonly name: string
  readonly in: string
  readonly required?: boolean | undefined
  readonly description?: string | undefined
}
