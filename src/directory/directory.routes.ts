import { Hono } from 'hono'
import type { ViewerEnv } from '#src/people/index.ts'
import { organisationRoutes } from './organisation/organisation.routes.tsx'
import { organisationAdminRoutes } from './organisation/organisation-admin.routes.tsx'
import { serviceRoutes } from './service/service.routes.tsx'
import { serviceAdminRoutes } from './service/service-admin.routes.tsx'
import { sourceRoutes } from './source/source.routes.tsx'

/** All pages of the directory: those of everybody, and those of officers. */
export const directoryRoutes = new Hono<ViewerEnv>()
  .route('/', organisationRoutes)
  .route('/', serviceRoutes)
  .route('/', sourceRoutes)
  .route('/', organisationAdminRoutes)
  .route('/', serviceAdminRoutes)
