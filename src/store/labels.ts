import { sql, type SqlBool } from 'kysely';
import type { LabelCount } from '../contract/labels.ts';
import { toLabel } from '../contract/text.ts';
import type { Tx } from './tenant.ts';

/** How many labels a list shows at most. */
const longest = 200;

/** The labels in use on things of one kind, most used first, those that contain `q` if it is given. */
export function listLabels(
  tx: Tx,
  organizationId: string,
  { of, q }: { of: 'customers'; q?: string | undefined },
): Promise<LabelCount[]> {
  return tx
    .selectFrom('labelUse')
    .select(['label', 'uses as count'])
    .where('organizationId', '=', organizationId)
    .where('kind', '=', of)
    .$if(q !== undefined, (query) => query.where(sql<SqlBool>`strpos(label, ${toLabel(q ?? '')}) > 0`))
    .orderBy('uses', 'desc')
    .orderBy('label')
    .limit(longest)
    .execute();
}
