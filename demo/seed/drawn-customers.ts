import type { DemoCustomer } from './demo-customer.ts';

/** Customers that the rest of the demo speaks of by name; the demo has them first. */
export const drawnCustomers: readonly DemoCustomer[] = [
  {
    name: 'Atlas Fuel',
    description: 'Regional fuel distribution',
    externalId: 'ATL-1107',
    labels: ['enterprise'],
    starred: true,
  },
  { name: 'Brightline Logistics', externalId: 'BRL-0318', labels: ['logistics', 'eu'] },
  {
    name: 'Brightline Freight Iberia, S. L.',
    description: 'Valencia and Algeciras',
    externalId: 'BRL-0377',
    labels: ['logistics', 'eu'],
  },
  {
    name: 'Brightline Freight Nordic AB',
    description: 'Göteborg and Trondheim',
    externalId: 'BRL-0412',
    labels: ['logistics', 'eu'],
  },
  { name: 'Café Ølund A/S', description: 'Roastery, wholesale and four shops', labels: ['retail', 'eu'] },
  {
    name: 'Harbor & Main Dental',
    description: 'Six practices on one ledger',
    externalId: 'HMD-2210',
    labels: ['health'],
  },
  {
    name: 'Harbor Brightline Freight Terminals',
    description: 'Until June 2025: Harbor Freight',
    externalId: 'HBF-2001',
    labels: ['logistics', 'na'],
  },
  {
    name: 'Königsberger & Söhne Maschinenbau GmbH',
    description: 'Spare parts for presses',
    externalId: 'KSM-0093',
    labels: ['enterprise', 'eu'],
  },
  {
    name: 'Norwick Paper Products and Converting International',
    description: 'Third shift runs the nightly sync',
    externalId: 'NWP-0009',
    labels: ['manufacturing'],
  },
  {
    name: 'Smith Rocket Company',
    description: 'Launch systems and ground support',
    externalId: 'SRC-0042',
    labels: ['enterprise', 'aerospace'],
    starred: true,
  },
  { name: 'Tōtara Outdoor', externalId: 'TTR-5520', labels: ['retail', 'apac'] },
  { name: 'Vega Energi', description: 'Grid balancing', externalId: 'VEG-3034', labels: ['enterprise', 'eu'] },
  {
    name: 'Ναυτιλιακή Αιγαίου',
    description: 'Ferries and island freight',
    externalId: 'AEG-0711',
    labels: ['enterprise', 'eu'],
  },
  {
    name: 'شركة النور للتجارة',
    description: 'Wholesale, Jeddah and Dammam',
    externalId: 'NUR-4410',
    labels: ['enterprise', 'mena'],
  },
  {
    name: '山田精密工業株式会社',
    description: 'Precision parts, Osaka',
    externalId: 'YMD-7781',
    labels: ['manufacturing', 'apac'],
  },
  {
    name: '🧑‍🚀 Crew Supply',
    description: 'Packed meals and consumables for long shifts',
    externalId: 'CRW-0808',
    labels: ['aerospace', 'pilot'],
  },
  { name: 'Léa Traiteur 🍋', description: 'Événements, Nice', labels: ['food', 'eu'] },
  {
    name: 'Sunny Side Diners 🍳',
    description: 'Eleven diners between Tucson and El Paso',
    externalId: 'crm/90/sunny side',
    labels: ['food', 'na'],
  },
  {
    name: 'Weber Gebäudetechnik',
    description:
      'Heating, cooling and electrical work for schools and town halls in three counties.\n\n' +
      'Orders arrive from two ERP systems until the merger with Lindner Haustechnik is finished in spring; both write ' +
      'the same order numbers, so check the prefix before anything is merged by hand. Ask for Frau Weber, not the ' +
      'switchboard.',
    externalId: 'SAP#0000417',
    labels: ['construction', 'eu', 'priority support'],
  },
];
