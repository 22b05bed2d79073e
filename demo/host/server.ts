import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Progress } from '../progress.ts';
import { customersToChoose, findCustomer, tokenFor, type PlugboardAccess } from './backend.ts';
import { listOrders } from './orders.ts';
import { personOf, type Session } from './personas.ts';
import { forward, notReady } from './proxy.ts';
import { pageHeaders, sameOriginOnly } from './security.ts';
import { sessionLifetime, type SessionStore } from './sessions.ts';

/** What Larkfield's backend is given. */
export interface HostDeps {
  readonly sessions: SessionStore;
  /** The way to Plugboard's server; undefined until it is ready. */
  plugboard(): PlugboardAccess | undefined;
  progress(): Progress;
  /** The folder of the built pages. */
  readonly pageFolder: string;
}

const cookieName = 'larkfield_session';
const mount = '/plugboard';

/**
 * The file, inside the folder of the build, of the page at a path; undefined where there is no page. Larkfield's pages
 * are one file, whose script draws them; the gallery is another.
 */
export function pageFileOf(path: string): string | undefined {
  if (/^\/(overview|orders|customers(\/[^/]+)?|integrations|reports|settings)\/?$/.test(path)) {
    return 'host/page/index.html';
  }
  return /^\/gallery\/?$/.test(path) ? 'gallery/index.html' : undefined;
}

const describe = (session: Session) => {
  const { name, position } = personOf(session);
  return { persona: session.persona, customer: session.customer, name, position };
};

/**
 * Larkfield's backend: what a product needs to embed Plugboard. Its own sessions, one route that makes embed tokens
 * from them, a proxy so that everything is on one origin, and the page under a strict policy.
 */
export function createHost(deps: HostDeps): Hono {
  const app = new Hono();
  const reports: unknown[] = [];
  const sessionOf = (context: Context) => {
    const secret = getCookie(context, cookieName);
    return secret === undefined ? undefined : deps.sessions.find(secret);
  };

  app.all(`${mount}/*`, (context) => {
    const access = deps.plugboard();
    if (!access) return notReady();
    const { pathname, search } = new URL(context.req.url);
    return forward(context, new URL(pathname.slice(mount.length) + search, access.apiUrl));
  });

  app.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(pageHeaders)) context.header(name, value);
  });
  app.use(sameOriginOnly, bodyLimit({ maxSize: 64 * 1024 }));

  app.post('/plugboard-token', async (context) => {
    context.header('Cache-Control', 'no-store');
    const session = sessionOf(context);
    if (!session) return context.text('Not signed in.', 401);
    const access = deps.plugboard();
    if (!access) return context.text('Plugboard is not ready yet.', 503);
    return context.text(await tokenFor(session, access.signing));
  });

  app.get('/session', (context) => {
    context.header('Cache-Control', 'no-store');
    const session = sessionOf(context);
    return context.json(session ? describe(session) : null);
  });

  app.put('/session', async (context) => {
    const wanted = await parseWanted(context);
    if (!wanted) return context.json({ error: 'Give {"persona"}, and {"customer"} for customer_admin.' }, 422);
    const access = deps.plugboard();
    if (!access) return context.json({ error: 'Plugboard is not ready yet.' }, 503);
    const customer = wanted.persona === 'customer_admin' ? await findCustomer(access, wanted.customer) : null;
    if (customer === undefined) return context.json({ error: 'No such customer.' }, 422);
    endSession(context);
    const session = { persona: wanted.persona, customer } as Session;
    // A product behind https says `secure: true` as well.
    const secret = deps.sessions.create(session);
    setCookie(context, cookieName, secret, { httpOnly: true, sameSite: 'Strict', path: '/', maxAge: sessionLifetime });
    return context.json(describe(session));
  });

  app.delete('/session', (context) => {
    endSession(context);
    deleteCookie(context, cookieName, { path: '/' });
    return context.body(null, 204);
  });

  app.get('/customers-to-choose', async (context) => {
    const access = deps.plugboard();
    if (!access) return context.json({ error: 'Plugboard is not ready yet.' }, 503);
    return context.json(await customersToChoose(access));
  });

  app.get('/api/orders', (context) => {
    const session = sessionOf(context);
    if (!session) return context.json({ error: 'Not signed in.' }, 401);
    // A customer's people get their own orders, whatever they ask for.
    return context.json(listOrders(session.customer?.claim ?? context.req.query('customer')));
  });

  app.get('/api/customers/:id', async (context) => {
    const session = sessionOf(context);
    const access = deps.plugboard();
    if (!session || !access) return context.json({ error: 'Not signed in.' }, 401);
    const id = context.req.param('id');
    const isVisible = !session.customer || session.customer.id === id;
    const customer = isVisible ? await findCustomer(access, id) : undefined;
    return customer ? context.json(customer) : context.json({ error: 'No such customer.' }, 404);
  });

  app.get('/startup', (context) => {
    context.header('Cache-Control', 'no-store');
    return context.json(deps.progress());
  });

  app.post('/csp-reports', async (context) => {
    reports.push(await context.req.json());
    if (reports.length > 100) reports.shift();
    return context.body(null, 204);
  });
  app.get('/csp-reports', (context) => context.json(reports));

  app.get('/', (context) => context.redirect('/customers'));
  app.get('/assets/*', serveStatic({ root: deps.pageFolder, onFound: keepForEver }));
  app.get('*', (context, next) => {
    const path = pageFileOf(context.req.path);
    return path === undefined
      ? next()
      : serveStatic({ root: deps.pageFolder, path, onFound: revalidate })(context, next);
  });
  app.onError((error, context) => {
    process.stderr.write(`${error.stack ?? String(error)}\n`);
    return context.json({ error: 'Larkfield could not do this.' }, 500);
  });
  return app;

  function endSession(context: Context): void {
    const secret = getCookie(context, cookieName);
    if (secret !== undefined) deps.sessions.delete(secret);
  }
}

// Files of the build carry a hash of their content in their name.
const keepForEver = (_path: string, context: Context) =>
  context.header('Cache-Control', 'public, max-age=31536000, immutable');
const revalidate = (_path: string, context: Context) => context.header('Cache-Control', 'no-cache');

type Wanted =
  | { persona: 'organization_admin' | 'organization_viewer' }
  | { persona: 'customer_admin'; /** Its id. */ customer: string };

async function parseWanted(context: Context): Promise<Wanted | undefined> {
  const body: unknown = await context.req.json().catch(() => undefined);
  if (typeof body !== 'object' || body === null) return undefined;
  const { persona, customer } = body as Record<string, unknown>;
  if (persona === 'customer_admin') return typeof customer === 'string' ? { persona, customer } : undefined;
  if (persona !== 'organization_admin' && persona !== 'organization_viewer') return undefined;
  return customer === undefined ? { persona } : undefined;
}
