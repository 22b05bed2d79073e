import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Customer } from '../../src/contract/customers.ts';
import { runCli } from '../support/cli.ts';
import { listen, type ListeningServer } from '../support/listening-server.ts';
import { createTestHost, startTestServer, type TestHost, type TestServer } from '../support/server.ts';

let server: TestServer;
let http: ListeningServer;
let vendor: TestHost;

beforeAll(async () => {
  server = await startTestServer();
  http = await listen(server);
  vendor = await createTestHost(server);
});
afterAll(async () => {
  await http.close();
  await server.close();
});

/** Runs a command by the server key of the vendor, or of another one. */
function plugboard(args: string[], as = vendor) {
  return runCli(args, { env: { PLUGBOARD_URL: http.url, PLUGBOARD_SERVER_KEY: as.serverKey } });
}

async function add(as: TestHost, customers: readonly Parameters<TestHost['addCustomer']>[0][]): Promise<void> {
  for (const customer of customers) await as.addCustomer(customer);
}

describe('customers list', () => {
  it('prints every page as one JSON document, and nothing else', async () => {
    const many = await createTestHost(server);
    await add(
      many,
      Array.from({ length: 203 }, (_, index) => ({ name: `Customer ${String(index).padStart(3, '0')}` })),
    );
    const { code, stdout, stderr } = await plugboard(['customers', 'list', '--output', 'json'], many);
    const customers = JSON.parse(stdout) as Customer[];
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    // With the two that every vendor of a test has.
    expect(customers).toHaveLength(205);
    expect(new Set(customers.map(({ id }) => id)).size).toBe(205);

    const quiet = await plugboard(['customers', 'list', '--quiet'], many);
    expect(quiet.stdout.trimEnd().split('\n')).toEqual(customers.map(({ id }) => id));
  });

  it('prints an empty list as an empty document', async () => {
    const args = ['customers', 'list', '--search', 'nobody at all'];
    const [json, csv] = await Promise.all(['json', 'csv'].map((output) => plugboard([...args, '--output', output])));
    expect(json).toEqual({ code: 0, stdout: '[]\n', stderr: '' });
    expect(csv?.stdout).toMatch(/^name,externalId,[\w,]+\n$/);
  });

  it('filters and sorts by the filters of the route', async () => {
    const other = await createTestHost(server);
    await add(other, [
      { name: '100% Juice', labels: ['food', 'eu'] },
      { name: '100 Juices', externalId: 'J', labels: ['food'], description: 'Pressed' },
    ]);
    const names = async (...args: string[]) => {
      const { stdout } = await plugboard(['customers', 'list', '--output', 'json', ...args], other);
      return (JSON.parse(stdout) as Customer[]).map(({ name }) => name);
    };
    const asked = [
      names('--search', '100%'),
      names('--label', 'food', '--label', 'nothing', '--sort', '-name'),
      names('--without-external-id', '--search', 'juice'),
      names('--external-id', 'J', '--status', 'active', '--description', 'press'),
      names('--status', 'disabled'),
    ];
    const juice = ['100% Juice', '100 Juices'];
    expect(await Promise.all(asked)).toEqual([[juice[0]], juice, [juice[0]], [juice[1]], []]);
  });

  it('says what is wrong with a filter, with the id of the request', async () => {
    const { code, stdout, stderr } = await plugboard(['customers', 'list', '--sort', 'height']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^plugboard: .*sort: .+\(QUERY_MALFORMED, request [\w-]+\)\.\n$/);
  });

  it('prints a table without colours and without what a terminal would obey', async () => {
    const other = await createTestHost(server);
    await add(other, [{ name: 'Kobra\u202Egpj.exe', labels: ['a', 'b'] }]);
    const { stdout } = await plugboard(['customers', 'list', '--search', 'Kobra'], other);
    expect(stdout).not.toContain('\u001B');
    expect(stdout).not.toContain('\u202E');
    const [head, row] = stdout.split('\n');
    expect(head).toMatch(/^name +externalId +labels +status +id/);
    expect(row).toMatch(/^Kobra\\u\{202e\}gpj\.exe +– +a, b +active +[\w-]{36}/);
  });

  it('prints CSV in which no text is a formula', async () => {
    const other = await createTestHost(server);
    await add(other, [{ name: '=1+1', externalId: '-5', description: 'one "quoted",\ntwo', labels: ['@x', 'b'] }]);
    const { stdout } = await plugboard(['customers', 'list', '--output', 'csv', '--external-id=-5'], other);
    const [head, ...lines] = stdout.split('\n');
    expect(head).toBe('name,externalId,labels,status,id,description,concurrencyLimit,createdAt,updatedAt,version');
    expect(lines.join('\n')).toMatch(
      /^'=1\+1,'-5,"'@x, b",active,[\w-]{36},"one ""quoted"",\ntwo",,20\d\d-.+Z,20\d\d-.+Z,1\n$/,
    );
  });
});

describe('customers create and get', () => {
  it('reach each customer by its external ID, whatever characters it has', async () => {
    const ids = ['a/b', 'a%2Fb', 'a?b#c', 'a+b', 'ü ñ', '../x', '--'];
    await add(
      vendor,
      ids.slice(2).map((externalId) => ({ name: `Of ${externalId}`, externalId })),
    );
    for (const id of ids.slice(0, 2)) {
      const made = await plugboard(['customers', 'create', `--name=Of ${id}`, `--external-id=${id}`, '--output=json']);
      expect(made).toMatchObject({ code: 0, stderr: '' });
      expect(JSON.parse(made.stdout)).toMatchObject({ name: `Of ${id}`, externalId: id });
    }
    const found = ids.map(async (id) => {
      const { stdout } = await plugboard(['customers', 'get', `--external-id=${id}`, '--output=json']);
      return JSON.parse(stdout) as Customer;
    });
    expect((await Promise.all(found)).map(({ name }) => name)).toEqual(ids.map((id) => `Of ${id}`));
  });

  it('store description and labels, and print the id alone when quiet', async () => {
    const args = ['--name', 'Full', '--description', 'Two\nlines', '--label', 'B', '--label', 'a'];
    const made = await plugboard(['customers', 'create', ...args, '--quiet']);
    expect(made.stdout).toMatch(/^[\w-]{36}\n$/);
    const { stdout } = await plugboard(['customers', 'get', made.stdout.trim(), '--output', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({ name: 'Full', description: 'Two\nlines', labels: ['a', 'b'] });
    const table = await plugboard(['customers', 'get', made.stdout.trim()]);
    expect(table.stdout).toMatch(/^description +Two ⏎ lines$/m);
  });

  it('say which name is taken', async () => {
    const { code, stdout, stderr } = await plugboard(['customers', 'create', '--name', 'ACME', '--output', 'json']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^plugboard: .+\(NAME_TAKEN, request [\w-]+\)\.\n$/);
  });

  it('say that there is no such customer', async () => {
    const unknown = '01939e5e-0000-7000-8000-000000000000';
    const byId = await plugboard(['customers', 'get', unknown]);
    expect({ code: byId.code, stdout: byId.stdout }).toEqual({ code: 1, stdout: '' });
    expect(byId.stderr).toMatch(/^plugboard: .+\(NOT_FOUND, request [\w-]+\)\.\n$/);
    expect(await plugboard(['customers', 'get', '--external-id', 'none'])).toEqual({
      code: 1,
      stdout: '',
      stderr: 'plugboard: There is no customer with the external ID "none".\n',
    });
  });

  it('want one way to name the customer', async () => {
    const { code, stderr } = await plugboard(['customers', 'get']);
    expect({ code, stderr }).toEqual({ code: 1, stderr: 'plugboard: Give either the id or --external-id.\n' });
  });
});

describe('a wrong server key', () => {
  it('is refused with one sentence, nothing on stdout and code 1', async () => {
    const env = { PLUGBOARD_URL: http.url, PLUGBOARD_SERVER_KEY: 'pbk_wrong' };
    const { code, stdout, stderr } = await runCli(['customers', 'list', '--output', 'json'], { env });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(
      /^plugboard: The server does not accept the key in PLUGBOARD_SERVER_KEY \(TOKEN_INVALID, request [\w-]+\)\.\n$/,
    );
    expect(stderr).not.toContain('pbk_wrong');
  });
});
