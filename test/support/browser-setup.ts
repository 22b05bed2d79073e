// Lit says once per page that it runs in development mode; that is what these tests want.
const { litIssuedWarnings } = Object.assign(globalThis, { litIssuedWarnings: new Set<string>() });
litIssuedWarnings.add('dev-mode');

export {};
