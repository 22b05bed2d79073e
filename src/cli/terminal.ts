import { styleText } from 'node:util';

/** Where the command line writes: results on stdout, everything said about them on stderr. */
export interface Terminal {
  /** Writes a result; a line end is added. */
  print(text: string): void;
  /** Says something beside the result, on stderr. */
  note(sentence: string): void;
  /** Text for stdout in bold; plain without a terminal or with `NO_COLOR`. */
  bold(text: string): string;
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
  // A reader that has seen enough, such as `head`, closes the pipe: that is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  return {
    print: (text) => void process.stdout.write(`${text}\n`),
    note: (sentence) => void process.stderr.write(`${sentence}\n`),
    bold: (text) => styleText('bold', text, { stream: process.stdout }),
  };
}
