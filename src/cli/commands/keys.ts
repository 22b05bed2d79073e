import { Command, Option } from 'commander';
import { createSigningKey, signingAlgorithms, type SigningAlgorithm } from '../../contract/keys.ts';
import { getMe } from '../../contract/me.ts';
import { generateSigningKeyPair } from '../../token/signing-key.ts';
import { connect } from '../connection.ts';
import { formatKey, type KeyFile, writeKeyFile } from '../key-file.ts';
import type { Terminal } from '../terminal.ts';

interface CreateOptions {
  readonly name: string;
  readonly issuer: string;
  readonly algorithm: SigningAlgorithm;
  readonly out?: string;
}

/** `plugboard keys …` */
export function keysCommand(terminal: Terminal): Command {
  const keys = new Command('keys').description('Keys that sign embed tokens');
  keys
    .command('create')
    .description('Make a key pair, register its public part and write its private part, a JWK')
    .requiredOption('--name <name>', 'what the key is for')
    .requiredOption('--issuer <text>', 'what tokens will say as `iss`, e.g. https://app.example.com')
    .addOption(new Option('--algorithm <name>', 'how tokens are signed').choices(signingAlgorithms).default('ES256'))
    .option('--out <file>', 'a new file that only you can read; stdout by default')
    .action(async ({ out, ...options }: CreateOptions) => {
      const make = () => makeKey(terminal, options);
      if (out === undefined) {
        terminal.print(formatKey(await make()).trimEnd());
        return;
      }
      const { kid } = await writeKeyFile(out, make);
      terminal.print(kid);
      terminal.note(`The private key is in ${out}: keep it like a password.`);
    });
  return keys;
}

async function makeKey(terminal: Terminal, options: Omit<CreateOptions, 'out'>): Promise<KeyFile> {
  const { name, issuer, algorithm } = options;
  const client = connect(terminal);
  const { organization } = await client.request(getMe, {});
  const { privateKey, publicKey } = await generateSigningKeyPair(algorithm);
  const body = { name, issuer, algorithm, publicKey: publicKey as Record<string, string> };
  const { id } = await client.request(createSigningKey, { body });
  return { ...privateKey, kid: id, iss: issuer, org: organization.id };
}
