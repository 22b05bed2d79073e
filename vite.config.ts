import { defineConfig } from 'vitest/config';
import { browserProject } from './.config/vite/browser-project.ts';
import { journeysProject, nodeProject, packageProject } from './.config/vite/node-projects.ts';

export default defineConfig(async () => ({
  test: {
    projects: [nodeProject, await browserProject(), journeysProject, packageProject],
  },
}));
