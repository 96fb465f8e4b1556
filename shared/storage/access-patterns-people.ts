import type { PeopleStore } from '../usecases/ports/people-store.ts'
import { type AccessPatternsOf, NEW } from './access-pattern.ts'
import { storedKeys as keys } from './kinds.ts'

const FREE_OR_THEIRS = 'attribute_not_exists(person) or (agency = :agency and person = :person)'
const THEIRS = 'agency = :agency and person = :person'

/** What the store asks of the table about people, who is signed in, what was done, and how long words and records of people stay. */
export const peopleAccessPatterns = {
  people: {
    file: 'shared/storage/entities/person.ts',
    rows: {
      get: {
        asks: 'One person; consistently where it decides what is written',
        calls: [{ operation: 'GetItem', ...keys.person, read: 'as asked' }],
      },
      ofAgency: {
        asks: 'Everybody who works for an agency, or did',
        calls: [{ operation: 'Query', pk: keys.person.pk, sk: 'all', read: 'as asked' }],
      },
      from: {
        asks: 'The same from one of them on, page by page: who is written to',
        calls: [{ operation: 'Query', pk: keys.person.pk, sk: 'from {person} to ~', read: 'eventual' }],
      },
      put: {
        asks: 'Register a person, or change the very version that was read; the lists of units and superiors first',
        calls: [
          { operation: 'PutItem', ...keys['person-in-unit'] },
          { operation: 'PutItem', ...keys['person-under'] },
          { operation: 'PutItem', ...keys.person, condition: NEW },
          { operation: 'PutItem', ...keys.person, condition: 'version = :before' },
        ],
      },
      announce: {
        asks: 'Say that somebody has or had a placement in a unit, and a superior',
        calls: [
          { operation: 'PutItem', ...keys['person-in-unit'] },
          { operation: 'PutItem', ...keys['person-under'] },
        ],
      },
      inUnit: {
        asks: 'Who may have a placement in a unit, or had one',
        calls: [{ operation: 'Query', pk: keys['person-in-unit'].pk, sk: 'all', read: 'consistent' }],
      },
      under: {
        asks: 'Who may have somebody as superior, or had',
        calls: [{ operation: 'Query', pk: keys['person-under'].pk, sk: 'all', read: 'consistent' }],
      },
      many: {
        asks: 'Several people at once: a unit’s, or a superior’s',
        calls: [{ operation: 'BatchGetItem', ...keys.person, read: 'as asked' }],
      },
      claim: {
        asks: 'Make an address, a provider’s subject or a number lead to a person, unless it leads to another',
        calls: [
          { operation: 'PutItem', ...keys['person-name'], condition: FREE_OR_THEIRS },
          { operation: 'PutItem', ...keys['person-name/nip'], condition: FREE_OR_THEIRS },
        ],
      },
      named: {
        asks: 'The person whom an address, a provider’s subject or a number leads to',
        calls: [
          { operation: 'GetItem', ...keys['person-name'], read: 'consistent' },
          { operation: 'GetItem', ...keys['person-name/nip'], read: 'consistent' },
        ],
      },
      release: {
        asks: 'Let it lead to nobody, if it led to them',
        calls: [
          { operation: 'PutItem', ...keys['person-name'], condition: THEIRS },
          { operation: 'PutItem', ...keys['person-name/nip'], condition: THEIRS },
        ],
      },
    },
  },
  sessions: {
    file: 'shared/storage/entities/session.ts',
    rows: {
      put: {
        asks: 'Begin a session, note its use, or end it, on the very version that was read; expires ten hours after it began',
        calls: [
          { operation: 'PutItem', ...keys.session, condition: NEW },
          { operation: 'PutItem', ...keys.session, condition: 'version = :before' },
        ],
      },
      find: {
        asks: 'The session that a cookie’s secret belongs to',
        calls: [{ operation: 'GetItem', ...keys.session, read: 'consistent' }],
      },
    },
  },
  reminders: {
    file: 'shared/storage/entities/reminders.ts',
    rows: {
      claim: {
        asks: 'Write to somebody once a day',
        calls: [{ operation: 'PutItem', ...keys.reminder, condition: NEW }],
      },
      reached: {
        asks: 'How far the letters of a day have come',
        calls: [{ operation: 'GetItem', ...keys['reminders-reach'], read: 'consistent' }],
      },
      advance: {
        asks: 'Put that forward; an earlier day, or somebody earlier, changes nothing',
        calls: [
          {
            ...{ operation: 'PutItem', ...keys['reminders-reach'] },
            condition: 'attribute_not_exists(pk) or day < :day or (day = :day and through < :through)',
          },
        ],
      },
    },
  },
  privacyRequests: {
    file: 'shared/storage/entities/privacy-request.ts',
    rows: {
      get: {
        asks: 'One request of somebody for a copy or for erasure of what is kept of them',
        calls: [{ operation: 'GetItem', ...keys['privacy-request'], read: 'consistent' }],
      },
      newest: {
        asks: 'The requests that were written down last, for who must answer in time',
        calls: [{ operation: 'Query', pk: keys['privacy-request'].pk, sk: 'all', read: 'consistent' }],
      },
      put: {
        asks: 'Write a request down, or answer the very version that was read',
        calls: [
          { operation: 'PutItem', ...keys['privacy-request'], condition: NEW },
          { operation: 'PutItem', ...keys['privacy-request'], condition: 'version = :before' },
        ],
      },
    },
  },
  retentions: {
    file: 'shared/storage/entities/retention.ts',
    rows: {
      get: {
        asks: 'The last day of an agency whose comments are gone',
        calls: [{ operation: 'GetItem', ...keys.retention, read: 'eventual' }],
      },
      advance: {
        asks: 'Move it, forward only',
        calls: [
          {
            operation: 'PutItem',
            ...keys.retention,
            condition: `${NEW} or through < :through`,
          },
        ],
      },
    },
  },
  trail: {
    file: 'shared/storage/entities/trail.ts',
    rows: {
      put: {
        asks: 'Write the next line of an agency’s trail, once and for all',
        calls: [{ operation: 'PutItem', ...keys['trail-entry'], condition: NEW }],
      },
      last: {
        asks: 'The trail’s newest line, which the next one follows',
        calls: [{ operation: 'Query', pk: keys['trail-entry'].pk, sk: 'all', read: 'consistent' }],
      },
      get: {
        asks: 'One line of the trail',
        calls: [{ operation: 'GetItem', ...keys['trail-entry'], read: 'consistent' }],
      },
      before: {
        asks: 'A page of the trail, the newest line first',
        calls: [{ operation: 'Query', pk: keys['trail-entry'].pk, sk: 'from {first} to {number}', read: 'consistent' }],
      },
      from: {
        asks: 'The trail from a line on, for whoever checks that each follows from the one before',
        calls: [{ operation: 'Query', pk: keys['trail-entry'].pk, sk: 'from {number} to {last}', read: 'consistent' }],
      },
      putAnchor: {
        asks: 'Remember how long the trail was in a night',
        calls: [{ operation: 'PutItem', ...keys['trail-anchor'], condition: NEW }],
      },
      anchors: {
        asks: 'All that was remembered of the trail, for whoever checks the whole of it',
        calls: [{ operation: 'Query', pk: keys['trail-anchor'].pk, sk: 'all', read: 'consistent' }],
      },
      lastAnchor: {
        asks: 'Where the last check of the trail ended',
        calls: [{ operation: 'Query', pk: keys['trail-anchor'].pk, sk: 'all', read: 'consistent' }],
      },
      isFirstTry: {
        asks: 'Whether somebody’s attempt at what they may not do is the first of the hour, and needs a line; expires after two days',
        calls: [{ operation: 'PutItem', ...keys['trail-try'], condition: NEW }],
      },
    },
  },
} as const satisfies AccessPatternsOf<PeopleStore>
