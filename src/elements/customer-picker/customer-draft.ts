import { createCustomer } from '../../contract/customers.ts';
import type { RequestInput } from '../../contract/route.ts';

/** What a person types into "Add customer". */
export interface CustomerDraft {
  readonly name: string;
  readonly description: string;
  readonly externalId: string;
  readonly labels: readonly string[];
}

export type CustomerDraftField = keyof CustomerDraft;

export const emptyDraft: CustomerDraft = { name: '', description: '', externalId: '', labels: [] };
export const draftFields = Object.keys(emptyDraft) as CustomerDraftField[];

/** What is wrong with a field: nothing in it, too much, or something that cannot be. */
export type DraftFault = { readonly kind: 'missing' | 'impossible' } | { readonly kind: 'long'; readonly max: number };

/** The draft as the request has it; an empty external ID is none. */
export function toNewCustomer(draft: CustomerDraft): RequestInput<typeof createCustomer> {
  return {
    body: { ...draft, externalId: draft.externalId === '' ? null : draft.externalId, labels: [...draft.labels] },
  };
}

/** What the page can see to be wrong, by the contract's own rules; the server looks again. */
export function faultsOf(draft: CustomerDraft): Partial<Record<CustomerDraftField, DraftFault>> {
  const { error } = createCustomer.body.safeParse(toNewCustomer(draft).body);
  const faults: Partial<Record<CustomerDraftField, DraftFault>> = {};
  for (const issue of error?.issues ?? []) {
    const field = issue.path[0] as CustomerDraftField;
    if (issue.code === 'too_big') faults[field] ??= { kind: 'long', max: Number(issue.maximum) };
    else faults[field] ??= { kind: issue.code === 'too_small' ? 'missing' : 'impossible' };
  }
  return faults;
}
