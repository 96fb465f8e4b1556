import { useText } from '../text/text.ts'
import type { Operation, Parameter } from './open-api.ts'

/** One address and method of the API: what it does, what it takes, what it answers. The API describes itself in English. */
export function ApiOperation(props: {
  readonly id: string
  readonly method: string
  readonly path: string
  readonly operation: Operation
}) {
  const text = useText()
  const { id, method, path, operation } = props
  const { summary, description, parameters = [], requestBody, responses = {} } = operation
  const answers = Object.entries(responses)
  return (
    <section class="operation" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>
        <span class="verb">{method.toUpperCase()}</span> <code>{path}</code>
      </h2>
      {summary !== undefined && (
        <p class="strong" lang="en">
          {summary}
        </p>
      )}
      {description !== undefined && (
        <p lang="en">
          <Marked>{description}</Marked>
        </p>
      )}
      {parameters.length > 0 && <Parameters id={`${id}-parameters`} parameters={parameters} />}
      {requestBody?.description !== undefined && (
        <>
          <h3>{text.api.body}</h3>
          <p lang="en">
            <Marked>{requestBody.description}</Marked>
          </p>
        </>
      )}
      {answers.length > 0 && (
        <>
          <h3 id={`${id}-answers`}>{text.api.answers}</h3>
          <table aria-labelledby={`${id}-answers`}>
            <thead>
              <tr>
                <th scope="col">{text.api.status}</th>
                <th scope="col">{text.api.meaning}</th>
              </tr>
            </thead>
            <tbody>
              {answers.map(([status, answer]) => (
                <tr>
                  <th scope="row">{status}</th>
                  <td lang="en">
                    <Marked>{answer.description ?? ''}</Marked>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  )
}

function Parameters(props: { readonly id: string; readonly parameters: readonly Parameter[] }) {
  const text = useText()
  return (
    <>
      <h3 id={props.id}>{text.api.parameters}</h3>
      <table aria-labelledby={props.id}>
        <thead>
          <tr>
            <th scope="col">{text.api.name}</th>
            <th scope="col">{text.api.place}</th>
            <th scope="col">{text.api.meaning}</th>
          </tr>
        </thead>
        <tbody>
          {props.parameters.map((parameter) => (
            <tr>
              <th scope="row">
                <code>{parameter.name}</code>
              </th>
              <td>
                {placeName(parameter.in)}
                {parameter.required === true && `, ${text.api.required}`}
              </td>
              <td lang="en">
                <Marked>{parameter.description ?? ''}</Marked>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

/** Text of an OpenAPI document, whose backticks set off what is typed as it stands. */
function Marked(props: { readonly children: string }) {
  return <>{props.children.split('`').map((part, at) => (at % 2 === 1 ? <code>{part}</code> : part))}</>
}

function placeName(place: string): string {
  const text = useText()
  const names: Readonly<Record<string, string>> = text.api.places
  return names[place] ?? place
}
