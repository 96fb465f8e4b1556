// Runs at CloudFront for every request, as it is written here: cloudfront-js-2.0, no build.
// The gateway sees CloudFront's address and not the viewer's. What the viewer wrote into this header is gone.
// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it by this name
function handler(event) {
  const request = event.request
  request.headers['x-viewer-address'] = { value: event.viewer.ip }
  return request
}
