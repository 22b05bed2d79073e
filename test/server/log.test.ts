import { describe, expect, it } from 'vitest';
import { createLog } from '../../src/server/log.ts';

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  let lines = '';
  write(createLog((line) => (lines += line)));
  return lines;
}

const token = 'eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJhIn0.c2lnbmF0dXJl-_x';
const key = 'pbk_0123456789abcdefghijABCDEFGHIJ-_x';

describe('createLog', () => {
  it('writes one JSON line per entry', () => {
    const line = logged((log) => {
      log.info({ requestId: 'req_1', status: 200 }, 'request');
    });
    expect(JSON.parse(line)).toMatchObject({ level: 30, requestId: 'req_1', status: 200, msg: 'request' });
    expect(line.endsWith('\n')).toBe(true);
  });

  it('hides tokens and server keys wherever they stand', () => {
    const lines = logged((log) => {
      log.warn({ authorization: `Bearer ${token}`, secret: 'hunter2', nested: { token, key: 'k' } }, `said ${key}`);
      log.error({ err: new Error(`refused ${token} and ${key}`) }, 'failed');
      log.info({ url: `https://x.example/?access_token=${token}` });
    });
    for (const secret of [token, key, 'hunter2', 'eyJ', 'pbk_', '"k"']) expect(lines).not.toContain(secret);
    expect(lines).toContain('[hidden]');
  });

  it('says what an error is and where, without the values that the database adds', () => {
    const cause = Object.assign(new Error('duplicate key'), { code: '23505', params: ['Acme GmbH'], query: 'insert' });
    const line = logged((log) => {
      log.error({ err: new Error('outer', { cause }) }, 'failed');
    });
    const { err } = JSON.parse(line) as { err: { stack: string; cause: object } };
    expect(err).toMatchObject({ name: 'Error', message: 'outer', cause: { message: 'duplicate key', code: '23505' } });
    expect(err.stack).toContain('log.test.ts');
    expect(line).not.toContain('Acme');
  });
});
