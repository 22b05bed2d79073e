/*
 * Who may import whom. Default is deny: what is not listed here is refused, package by package. A new package is a
 * line with its reason; a new room is an entry here and in .config/build/rooms.ts.
 */

/**
 * @typedef {object} Room
 * @property {string} [path] pattern of the room's files, by default its folder in src
 * @property {string[]} rooms the rooms that it may use
 * @property {Record<string, string | { why: string, only: string }>} packages the npm packages that it may use, each
 *   with its reason; `only` is a pattern of the files that may
 * @property {boolean} [node] true if it may use Node's own modules
 */

/** @type {Record<string, Room>} */
const rooms = {
  contract: {
    rooms: [],
    packages: { 'zod/(mini|v4/core|v4/mini|v4/locales)': 'schemas; zod itself probes Function and costs 18 kB more' },
  },
  // Retries and idempotency are our own: a library told not to retry weighed 9 kB and did nothing.
  client: { rooms: ['contract'], packages: {} },
  theming: { rooms: [], packages: { lit: 'style sheets' } },
  i18n: { rooms: [], packages: { lit: 'controllers and directives' } },
  ui: {
    rooms: ['theming', 'i18n'],
    packages: { lit: 'templates and elements', '@floating-ui/dom': 'places popovers where CSS anchors are missing' },
  },
  elements: {
    rooms: ['ui', 'theming', 'i18n', 'client', 'contract'],
    packages: {
      lit: 'templates and elements',
      '@lit/context': 'the handle from a provider',
    },
  },
  integration: { rooms: ['contract'], packages: {} },
  // The names of the roles are declared once, in the contract.
  token: { rooms: ['contract'], packages: { jose: 'signs embed tokens' } },
  store: {
    rooms: ['contract'],
    node: true,
    packages: {
      kysely: 'typed SQL',
      '@electric-sql/pglite': { why: 'the embedded database', only: 'src/store/(open|pglite)[\\w-]*\\.ts$' },
      pg: { why: 'the driver of a database server', only: 'src/store/(open|postgres)[\\w-]*\\.ts$' },
      '@types/pg': 'its types',
      jose: 'the vault of secrets',
    },
  },
  commands: { rooms: ['contract', 'integration', 'store'], node: true, packages: {} },
  runtime: { rooms: ['contract', 'integration', 'store', 'commands'], node: true, packages: {} },
  server: {
    rooms: ['contract', 'store', 'commands', 'runtime', 'integration'],
    node: true,
    packages: {
      hono: 'matching and middleware',
      jose: 'checks tokens, encrypts page tokens',
      'zod/(mini|v4/core|v4/mini|v4/locales)': 'checks claims; the English of its messages',
      '@hono/node-server': { why: 'listens', only: 'src/server/node\\.ts$' },
      pino: { why: 'writes the log', only: 'src/server/(node|log)\\.ts$' },
      'rate-limiter-flexible': 'limits per user, customer, key and address',
      uuidv7: { why: 'ids', only: 'src/server/(node|set-up)\\.ts$' },
    },
  },
  cli: {
    rooms: ['contract', 'client', 'server', 'runtime', 'store', 'commands', 'integration', 'token'],
    node: true,
    packages: {
      commander: 'arguments and help',
      'cli-table3': 'tables in a terminal',
      'csv-stringify': 'csv output',
    },
  },
  entries: {
    path: '^src/[^/]+\\.ts$',
    rooms: ['elements', 'theming', 'i18n', 'client', 'contract'],
    packages: {},
  },
};

const pathOf = (name) => rooms[name].path ?? `^src/${name}/`;
const packagePath = (name) => `(^|/)node_modules/${name}/`;

/** One rule: a file of the room uses something that is not listed. */
function roomRule([name, room]) {
  const anywhere = Object.keys(room.packages);
  return {
    name: `room-${name}`,
    comment: `src/${name} may use ${[...room.rooms, ...anywhere].join(', ') || 'nothing'}${room.node ? ' and Node' : ''}.`,
    severity: 'error',
    from: { path: pathOf(name) },
    to: {
      couldNotResolve: false,
      pathNot: [pathOf(name), ...room.rooms.map(pathOf), ...anywhere.map(packagePath)],
      ...(room.node ? { dependencyTypesNot: ['core'] } : {}),
    },
  };
}

/** One rule per package that only some files of the room may use. */
function packageRules([name, room]) {
  return Object.entries(room.packages)
    .filter(([, reason]) => typeof reason === 'object')
    .map(([dependency, { why, only }]) => ({
      name: `room-${name}-${dependency}`,
      comment: `${dependency} (${why}) is used in ${only} and nowhere else.`,
      severity: 'error',
      from: { path: pathOf(name), pathNot: only },
      to: { path: packagePath(dependency) },
    }));
}

/** What the root's `exports` point at. */
const exported = [
  '^src/(index|define)\\.ts$',
  '^src/(client|contract|token|server)/index\\.ts$',
  '^src/elements/([\\w-]+)/\\1(\\.define)?\\.ts$',
  '^src/theming/themes/',
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...Object.entries(rooms).flatMap((room) => [roomRule(room), ...packageRules(room)]),
    {
      name: 'no-unknown-room',
      comment: 'A folder of src is a room of this file.',
      severity: 'error',
      from: { path: '^src/', pathNot: Object.keys(rooms).map(pathOf) },
      to: {},
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one, or need a third.',
      severity: 'error',
      from: { path: '^(src|demo)/' },
      to: { circular: true },
    },
    {
      name: 'no-unresolved',
      comment: 'Each import leads somewhere.',
      severity: 'error',
      from: { path: '^(src|demo)/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'no-index-inside',
      comment: 'An index is what a package exports; inside src, files import files.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^src/.+/index\\.ts$' },
    },
    {
      name: 'no-element-in-element',
      comment: 'Elements do not know one another; only their defines do, and controllers are shared.',
      severity: 'error',
      from: { path: '^src/elements/([^/]+)/', pathNot: '\\.define\\.ts$' },
      to: { path: '^src/elements/[^/]+/', pathNot: ['^src/elements/$1/', '^src/elements/controllers/'] },
    },
    {
      name: 'demo-by-names',
      comment: 'The demo uses the packages by their names, as a host does.',
      severity: 'error',
      from: { path: '^demo/', pathNot: '^demo/gallery/' },
      to: { path: '^src/', pathNot: exported },
    },
    {
      name: 'gallery-by-names',
      comment: 'The gallery uses the packages by their names; it also shows the pieces of ui.',
      severity: 'error',
      from: { path: '^demo/gallery/' },
      to: { path: '^src/', pathNot: [...exported, '^src/ui/', '^src/theming/host\\.styles'] },
    },
    {
      name: 'no-demo-in-src',
      comment: 'Nothing that is published knows the demo, the tests or the tools.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(demo|test|\\.config)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['plugboard-source', 'import', 'require', 'node', 'default', 'types'],
    },
  },
};
