import { Hono } from 'hono'
import { GalleryPage } from '../../web/pages/gallery.tsx'
import type { World } from '../compose.ts'
import type { Env } from './app.tsx'
import { permit } from './permit.ts'
import { staffPage } from './staff-page.tsx'

/** The design itself, for those who build on it or judge it. */
export function galleryRoutes(world: World): Hono<Env> {
  const app = new Hono<Env>()
  app.get('/kelola/galeri', permit(world.store, 'gallery.read', 'at all'), (c) => staffPage(c, <GalleryPage />))
  return app
}
