import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { asSystem } from '../../src/store/tenant.ts';
import { createTestHost, startTestServer, type TestHost } from './server.ts';

/*
 * node --conditions=plugboard-source test/support/browser-server.ts <port>
 * The server behind the tests that run in a page, in a process of its own because the embedded database blocks its
 * thread: the real API below /plugboard, and what a host's backend would do below /plugboard-test. Ends with the
 * process that started it.
 */

const port = Number(process.argv[2]);
const server = await startTestServer({ basePath: '/plugboard' });
const hosts = new Map<string, TestHost>();
const hostOf = (id: string) => {
  const host = hosts.get(id);
  if (!host) throw new Error(`No test has made the host ${id}.`);
  return host;
};

const backend = new Hono().basePath('/plugboard-test');
backend.post('/hosts', async (context) => {
  const host = await createTestHost(server);
  hosts.set(host.id, host);
  const { id, serverKey, acme, globex } = host;
  return context.json({ id, serverKey, acme, globex });
});
backend.post('/hosts/:id/token', async (context) => {
  const { role, ...options } = await context.req.json<Parameters<typeof tokenOf>[1]>();
  return context.text(await tokenOf(hostOf(context.req.param('id')), { role, ...options }));
});
backend.post('/hosts/:id/customers', async (context) => {
  const host = hostOf(context.req.param('id'));
  for (const customer of await context.req.json<Parameters<TestHost['addCustomer']>[0][]>())
    await host.addCustomer(customer);
  return context.body(null, 204);
});
backend.delete('/hosts/:id/customers', async (context) => {
  const { id } = hostOf(context.req.param('id'));
  // By the system's door: no request may do that.
  await asSystem(server.deps.db, (tx) => tx.deleteFrom('customer').where('organizationId', '=', id).execute());
  return context.body(null, 204);
});

const listener = createAdaptorServer({
  overrideGlobalObjects: false,
  fetch: (request) =>
    new URL(request.url).pathname.startsWith('/plugboard-test/')
      ? backend.fetch(request)
      : server.fetch(request, { address: '127.0.0.1' }),
});
listener.listen(port, '127.0.0.1', () => process.send?.('ready'));
process.once('disconnect', () => process.exit());

function tokenOf(
  host: TestHost,
  { role, ...options }: { role: Parameters<TestHost['token']>[0] } & NonNullable<Parameters<TestHost['token']>[1]>,
): Promise<string> {
  return host.token(role, options);
}
