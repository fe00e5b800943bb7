import { managerRoutes } from './manager.ts';
import type { GraphRoute } from './route.ts';
import { userRoutes } from './users.ts';

/** Every operation Graph serves here; `coverage.ts` says how well. */
export const graphRoutes: GraphRoute[] = [...userRoutes, ...managerRoutes];
