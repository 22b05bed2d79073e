import { isClientError } from '../client/client-error.ts';

/** A failure that one sentence explains, without a trace. */
export class CliError extends Error {
  override readonly name = 'CliError';
}

/** What to say about a failure: one sentence, with the request's id if a server answered. */
export function explain(error: unknown, environment: NodeJS.ProcessEnv = process.env): string {
  if (isClientError(error)) {
    const request = error.requestId === undefined ? '' : ` (${error.code}, request ${error.requestId})`;
    if (error.code === 'NETWORK' || error.code === 'TIMEOUT') {
      return `No server answers at ${environment['PLUGBOARD_URL']}.`;
    }
    if (error.status === 401) return `The server does not accept the key in PLUGBOARD_SERVER_KEY${request}.`;
    const faults = error.fieldErrors.map(({ pointer, detail }) => `${pointer.replace(/^[/?]/, '')}: ${detail}`);
    return `${[withoutStop(error.message), ...faults.map(withoutStop)].join('; ')}${request}.`;
  }
  return error instanceof Error ? error.message : String(error);
}

const withoutStop = (sentence: string) => sentence.replace(/\.$/, '');
