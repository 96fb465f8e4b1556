import { manage } from '../text/staff/manage.ts'
import { waysFrom } from './navigation.ts'
import { useShell } from './shell.ts'

/** Where else a unit's page leads its reader, each with what it is for. */
export function UnitTools() {
  const shell = useShell()
  if (!shell) return null
  const tools = waysFrom(shell.identity, shell.place).unit.filter(({ hint }) => hint !== undefined)
  if (tools.length === 0) return null
  return (
    <section class="section no-print" aria-labelledby="tools-title">
      <h2 id="tools-title">{manage.tools}</h2>
      <ul>
        {tools.map(({ href, name, hint }) => (
          <li>
            <a href={href}>{name}</a> <span class="soft">{hint}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
