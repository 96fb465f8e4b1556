/** Rows of a QR code from the top, in each the modules from the left: true is dark. Without a margin. */
export type QrModules = readonly (readonly boolean[])[]

/** The margin that scanners need, in modules. Source: ISO/IEC 18004, 9.1. */
const QUIET = 4

/** A QR code, black on white in every theme and on every printer. */
export function PosterQr(props: { readonly modules: QrModules; readonly label: string }) {
  const { modules } = props
  const side = modules.length + 2 * QUIET
  return (
    <svg class="qr" viewBox={`0 0 ${side} ${side}`} shape-rendering="crispEdges" role="img" aria-label={props.label}>
      <rect width={side} height={side} fill="#fff" />
      <path d={modules.map(runsOf).join('')} fill="#000" />
    </svg>
  )
}

/** The dark runs of a row, each as a box one module high: a box for each module would show hairlines between them. */
function runsOf(row: readonly boolean[], y: number): string {
  let path = ''
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue
    const start = x
    while (row[x + 1]) x++
    const width = x + 1 - start
    path += `M${start + QUIET} ${y + QUIET}h${width}v1h-${width}z`
  }
  return path
}
