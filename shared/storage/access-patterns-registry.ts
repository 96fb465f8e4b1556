import type { RegistryStore } from '../usecases/ports/registry-store.ts'
import { type AccessPatternsOf, NEW } from './access-pattern.ts'
import { storedKeys as keys } from './kinds.ts'

/** Of things that may have been registered before they had versions. */
const NO_VERSION = 'attribute_not_exists(version)'

/** What the store asks of the table about agencies, units, services and counters. */
export const registryAccessPatterns = {
  registry: {
    file: 'shared/storage/entities/registry.ts',
    rows: {
      agencies: {
        asks: 'All agencies',
        calls: [{ operation: 'Query', pk: keys.agency.pk, sk: 'all', read: 'eventual' }],
      },
      load: {
        asks: 'All that is registered of an agency; consistently where it decides what is written',
        calls: [
          { operation: 'GetItem', ...keys.agency, read: 'as asked' },
          { operation: 'Query', pk: keys.unit.pk, sk: 'all', read: 'as asked' },
        ],
      },
      place: {
        asks: 'The counter that a code from a QR link leads to or led to, with its agency, unit and services',
        calls: [
          { operation: 'GetItem', ...keys['counter-code'], read: 'eventual' },
          { operation: 'GetItem', ...keys.agency, read: 'eventual' },
          { operation: 'Query', pk: keys.unit.pk, sk: 'from unit#{unit} to unit#{unit}#~', read: 'eventual' },
        ],
      },
      putAgency: {
        asks: 'Register an agency, or change the very version that was read',
        calls: [
          { operation: 'PutItem', ...keys.agency, condition: NO_VERSION },
          { operation: 'PutItem', ...keys.agency, condition: 'version = :before' },
        ],
      },
      putUnit: {
        asks: 'Register a unit, or change the very version that was read',
        calls: [
          { operation: 'PutItem', ...keys.unit, condition: NO_VERSION },
          { operation: 'PutItem', ...keys.unit, condition: 'version = :before' },
        ],
      },
      putService: {
        asks: 'Register a service, or change the very version that was read',
        calls: [
          { operation: 'PutItem', ...keys.service, condition: NO_VERSION },
          { operation: 'PutItem', ...keys.service, condition: 'version = :before' },
        ],
      },
      claimCode: {
        asks: 'Make a code lead to a counter, unless it leads to another',
        calls: [
          {
            operation: 'PutItem',
            ...keys['counter-code'],
            condition: `${NEW} or (agency = :agency and unit = :unit and counter = :counter)`,
          },
        ],
      },
      putCounter: {
        asks: 'Register a counter, or change the very version that was read, its code too',
        calls: [
          { operation: 'PutItem', ...keys.counter, condition: NO_VERSION },
          { operation: 'PutItem', ...keys.counter, condition: 'version = :before' },
        ],
      },
    },
  },
} as const satisfies AccessPatternsOf<RegistryStore>
