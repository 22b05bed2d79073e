import { Command, InvalidArgumentError, Option } from 'commander';
import { type CustomerRole, type Role, roles } from '../../contract/permissions.ts';
import { signEmbedToken } from '../../token/sign-embed-token.ts';
import { serverUrl } from '../connection.ts';
import { readKeyFile } from '../key-file.ts';
import type { Terminal } from '../terminal.ts';

interface TokenOptions {
  readonly key: string;
  readonly role: Role;
  readonly customer?: string;
  readonly user: string;
  readonly name?: string;
  readonly expiresIn: number;
  readonly readOnly?: true;
  readonly audience?: string;
}

/** `plugboard token` */
export function tokenCommand(terminal: Terminal): Command {
  return new Command('token')
    .description('Print an embed token for development, signed with a key of "plugboard keys create"')
    .requiredOption('--key <file>', 'the key file')
    .addOption(new Option('--role <role>', 'what the person may do').choices(roles).makeOptionMandatory())
    .option('--customer <claim>', 'for a customer’s roles: its external ID, or id:<id>')
    .option('--user <id>', 'the person', 'developer')
    .option('--name <name>', 'the person’s name')
    .option('--expires-in <seconds>', 'at most 600', toSeconds, 300)
    .option('--read-only', 'changes nothing')
    .option('--audience <url>', 'the server’s public URL; PLUGBOARD_PUBLIC_URL, else PLUGBOARD_URL by default')
    .action(async ({ key: file, role, customer, user, name, expiresIn, readOnly, audience }: TokenOptions) => {
      const key = readKeyFile(file);
      const token = await signEmbedToken({
        key,
        issuer: key.iss,
        organization: key.org,
        audience: audience ?? process.env['PLUGBOARD_PUBLIC_URL'] ?? serverUrl(),
        user: { id: user, ...(name !== undefined && { name }) },
        expiresIn,
        ...(readOnly && { readOnly }),
        // Whether role and customer fit is checked, with a sentence, by the function itself.
        ...({ role, customer } as { role: CustomerRole; customer: string }),
      });
      terminal.print(token);
    });
}

function toSeconds(text: string): number {
  if (!/^\d{1,4}$/.test(text)) throw new InvalidArgumentError('Give a whole number of seconds.');
  return Number(text);
}
