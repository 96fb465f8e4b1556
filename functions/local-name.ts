type Answer = (request: Request) => Response | Promise<Response>

/**
 * Leads whoever signs in under another name of this machine, `localhost`, to the one that was printed: the provider sends browsers back to that
 * alone, and a cookie of the one is not the other's.
 */
export function atItsName(publicUrl: string, answer: Answer): Answer {
  const { host } = new URL(publicUrl)
  return (request) => {
    const asked = new URL(request.url)
    if (asked.pathname !== '/masuk' || asked.host === host) return answer(request)
    return Response.redirect(publicUrl + asked.pathname + asked.search, 303)
  }
}
