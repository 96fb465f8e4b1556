/** The least that can be deployed: what a cold start takes whatever is in it. */
export const handler = async () => ({ statusCode: 200, headers: { 'content-type': 'text/html' }, body: '<p>Loket</p>' })
