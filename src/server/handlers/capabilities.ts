import { toOpenApi } from '../../contract/openapi.ts';
import { routes } from '../../contract/routes.ts';
import { ping } from '../../store/ping.ts';
import type { PublicHandlers } from '../handler.ts';
import { maxBodyBytes } from '../pipeline/read-body.ts';

const profiles = [...new Set(Object.values(routes).map(({ profile }) => profile))];

/** What anybody may know of this server. */
export const capabilityHandlers = {
  getCapabilities: (_, { version }) =>
    Promise.resolve({ version, profiles, features: [], limits: { bodyBytes: maxBodyBytes, pageSize: 200 } }),
  getOpenApi: (_, { version, basePath }) =>
    Promise.resolve({ ...toOpenApi(routes, { version, serverUrl: basePath || '/' }) }),
  getHealth: async (_, { db }) => {
    await ping(db);
    return { status: 'ready' };
  },
} satisfies PublicHandlers;
