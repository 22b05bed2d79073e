import { type Client, createClient } from '../client/client.ts';
import { CliError } from './failure.ts';
import type { Terminal } from './terminal.ts';

/** A client of the server that `PLUGBOARD_URL` names, by the server key in `PLUGBOARD_SERVER_KEY`. */
export function connect(terminal: Terminal, environment: NodeJS.ProcessEnv = process.env): Client {
  const baseUrl = serverUrl(environment);
  const key = environment['PLUGBOARD_SERVER_KEY'];
  if (!key)
    throw new CliError('PLUGBOARD_SERVER_KEY is not set: it holds the server key that "plugboard init" printed.');
  return createClient({ baseUrl, getToken: () => key, warn: (sentence) => terminal.note(`plugboard: ${sentence}`) });
}

/** The server's address in the environment; throws when it is missing or no web address. */
export function serverUrl(environment: NodeJS.ProcessEnv = process.env): string {
  const url = environment['PLUGBOARD_URL'];
  if (!url)
    throw new CliError('PLUGBOARD_URL is not set: it holds the address of the server, e.g. http://127.0.0.1:4650.');
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw new CliError(`PLUGBOARD_URL is no web address: "${url}".`);
  }
  return url;
}
