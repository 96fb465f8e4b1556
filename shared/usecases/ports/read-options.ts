export type ReadOptions = { readonly consistent: boolean }
