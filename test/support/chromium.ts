import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';

/** A Chromium that can be started here, and where it came from. */
export interface Chromium {
  readonly executablePath: string;
  readonly source: 'CHROME_PATH' | 'playwright' | 'system' | 'npm' | 'apt';
  /** Variables that the browser needs beside the environment of the process. */
  readonly env: Readonly<Record<string, string>>;
}

/** Flags for every start: no graphics card, and no calls to anybody but the page under test. */
const chromiumArgs: readonly string[] = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const systemBrowsers: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: [
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/microsoft-edge',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:/Program Files/Google/Chrome/Application/chrome.exe',
    'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
  ],
};

let found: Promise<Chromium> | undefined;

/**
 * Finds a Chromium for tests and screenshots, in this order: `CHROME_PATH`, Playwright's own, the one inside the package
 * @sparticuz/chromium (linux x64), the system's, Debian's by apt when root. The package's has one version for everybody
 * and no windows, which takes a quarter less of the processors than a whole Chromium. Throws a sentence that says what to
 * do when there is none. The look-up runs once per process.
 */
function findChromium(): Promise<Chromium> {
  found ??= locate();
  return found;
}

/** What `playwright`'s `launch` needs to start the Chromium that {@link findChromium} finds, headless. */
export async function chromiumLaunchOptions(): Promise<{
  executablePath: string;
  args: string[];
  env: Record<string, string>;
}> {
  const { executablePath, env } = await findChromium();
  return { executablePath, args: [...chromiumArgs], env: { ...definedEnvironment(), ...env } };
}

async function locate(): Promise<Chromium> {
  const asked = process.env.CHROME_PATH;
  if (asked) return { executablePath: asked, source: 'CHROME_PATH', env: {} };

  const { chromium } = await import('playwright');
  const own = chromium.executablePath();
  if (existsSync(own)) return { executablePath: own, source: 'playwright', env: {} };

  const packaged = await unpackFromPackage();
  if (packaged && starts(packaged)) return packaged;

  const installed = systemBrowsers[process.platform]?.find((file) => existsSync(file));
  if (installed) return { executablePath: installed, source: 'system', env: {} };

  const aptBrowser = installByApt();
  if (aptBrowser) return { executablePath: aptBrowser, source: 'apt', env: {} };
  throw new Error('No browser found: run "npx playwright install chromium" or set CHROME_PATH.');
}

// The package's own JavaScript is not used: it unpacks into a fixed folder that other users of the machine can write
// to, runs whatever lies there, and starts the browser without web security.
async function unpackFromPackage(): Promise<Chromium | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const root = packageRoot();
  if (!root) return undefined;
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
  const folder = path.join(import.meta.dirname, '../../node_modules/.cache/chromium', version);
  const executablePath = path.join(folder, 'chrome-headless-shell');
  if (!existsSync(executablePath)) {
    mkdirSync(folder, { recursive: true });
    for (const name of ['swiftshader', 'fonts', 'al2023']) {
      const archive = path.join(folder, `${name}.tar.${process.pid}`);
      await unpack(path.join(root, `bin/${name}.tar.br`), archive);
      execFileSync('tar', ['-xf', archive], { cwd: folder });
      rmSync(archive);
    }
    // Last, and by one rename: where the executable stands, everything beside it does.
    const part = `${executablePath}.${process.pid}`;
    await unpack(path.join(root, 'bin/chromium.br'), part);
    chmodSync(part, 0o755);
    renameSync(part, executablePath);
  }
  // Without ldd there is no output at all.
  const shared = spawnSync('ldd', [executablePath], { encoding: 'utf8' }).stdout as string | null;
  const missesLibraries = shared?.includes('not found') ?? false;
  const libraries = [path.join(folder, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return { executablePath, source: 'npm', env: missesLibraries ? { LD_LIBRARY_PATH: libraries } : {} };
}

function packageRoot(): string | undefined {
  try {
    return path.join(path.dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..');
  } catch {
    return undefined;
  }
}

async function unpack(from: string, to: string): Promise<void> {
  await pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to));
}

function starts({ executablePath, env }: Chromium): boolean {
  const run = spawnSync(executablePath, ['--version'], { env: { ...process.env, ...env }, timeout: 20_000 });
  return run.status === 0;
}

function installByApt(): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update'], { stdio: 'inherit', env });
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { stdio: 'inherit', env });
  return existsSync('/usr/bin/chromium') ? '/usr/bin/chromium' : undefined;
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => !!entry[1]));
}
