import { Refusal } from '../contract/refusal.ts';

/** What it means that a unique constraint refused a row. */
interface Taken {
  code: 'NAME_TAKEN' | 'EXTERNAL_ID_TAKEN';
  detail: string;
  pointer: string;
}

const taken = {
  customer_name_taken: { code: 'NAME_TAKEN', detail: 'Another customer has this name.', pointer: '/name' },
  customer_external_id_taken: {
    code: 'EXTERNAL_ID_TAKEN',
    detail: 'Another customer has this external ID.',
    pointer: '/externalId',
  },
} satisfies Record<string, Taken>;

type Constraint = keyof typeof taken;

/** What it means to the caller that a value is taken. */
export function refusalOfTaken(constraint: Constraint, cause?: unknown): Refusal {
  const { code, detail, pointer } = taken[constraint];
  return new Refusal(code, detail, { fieldErrors: [{ pointer, code: 'TAKEN', detail }], cause });
}

/** Waits for a write; a value that must be unique and is not becomes a refusal. Any other error passes as it is. */
export async function refuseTaken<T>(write: Promise<T>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    if (isSqlError(error, '23505') && isConstraint(error.constraint)) throw refusalOfTaken(error.constraint, error);
    throw error;
  }
}

function isConstraint(name: string | undefined): name is Constraint {
  return name !== undefined && Object.hasOwn(taken, name);
}

/** True for an error of the database with this SQLSTATE; both engines name code and constraint alike. */
export function isSqlError(error: unknown, code: string): error is Error & { code: string; constraint?: string } {
  return error instanceof Error && 'code' in error && error.code === code;
}
