/** An order in Larkfield's own books. `customer` is the customer's external ID, which Larkfield gave it. */
export interface Order {
  readonly number: string;
  readonly customer: string;
  readonly customerName: string;
  readonly items: string;
  /** In euro cents. */
  readonly total: number;
  readonly state: 'draft' | 'confirmed' | 'shipped' | 'invoiced';
  /** The day it was placed, `YYYY-MM-DD`. */
  readonly placedOn: string;
}

const row = (
  number: number,
  customer: string,
  customerName: string,
  items: string,
  total: number,
  state: Order['state'],
  placedOn: string,
): Order => ({ number: `LF-${number}`, customer, customerName, items, total, state, placedOn });

const orders: readonly Order[] = [
  row(
    20481,
    'BRL-0377',
    'Brightline Freight Iberia, S. L.',
    'Pallet, heat-treated × 240',
    3_058_20,
    'draft',
    '2026-11-24',
  ),
  row(20480, 'ATL-1107', 'Atlas Fuel', 'Hose coupling, 2 inch × 60', 1_914_00, 'confirmed', '2026-11-24'),
  row(20479, 'SRC-0042', 'Smith Rocket Company', 'Umbilical plate × 2', 18_240_00, 'confirmed', '2026-11-23'),
  row(20478, 'YMD-7781', '山田精密工業株式会社', 'Bearing, ceramic × 400', 9_620_00, 'shipped', '2026-11-22'),
  row(20477, 'VEG-3034', 'Vega Energi', 'Current transformer × 12', 4_410_50, 'shipped', '2026-11-21'),
  row(20476, 'NUR-4410', 'شركة النور للتجارة', 'Stretch film, 500 mm × 900', 8_055_00, 'shipped', '2026-11-20'),
  row(20475, 'ATL-1107', 'Atlas Fuel', 'Tank gauge × 8', 2_632_00, 'shipped', '2026-11-19'),
  row(20474, 'AEG-0711', 'Ναυτιλιακή Αιγαίου', 'Mooring line, 40 m × 16', 5_120_00, 'invoiced', '2026-11-18'),
  row(20473, 'HMD-2210', 'Harbor & Main Dental', 'Mask, type II × 2,000', 318_00, 'invoiced', '2026-11-17'),
  row(
    20472,
    'KSM-0093',
    'Königsberger & Söhne Maschinenbau GmbH',
    'Press die, 80 t × 1',
    12_900_00,
    'invoiced',
    '2026-11-14',
  ),
  row(20471, 'TTR-5520', 'Tōtara Outdoor', 'Dry bag, 20 l × 150', 2_085_00, 'invoiced', '2026-11-12'),
  row(20470, 'ATL-1107', 'Atlas Fuel', 'Hose coupling, 2 inch × 40', 1_276_00, 'invoiced', '2026-11-10'),
];

/** Larkfield's orders, newest first; of one customer only, when its external ID is given. */
export function listOrders(customer?: string): readonly Order[] {
  return customer === undefined ? orders : orders.filter((order) => order.customer === customer);
}
