import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const marker = 'demo';

/** Where a server would run, as far as it matters to a demo. */
export interface DemoSurroundings {
  /** The address it would listen on. */
  host: string;
  /** `NODE_ENV`. */
  mode: string | undefined;
}

/**
 * Marks a data folder as a demo's, for ever. Its signing key lies beside the demo's page, so that everybody who gets
 * at the page's server can sign as anybody.
 */
export function markAsDemo(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, marker), 'The keys of this installation are for the demo and guard nothing.\n');
}

/** Refuses to open a demo's data folder where others could reach it. */
export function refuseExposedDemo(folder: string, { host, mode }: DemoSurroundings): void {
  if (!existsSync(path.join(folder, marker))) return;
  if (mode === 'production') {
    throw new Error(
      `${folder} belongs to the demo, whose keys guard nothing: it does not start with NODE_ENV=production.`,
    );
  }
  if (!isLoopback(host)) {
    throw new Error(
      `${folder} belongs to the demo, whose keys guard nothing: it listens on this machine only, not on ${host}.`,
    );
  }
}

/** True for an address that only this machine reaches. */
function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}
