import { NewCustomer, nameKey } from 'plugboard/contract';
import { describe, expect, it } from 'vitest';
import { demoCustomers } from '../../demo/seed/customers.ts';

describe('the demo’s customers', () => {
  it('are 400, each with its own name and external ID', () => {
    const ids = demoCustomers.flatMap(({ externalId }) => externalId ?? []);
    expect(demoCustomers).toHaveLength(400);
    expect(new Set(demoCustomers.map(({ name }) => nameKey(name))).size).toBe(400);
    expect(new Set(ids).size).toBe(ids.length);
    // Most, not all, are known to the host by an ID.
    expect(ids.length).toBeGreaterThan(300);
    expect(ids.length).toBeLessThan(400);
  });

  it('are stored as they are written', () => {
    for (const { status: _status, starred: _starred, ...customer } of demoCustomers) {
      const { labels, ...rest } = customer;
      const stored = NewCustomer.parse({ ...rest, labels: [...labels] });
      expect(stored).toMatchObject(rest);
      expect(stored.labels).toEqual([...labels].sort());
    }
  });

  it.each(['Latin', 'Greek', 'Cyrillic', 'Arabic', 'Hebrew', 'Han', 'Hangul', 'Devanagari', 'Thai'])(
    'have names in %s',
    (script) => {
      const letters = new RegExp(`\\p{Script=${script}}`, 'u');
      const found = demoCustomers.filter(({ name }) => letters.test(name));
      expect(found.length).toBeGreaterThan(5);
    },
  );
});
