import { readFileSync } from 'node:fs';
import path from 'node:path';

interface Member {
  readonly name: string;
  readonly privacy?: 'public' | 'protected' | 'private';
}

interface Declaration {
  readonly members?: readonly Member[];
}

interface Module {
  readonly path: string;
  readonly declarations?: readonly Declaration[];
}

interface Manifest {
  readonly modules: readonly Module[];
}

/**
 * The custom elements manifest that the analyzer wrote from the sources, as hosts need it: paths of the built files in
 * place of sources, and no private members.
 *
 * @param folder where the analyzer put `custom-elements.json`
 */
export function readCustomElements(folder: string): object {
  const text = readFileSync(path.join(folder, 'custom-elements.json'), 'utf8');
  const builtPaths = text.replaceAll(/"\/?src\/([^"]+)\.ts"/g, '"$1.js"');
  const manifest = JSON.parse(builtPaths) as Manifest;
  return { ...manifest, modules: manifest.modules.map(withoutPrivateMembers) };
}

function withoutPrivateMembers(module: Module): Module {
  if (!module.declarations) return module;
  return {
    ...module,
    declarations: module.declarations.map((declaration) =>
      declaration.members
        ? {
            ...declaration,
            members: declaration.members.filter(({ name, privacy }) => privacy !== 'private' && !name.startsWith('#')),
          }
        : declaration,
    ),
  };
}
