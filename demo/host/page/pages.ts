import { bindStateToUrl, CustomerPicker } from 'plugboard';
import { copyOf, find, findA } from './dom.ts';
import { formatMoney, ordersTable, readOrders } from './orders-table.ts';
import type { SignedIn } from './session.ts';

/** What a page is drawn with. */
interface PageContext {
  readonly session: SignedIn;
  /** Aborted when the page is left. */
  readonly left: AbortSignal;
  readonly navigate: (path: string) => void;
}

/** Fills the copy of a page's template. What arrives later goes into the same copy, even if it is no longer shown. */
type Fill = (page: HTMLElement, context: PageContext) => void | Promise<void>;

// The template says it all.
const asItIs: Fill = () => undefined;

const pages: Record<string, Fill> = {
  async overview(page) {
    const orders = await readOrders();
    const open = orders.filter(({ state }) => state === 'draft' || state === 'confirmed');
    find('[data-open-orders]', page).textContent = String(open.length);
    find('[data-shipped]', page).textContent = String(orders.filter(({ state }) => state === 'shipped').length);
    find('[data-open-value]', page).textContent = formatMoney(open.reduce((sum, { total }) => sum + total, 0));
  },
  async orders(page) {
    find('[data-orders]', page).replaceChildren(ordersTable(await readOrders()));
  },
  customers(page, { left, navigate }) {
    const picker = findA(CustomerPicker, 'customer-picker', page);
    left.addEventListener('abort', bindStateToUrl(picker, { prefix: 'customers' }));
    picker.addEventListener('pb-customer-selected', ({ id }) => navigate(`/customers/${id}`));
  },
  integrations: asItIs,
  reports: asItIs,
  settings(page, { session }) {
    find('[data-name]', page).textContent = session.name;
    find('[data-position]', page).textContent = session.position;
  },
};

/** The page for a path without trailing slash, as an element that fills itself; for an unknown path a page that says so. */
export function drawPage(path: string, context: PageContext): HTMLElement {
  const [, name = '', id] = path.split('/');
  if (name === 'customers' && id !== undefined) return draw('customer', (page) => fillCustomer(page, id), context);
  const fill = id === undefined ? pages[name] : undefined;
  return fill ? draw(name, fill, context) : draw('unknown', asItIs, context);
}

function draw(template: string, fill: Fill, context: PageContext): HTMLElement {
  const page = document.createElement('div');
  page.append(copyOf(template));
  void Promise.resolve(fill(page, context)).catch((error: unknown) => {
    const note = Object.assign(document.createElement('p'), { className: 'error', role: 'alert' });
    note.textContent = error instanceof Error ? error.message : String(error);
    page.append(note);
  });
  return page;
}

async function fillCustomer(page: HTMLElement, id: string): Promise<void> {
  const reply = await fetch(`/api/customers/${encodeURIComponent(id)}`);
  if (!reply.ok) {
    page.replaceChildren(copyOf('unknown'));
    return;
  }
  const customer = (await reply.json()) as { name: string; claim: string };
  find('[data-customer-name]', page).textContent = customer.name;
  find('[data-customer-id]', page).textContent = customer.claim;
  find('[data-orders]', page).replaceChildren(ordersTable(await readOrders(customer.claim)));
}
