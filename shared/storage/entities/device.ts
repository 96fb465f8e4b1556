import * as z from 'zod/mini'
import { Device } from '../../domain/device.ts'
import { Slug } from '../../domain/ids.ts'
import type { Store } from '../../usecases/ports/store.ts'
import type { UnitRef } from '../../usecases/ports/unit-ref.ts'
import type { Item, Table } from '../client.ts'
import { keptAs, onVersion } from '../kept.ts'
import { type ItemKey, keyOf, NO_AGENCY } from '../keys.ts'

/** A device names only its id: where it belongs must be found before its agency is known. */
const claimKey = (id: string): ItemKey => ({ pk: keyOf(NO_AGENCY, 'device', id), sk: 'device' })
/** Devices of a unit lie together, for the manager's list. */
const partitionOf = ({ agency, unit }: UnitRef): string => keyOf(agency, unit, 'device')
const deviceKey = (device: Pick<Device, 'agency' | 'unit' | 'id'>): ItemKey => ({
  pk: partitionOf(device),
  sk: keyOf(device.id),
})

const StoredClaim = z.object({ agency: Slug, unit: Slug })
const StoredDevice = z.omit(Device, { agency: true, unit: true, id: true })

export function devices(table: Table): Store['devices'] {
  const claims = keptAs(table, 'device-claim')
  const kept = keptAs(table, 'device')
  return {
    async claim({ agency, unit, id }) {
      return claims.put(
        { ...claimKey(id), agency, unit },
        {
          ConditionExpression: 'attribute_not_exists(#pk) or (#agency = :agency and #unit = :unit)',
          ExpressionAttributeNames: { '#pk': 'pk', '#agency': 'agency', '#unit': 'unit' },
          ExpressionAttributeValues: { ':agency': agency, ':unit': unit },
        },
      )
    },

    async put(device) {
      const { agency: _agency, unit: _unit, id: _id, ...stored } = device
      return kept.put({ ...deviceKey(device), ...stored }, onVersion(device.version))
    },

    async find(id, options) {
      const claim = await claims.get(claimKey(id), options)
      if (!claim) return undefined
      const { agency, unit } = StoredClaim.parse(claim)
      const item = await kept.get(deviceKey({ agency, unit, id }), options)
      return item && toDevice({ agency, unit }, item)
    },

    async ofUnit(unit) {
      const items = await kept.queryAll(partitionOf(unit), 'all', { consistent: true })
      return items.map((item) => toDevice(unit, item))
    },
  }
}

function toDevice({ agency, unit }: UnitRef, { pk: _pk, sk, ...stored }: Item): Device {
  return Device.parse({ agency, unit, id: sk, ...StoredDevice.parse(stored) })
}
