import { defineConfig } from 'vitest/config';
import { browserProjects } from './.config/vite/browser-projects.ts';
import { journeysProject, nodeProject, packageProject } from './.config/vite/node-projects.ts';

export default defineConfig(async () => ({
  test: {
    projects: [nodeProject, ...(await browserProjects()), journeysProject, packageProject],
  },
}));
