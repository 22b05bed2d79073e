import { Refusal } from '../contract/refusal.ts';

/** What it means that a unique constraint refused a row. */
interface Taken {
  code: 'NAME_TAKEN' | 'EXTERNAL_ID_TAKEN';
  detail: string;
  pointer: string;
}

const taken: Readonly<Record<string, Taken>> = {
  customer_name_taken: { code: 'NAME_TAKEN', detail: 'Another customer has this name.', pointer: '/name' },
  customer_external_id_taken: {
    code: 'EXTERNAL_ID_TAKEN',
    detail: 'Another customer has this external ID.',
    pointer: '/externalId',
  },
};

/** Waits for a write; a value that must be unique and is not becomes a refusal. Any other error passes as it is. */
export async function refuseTaken<T>(write: Promise<T>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    const meaning = isSqlError(error, '23505') && taken[error.constraint ?? ''];
    if (!meaning) throw error;
    const { code, detail, pointer } = meaning;
    throw new Refusal(code, detail, { fieldErrors: [{ pointer, code: 'TAKEN', detail }], cause: error });
  }
}

/** True for an error of the database with this SQLSTATE; both engines name code and constraint alike. */
export function isSqlError(error: unknown, code: string): error is Error & { code: string; constraint?: string } {
  return error instanceof Error && 'code' in error && error.code === code;
}
