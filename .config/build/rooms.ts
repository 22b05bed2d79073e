/** One of the two packages that the build writes. */
export type PackageName = 'plugboard' | 'plugboard-server';

interface Room {
  readonly package: PackageName;
  /** The entry by which files of the other package import this room; absent where none may. */
  readonly entry?: `${PackageName}/${string}`;
}

/** Which package each folder of `src/` goes into. A folder that is missing here stops the build. */
export const rooms: Readonly<Record<string, Room>> = {
  contract: { package: 'plugboard', entry: 'plugboard/contract' },
  client: { package: 'plugboard', entry: 'plugboard/client' },
  theming: { package: 'plugboard' },
  i18n: { package: 'plugboard' },
  ui: { package: 'plugboard' },
  elements: { package: 'plugboard' },
  integration: { package: 'plugboard', entry: 'plugboard/integration' },
  token: { package: 'plugboard', entry: 'plugboard/token' },
  store: { package: 'plugboard-server' },
  commands: { package: 'plugboard-server' },
  runtime: { package: 'plugboard-server' },
  server: { package: 'plugboard-server' },
  cli: { package: 'plugboard-server' },
};

/** The package of a file, by its path below `src/`; files directly in `src/` are entries of `plugboard`. */
export function packageOf(file: string): PackageName {
  const [folder, rest] = file.split('/', 2);
  if (folder === undefined || rest === undefined) return 'plugboard';
  const room = rooms[folder];
  if (!room) throw new Error(`src/${folder} is in no package: name it in .config/build/rooms.ts.`);
  return room.package;
}
