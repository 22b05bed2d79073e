import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['plugboard-source'] },
  test: {
    projects: [
      {
        extends: true,
        ssr: { resolve: { conditions: ['plugboard-source'] } },
        test: {
          name: 'node',
          include: ['test/{contract,client,token,store,commands,server,cli}/**/*.test.ts'],
        },
      },
    ],
  },
});
