import { openDatabase } from '../../src/store/open.ts';

/*
 * node open-data-folder.ts <folder> close|stay
 * Opens a data folder as another process would, and says so, or why not.
 */
const [dataDir = '', then] = process.argv.slice(2);
try {
  const db = await openDatabase({ dataDir });
  process.stdout.write('opened\n');
  if (then === 'close') await db.close();
  else setInterval(() => undefined, 1000);
} catch (error) {
  process.stdout.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
