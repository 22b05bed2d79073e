import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { browserProjects } from './.config/vite/browser-projects.ts';
import { journeysProject, nodeProject, packageProject } from './.config/vite/node-projects.ts';

export default defineConfig(async () => ({
  test: {
    // By default one less than there are processors, which of two leaves one idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [nodeProject, ...(await browserProjects()), journeysProject, packageProject],
  },
}));
