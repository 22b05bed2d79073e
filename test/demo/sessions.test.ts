import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDataFolder } from '../../demo/data-folder.ts';
import { openSessions } from '../../demo/host/sessions.ts';

const session = { persona: 'organization_admin', customer: null } as const;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'plugboard-sessions-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('sessions', () => {
  it('are found by their secret until they are deleted, also after a restart', () => {
    const file = path.join(folder, 'sessions.sqlite');
    const before = openSessions(file);
    const secret = before.create(session);
    before.close();

    const after = openSessions(file);
    expect(after.find(secret)).toEqual(session);
    expect(after.find(`${secret}x`)).toBeUndefined();
    after.delete(secret);
    expect(after.find(secret)).toBeUndefined();
    after.close();
  });

  it('are kept without their secret', () => {
    const file = path.join(folder, 'sessions.sqlite');
    const sessions = openSessions(file);
    const secret = sessions.create(session);
    sessions.close();
    expect(readFileSync(file).includes(secret)).toBe(false);
    expect(readFileSync(file).includes('organization_admin')).toBe(true);
  });
});

describe('the data folder', () => {
  it('is refused in one sentence while another demo has it, and is not emptied then', () => {
    const first = openDataFolder(folder, { fresh: false });
    const secret = first.sessions.create(session);
    expect(() => openDataFolder(folder, { fresh: true })).toThrow(
      `Another demo is running on ${folder}: stop it, or give another folder with --data.`,
    );
    expect(first.sessions.find(secret)).toEqual(session);
    first.sessions.close();
  });

  it('is empty after a fresh start', () => {
    const first = openDataFolder(folder, { fresh: false });
    const secret = first.sessions.create(session);
    first.sessions.close();

    const second = openDataFolder(folder, { fresh: true });
    expect(second.sessions.find(secret)).toBeUndefined();
    second.sessions.close();
  });
});
