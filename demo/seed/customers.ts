import type { DemoCustomer } from './demo-customer.ts';
import { drawnCustomers } from './drawn-customers.ts';
import { families, type NameFamily } from './families.ts';

const extraLabels = ['enterprise', 'pilot', 'renewal 2027', 'priority support', 'reseller'];

// Coprime to 9,000, so the numbers of external IDs repeat only after 9,000 customers.
const idStride = 7919;

function companiesOf(family: NameFamily, firstNumber: number): DemoCustomer[] {
  const { code, region, count, stems, trades, cities, pattern = '* +' } = family;
  return Array.from({ length: count }, (_, index) => {
    const stemIndex = index % stems.length;
    const round = Math.floor(index / stems.length);
    // Each round moves every stem on by one trade: no pair comes twice while there are trades left.
    const [words, label, about] = trades[(stemIndex + round) % trades.length] as NameFamily['trades'][number];
    const number = firstNumber + index;
    const extra = number % 4 === 0 ? [extraLabels[(number / 4) % extraLabels.length] as string] : [];
    return {
      name: pattern.replace('*', stems[stemIndex] as string).replace('+', words),
      labels: [label, ...(number % 11 === 5 ? [] : [region]), ...extra],
      ...(number % 10 < 7 && { description: `${about}, ${cities[number % cities.length]}` }),
      ...(number % 9 !== 4 && { externalId: `${code}-${1000 + ((number * idStride) % 9000)}` }),
      ...(number % 47 === 12 && { status: 'disabled' as const }),
    };
  });
}

function generatedCustomers(): DemoCustomer[] {
  const customers: DemoCustomer[] = [];
  for (const family of families) customers.push(...companiesOf(family, customers.length));
  return customers;
}

/** The demo's 400 customers: always the same, in the order in which they are made. */
export const demoCustomers: readonly DemoCustomer[] = [...drawnCustomers, ...generatedCustomers()];
