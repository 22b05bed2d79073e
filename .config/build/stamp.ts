import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Remembers from which inputs something was built, by their content, beside what was built. */
export class Stamp {
  readonly #file: string;
  readonly #root: string;
  readonly #inputs: readonly string[];
  readonly #output: string;

  /**
   * @param inputs glob patterns below `root`
   * @param output what the build writes last, below `root`
   */
  constructor(root: string, name: string, inputs: readonly string[], output: string) {
    this.#root = root;
    this.#file = path.join(root, 'dist/.stamps', name);
    this.#inputs = inputs;
    this.#output = path.join(root, output);
  }

  /** True if the last build finished from exactly the inputs that are there now, and what it wrote is still there. */
  isFresh(): boolean {
    if (!existsSync(this.#file) || !existsSync(this.#output)) return false;
    return readFileSync(this.#file, 'utf8') === this.#hash();
  }

  /** Runs a build and remembers its inputs as they were when it began; a failed build is remembered as stale. */
  async around(build: () => Promise<void>): Promise<void> {
    const hash = this.#hash();
    this.#write('');
    await build();
    this.#write(hash);
  }

  #write(hash: string): void {
    mkdirSync(path.dirname(this.#file), { recursive: true });
    writeFileSync(this.#file, hash);
  }

  #hash(): string {
    const hash = createHash('sha256').update(process.version);
    for (const file of globSync([...this.#inputs], { cwd: this.#root }).sort()) {
      const full = path.join(this.#root, file);
      if (statSync(full).isFile()) hash.update(file).update('\0').update(readFileSync(full)).update('\0');
    }
    return hash.digest('hex');
  }
}
