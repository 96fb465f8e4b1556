/** What a function is handed beside the request, as far as it says where the request came from. */
export const from = (sourceIp: string) => ({ requestContext: { requestId: 'a request', http: { sourceIp } } })
