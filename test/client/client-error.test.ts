import { describe, expect, it, vi } from 'vitest';
import {
  ClientError,
  isAccessError,
  isClientError,
  isConnectionError,
  isSessionError,
  toClientError,
} from '../../src/client/client-error.ts';

// The same file, loaded once more: a second copy of the script on one page.
vi.resetModules();
const secondCopy = await import('../../src/client/client-error.ts');

describe('an error of the client', () => {
  it('is known to another copy of the script', () => {
    const foreign = new secondCopy.ClientError('NOT_FOUND', 'No.', { status: 404 });
    expect(foreign).not.toBeInstanceOf(ClientError);
    expect(isClientError(foreign)).toBe(true);
    expect(isClientError(foreign, 'NOT_FOUND')).toBe(true);
    expect(toClientError(foreign)).toBe(foreign);
  });

  it.each([null, undefined, 'ClientError', new Error('No.'), { name: 'ClientError', code: 'NOT_FOUND' }])(
    'is not %j',
    (value) => {
      expect(isClientError(value)).toBe(false);
    },
  );

  it('is told apart by what helps', () => {
    const guards = { isSessionError, isAccessError, isConnectionError };
    const kindsOf = (error: unknown) =>
      Object.entries(guards).flatMap(([name, isOfKind]) => (isOfKind(error) ? [name] : []));
    expect(kindsOf(new ClientError('SIGNED_OUT', 'No.'))).toEqual(['isSessionError']);
    expect(kindsOf(new ClientError('ACCESS_REVOKED', 'No.', { status: 401 }))).toEqual(['isSessionError']);
    expect(kindsOf(new ClientError('FORBIDDEN', 'No.', { status: 403 }))).toEqual(['isAccessError']);
    for (const code of ['NETWORK', 'TIMEOUT', 'TOKEN_UNAVAILABLE'] as const) {
      expect(kindsOf(new ClientError(code, 'No.'))).toEqual(['isConnectionError']);
    }
    expect(kindsOf(new ClientError('NOT_FOUND', 'No.', { status: 404 }))).toEqual([]);
    expect(kindsOf(new Error('No.'))).toEqual([]);
  });

  it('is made of anything that was thrown', () => {
    const cause = new TypeError('x is not a function');
    expect(toClientError(cause)).toMatchObject({ code: 'INTERNAL', message: cause.message, cause, retryable: false });
    expect(toClientError('words')).toMatchObject({ code: 'INTERNAL', message: 'words' });
  });
});
