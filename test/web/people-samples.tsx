import type { Person } from '../../shared/domain/person.ts'
import { changesBetween } from '../../shared/domain/person-changes.ts'
import { entryAfter } from '../../shared/domain/trail.ts'
import { PeoplePage } from '../../web/pages/people.tsx'
import { PeopleImportPage } from '../../web/pages/people-import.tsx'
import { PersonPage } from '../../web/pages/person.tsx'
import { PersonFormPage } from '../../web/pages/person-form.tsx'
import { SelfPage } from '../../web/pages/self.tsx'
import { registry } from './fixtures.ts'

const unit = registry.units[0]?.id ?? ''
const today = '2026-11-22'
const person: Person = {
  ...{ agency: registry.agency.id, id: '0123456789abcdef', name: 'Sari Melati', nip: '199003032015042003' },
  email: 'sari@contoh.go.id',
  placements: [
    { from: '2020-01-01', until: '2022-12-31', unit, position: 'Staf', superior: 'aaaaaaaaaaaaaaaa' },
    { from: '2023-01-01', unit, position: 'Petugas loket', superior: 'aaaaaaaaaaaaaaaa' },
  ],
  roles: [
    { from: '2023-01-01', role: 'officer', unit },
    { from: '2020-01-01', until: '2021-01-01', role: 'inspector' },
  ],
  ...{ version: 3, trail: 7 },
}
const entry = entryAfter(undefined, {
  ...{ agency: registry.agency.id, at: '2026-11-22T02:00:00.000Z', actor: { via: 'web', name: 'Rina' } as const },
  ...{ action: 'person.place', thing: `person/${person.id}`, version: 3, reason: '#4' },
  changes: changesBetween({ ...person, name: 'Sari', roles: [] }, { ...person, placements: [] }),
})
const names = new Map([['aaaaaaaaaaaaaaaa', 'Budi Santoso']])
const row = {
  id: person.id,
  name: person.name,
  position: 'Petugas loket',
  unit: 'Unit',
  roles: ['officer'],
  disabled: false,
} as const
const wish = { search: '', unit: undefined, role: undefined, state: 'active', page: 1 } as const
const list = { registry, wish, mayWrite: true, rows: [row, { ...row, disabled: true, position: undefined }] }
const one = { registry, today, person, names, below: 2, history: [entry], undoable: new Set([1]), saved: true }
const form = { registry, person, action: '/x', sent: { name: 'Sari' } }
const candidate = { ...row, roles: [] }

/** Every page about people, in every state that changes its structure. */
export const peoplePages = {
  people: <PeoplePage {...list} total={120} page={2} pages={3} />,
  'no people': <PeoplePage {...list} rows={[]} total={0} page={1} pages={1} />,
  'no people found': <PeoplePage {...list} wish={{ ...wish, search: 'x' }} rows={[]} total={0} page={1} pages={1} />,
  person: <PersonPage {...one} may={{ write: true, giveRoles: true, invite: true }} isOwn={false} />,
  'person who is disabled': (
    <PersonPage
      {...one}
      person={{ ...person, disabled: { at: '2026-11-22T02:00:00.000Z', reason: 'Pindah' } }}
      may={{ write: true, giveRoles: true, invite: true }}
      isOwn={false}
      problem="Tidak dapat."
    />
  ),
  'person who may not be changed': (
    <PersonPage
      {...one}
      history={[]}
      may={{ write: false, giveRoles: false, invite: false }}
      isOwn={true}
      saved={false}
    />
  ),
  'person to register': (
    <PersonFormPage
      registry={registry}
      form="register"
      action="/x"
      sent={{ superior: 'Budi' }}
      problems={{ nip: 'Salah.', superior: 'Siapa?', '': 'Salah.' }}
      perhaps={[candidate]}
    />
  ),
  'person to change, too late': <PersonFormPage {...form} form="change" since={[entry]} names={names} />,
  'person to place': <PersonFormPage {...form} form="place" />,
  'placement to correct': <PersonFormPage {...form} form="correct" problems={{ until: 'Salah.' }} />,
  'placement to end': <PersonFormPage {...form} form="end" />,
  'role to give': <PersonFormPage {...form} form="role" problems={{ role: 'Pilih.', unit: 'Salah.' }} />,
  'person to disable': <PersonFormPage {...form} form="disable" warning="2 orang." />,
  'person to enable': <PersonFormPage {...form} form="enable" />,
  'people to import': (
    <PeopleImportPage agency={registry.agency} action="/x" command="npm run people" script="void 0" problem="Kosong." />
  ),
  self: <SelfPage registry={registry} today={today} person={person} names={names} admins={['Rina']} />,
  'self without anything': (
    <SelfPage
      registry={registry}
      today={today}
      person={{ ...person, placements: [], roles: [] }}
      names={names}
      admins={[]}
      sessionBegan="2026-11-22T02:00:00.000Z"
    />
  ),
}
