import { defaultClientConditions, defaultServerConditions } from 'vite';

/** The `exports` condition under which our own packages are their TypeScript sources. */
const sourceCondition = 'plugboard-source';

/** Resolution for everything that Vite serves or bundles from source. */
export const resolveFromSource = {
  resolve: { conditions: [sourceCondition, ...defaultClientConditions] },
  ssr: { resolve: { conditions: [sourceCondition, ...defaultServerConditions] } },
};
