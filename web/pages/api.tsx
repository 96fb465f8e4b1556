import { describing } from '../assets/describing.ts'
import { ApiOperation } from '../components/api-operation.tsx'
import { Document } from '../components/document.tsx'
import { METHODS, type OpenApi } from '../components/open-api.ts'
import { useText } from '../text/text.ts'

/** The API for people: what its OpenAPI document says, in order, with that document a click away. */
export function ApiPage(props: { readonly openapi: OpenApi }) {
  const text = useText()
  const { info, paths } = props.openapi
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    METHODS.flatMap((method) => {
      const operation = methods[method]
      return operation ? [{ id: anchorOf(method, path), method, path, operation }] : []
    }),
  )
  return (
    <Document title={text.api.title} style={describing}>
      <h1>{text.api.title}</h1>
      <p class="soft">
        {info.title} · {text.api.version(info.version)}
      </p>
      {info.description !== undefined && (
        <p class="lead" lang="en">
          {info.description}
        </p>
      )}
      <p>
        <a class="button" href="/api/v1/openapi.json">
          {text.api.machine}
        </a>
      </p>
      <nav class="section" aria-label={text.api.contents}>
        <ul class="contents">
          {operations.map(({ id, method, path }) => (
            <li>
              <a href={`#${id}`}>
                {method.toUpperCase()} {path}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {operations.map((operation) => (
        <ApiOperation {...operation} />
      ))}
    </Document>
  )
}

function anchorOf(method: string, path: string): string {
  return `${method}${path.replace(/[^A-Za-z0-9]+/g, '-')}`.replace(/-$/, '')
}
