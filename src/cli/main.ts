#!/usr/bin/env node
import { debuglog } from 'node:util';
import { CommanderError } from 'commander';
import { explain } from './failure.ts';
import { createProgram } from './program.ts';
import { processTerminal } from './terminal.ts';

/** Exit codes: 0 done, 1 refused or failed, 2 called wrongly. */
const terminal = processTerminal();
const debug = debuglog('plugboard');
try {
  await createProgram(terminal).parseAsync();
} catch (error) {
  // Commander has said its sentence already; help that was asked for is no failure.
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    debug('%O', error);
    terminal.note(`plugboard: ${explain(error)}`);
    process.exitCode = 1;
  }
}
