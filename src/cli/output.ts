import Table from 'cli-table3';
import { type Command, Option } from 'commander';
import { stringify } from 'csv-stringify/sync';
import type { Terminal } from './terminal.ts';

/** How results are printed. */
export interface OutputOptions {
  readonly output: 'table' | 'json' | 'csv';
  /** Ids only, one a line, whatever `output` says. */
  readonly quiet?: boolean;
}

type Value = string | number | boolean | null | undefined;

/** One column of a table or a CSV file. */
export interface Column<Row> {
  /** The field's name, as in JSON. */
  readonly name: string;
  readonly value: (row: Row) => Value;
  /** False for a column that only CSV and the table of a single thing have. */
  readonly inList?: boolean;
}

/** Gives a command the options of {@link OutputOptions}. */
export function withOutput(command: Command): Command {
  return command
    .addOption(new Option('--output <format>', 'how to print').choices(['table', 'json', 'csv']).default('table'))
    .option('--quiet', 'print ids only');
}

/** Prints a list: as JSON exactly one array. */
export function printList<Row extends { readonly id: string }>(
  terminal: Terminal,
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  options: OutputOptions,
): void {
  if (options.quiet) {
    for (const { id } of rows) terminal.print(id);
  } else if (options.output === 'json') terminal.print(JSON.stringify(rows, null, 2));
  else if (options.output === 'csv') terminal.print(toCsv(rows, columns));
  else {
    const shown = columns.filter(({ inList = true }) => inList);
    const table = newTable(shown.map(({ name }) => terminal.bold(name)));
    for (const row of rows) table.push(shown.map((column) => cell(column.value(row))));
    terminal.print(toText(table));
  }
}

/** Prints one thing: as JSON exactly one object. */
export function printOne<Row extends { readonly id: string }>(
  terminal: Terminal,
  row: Row,
  columns: readonly Column<Row>[],
  options: OutputOptions,
): void {
  if (options.quiet) terminal.print(row.id);
  else if (options.output === 'json') terminal.print(JSON.stringify(row, null, 2));
  else if (options.output === 'csv') terminal.print(toCsv([row], columns));
  else {
    const table = newTable();
    for (const { name, value } of columns) table.push([terminal.bold(name), cell(value(row))]);
    terminal.print(toText(table));
  }
}

function toCsv<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  const records = rows.map((row) => columns.map(({ value }) => value(row)));
  return stringify([columns.map(({ name }) => name), ...records], {
    // A spreadsheet takes text that begins with = + - @ for a formula; numbers stay as they are.
    escape_formulas: true,
    cast: { boolean: String },
  }).trimEnd();
}

const noLines = Object.fromEntries(
  ['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right']
    .concat('left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid')
    .map((place) => [place, '']),
);

function newTable(head: string[] = []): InstanceType<typeof Table> {
  return new Table({
    head,
    chars: { ...noLines, middle: '  ' },
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  });
}

/** The table without the spaces that fill its last column. */
function toText(table: InstanceType<typeof Table>): string {
  return table.toString().replace(/ +$/gm, '');
}

// What a terminal would obey or hide: control characters, and marks that turn the direction of what follows.
const unprintable = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

function cell(value: Value): string {
  if (value === null || value === undefined || value === '') return '–';
  return String(value)
    .replaceAll('\n', ' ⏎ ')
    .replace(unprintable, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}
