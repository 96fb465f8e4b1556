import type { Context } from 'hono'
import type { Device } from '../../shared/domain/device.ts'
import { authenticateDevice } from '../../shared/usecases/devices.ts'
import type { World } from '../compose.ts'

/**
 * The device that calls, by the secret in `Authorization: Bearer …` and nowhere else: an address is written into logs and histories.
 * Throws `device-refused`.
 */
export function callingDevice(
  c: Context,
  world: Pick<World, 'store'>,
  called: Parameters<typeof authenticateDevice>[2],
): Promise<Device> {
  const [scheme = '', secret, ...more] = (c.req.header('Authorization') ?? '').split(' ')
  const isBearer = scheme.toLowerCase() === 'bearer' && more.length === 0
  return authenticateDevice(world, isBearer ? secret : undefined, called)
}
