import type { Order } from '../orders.ts';

const states = { draft: 'Draft', confirmed: 'Confirmed', shipped: 'Shipped', invoiced: 'Invoiced' };
const money = new Intl.NumberFormat('en', { style: 'currency', currency: 'EUR' });
const day = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' });

/** Larkfield's orders that the signed-in person may see; of one customer only, when its external ID is given. */
export async function readOrders(customer?: string): Promise<Order[]> {
  const reply = await fetch(
    customer === undefined ? '/api/orders' : `/api/orders?${new URLSearchParams({ customer })}`,
  );
  if (!reply.ok) throw new Error('The orders cannot be read now.');
  return (await reply.json()) as Order[];
}

/** An amount of euro cents, as text. */
export const formatMoney = (cents: number) => money.format(cents / 100);

/** A table of orders, or a sentence when there are none. */
export function ordersTable(orders: readonly Order[]): HTMLElement {
  if (orders.length === 0) return Object.assign(document.createElement('p'), { textContent: 'No orders yet.' });
  const table = document.createElement('table');
  const head = table.createTHead().insertRow();
  for (const words of ['Order', 'Customer', 'Items', 'State', 'Placed', 'Total']) {
    const cell = Object.assign(document.createElement('th'), { textContent: words, scope: 'col' });
    if (words === 'Total') cell.className = 'number';
    head.append(cell);
  }
  const body = table.createTBody();
  for (const order of orders) {
    const row = body.insertRow();
    const texts = [
      order.number,
      order.customerName,
      order.items,
      states[order.state],
      day.format(new Date(order.placedOn)),
    ];
    for (const text of texts) row.insertCell().textContent = text;
    row.cells[1]?.setAttribute('dir', 'auto');
    const total = row.insertCell();
    total.className = 'number';
    total.textContent = formatMoney(order.total);
  }
  return table;
}
