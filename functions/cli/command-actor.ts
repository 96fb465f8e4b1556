import { userInfo } from 'node:os'
import type { Actor } from '../../shared/domain/trail.ts'

/** Who runs a command, as this machine knows them: whoever may run it against a stage is named in that stage's own logs too. */
export function commandActor(): Actor {
  return { via: 'command', name: userInfo().username }
}
