import type { Locator, Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { accessibilityFaults } from '../support/accessibility.ts';
import { startJourney } from '../support/journey.ts';

const journey = startJourney();

const names = (page: Page) => page.locator('customer-picker .name');
const search = (page: Page) => page.getByRole('searchbox', { name: 'Search by name' });

/** The words of what has the focus: its own or its label's. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const active = deepActive();
    const label = active instanceof HTMLInputElement ? active.labels?.[0] : undefined;
    return (label ?? active)?.textContent.trim();
  });

/** An embed token of whoever is signed in. */
async function tokenOf(page: Page): Promise<string> {
  const reply = await page.request.post(`${journey.demo.url}/plugboard-token`);
  return reply.text();
}

async function expectRows(rows: Locator, check: (texts: string[]) => boolean) {
  await expect.poll(async () => check(await rows.allInnerTexts()), { timeout: 10_000 }).toBe(true);
}

describe('the customers of an organization', () => {
  it('S6 lists them in order, S8 narrows by a part of the name', async () => {
    const page = await journey.open('/customers');
    await names(page).first().waitFor();
    await expectRows(names(page), (all) => all.length >= 50);

    await search(page).fill('rocket');
    await expectRows(names(page), (all) => all.length === 1 && all[0] === 'Smith Rocket Company');
    await expect.poll(() => page.locator('customer-picker .title-row').innerText()).toContain('1 of 400');
    expect(new URL(page.url()).search).toBe('?customers.q=rocket');

    await page.goBack();
    await expectRows(names(page), (all) => all.length >= 50);
    expect(await search(page).inputValue()).toBe('');
  });

  it('S9 filters by description, external ID, label and status, each to be taken away', async () => {
    const page = await journey.open('/customers');
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.getByRole('textbox', { name: 'Description' }).fill('roastery');
    await expectRows(names(page), (all) => all.join() === 'Café Ølund A/S');
    await page.getByRole('button', { name: 'Clear all' }).click();

    await page.getByRole('textbox', { name: 'External ID' }).fill('ATL-1107');
    await expectRows(names(page), (all) => all.join() === 'Atlas Fuel');
    await page.getByRole('button', { name: 'Clear all' }).click();

    await page.getByRole('combobox', { name: 'Labels' }).fill('aero');
    await page.getByRole('option', { name: 'aerospace' }).click();
    await expectRows(names(page), (all) => all.includes('Smith Rocket Company') && all.length < 50);
    await page.getByRole('button', { name: 'Disabled' }).click();
    await page.getByRole('button', { name: 'Done' }).click();

    await page.getByRole('button', { name: 'Remove filter: Status is disabled' }).click();
    await page.getByRole('button', { name: 'Remove filter: Label is aerospace' }).click();
    await expectRows(names(page), (all) => all.length >= 50);
  });

  it('sorts, stars, and reads on to the last customer while scrolling', async () => {
    const page = await journey.open('/customers');
    await names(page).first().waitFor();
    const first = await names(page).first().innerText();
    await page.getByRole('button', { name: 'Name', exact: true }).click();
    await expectRows(names(page), ([top]) => top !== first);
    const last = await names(page).first().innerText();
    await page.getByRole('button', { name: 'Name', exact: true }).click();
    await expectRows(names(page), ([top]) => top === first);

    await page.getByRole('button', { name: `Star ${first}`, exact: true }).click();
    await page.getByRole('button', { name: `Remove the star from ${first}` }).waitFor();

    const seen = new Set<string>();
    await expect
      .poll(
        async () => {
          await page.mouse.wheel(0, 20_000);
          for (const name of await names(page).allInnerTexts()) seen.add(name);
          return seen.size;
        },
        { timeout: 90_000 },
      )
      .toBe(400);
    expect((await names(page).allInnerTexts()).at(-1)).toBe(last);
  });

  it('S7 adds one; S54 says whose name is taken; a double click makes one', async () => {
    const page = await journey.open('/customers');
    await page.getByRole('button', { name: 'Add customer' }).click();
    const dialog = page.locator('pb1-dialog');
    await page.getByRole('dialog', { name: 'Add customer' }).waitFor();
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Brightline Logistics');
    await dialog.getByRole('button', { name: 'Add customer' }).click();
    await dialog.getByText('There is already a Brightline Logistics.').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);

    await dialog.getByRole('textbox', { name: 'Name' }).fill('Brightline Bergen');
    await dialog.getByRole('textbox', { name: 'External ID' }).fill('BRL-0318');
    await dialog.getByRole('button', { name: 'Add customer' }).click();
    await dialog.getByText('Another customer has this external ID.').waitFor();

    await dialog.getByRole('textbox', { name: 'External ID' }).fill('BRL/0502');
    await dialog.getByRole('textbox', { name: 'Description' }).fill('Freight for the Rotterdam docks');
    await dialog.getByRole('combobox', { name: 'Labels' }).fill('EU, Logistics,');
    await dialog.getByRole('button', { name: 'Add customer' }).dblclick();
    await page.getByRole('dialog', { name: 'Add customer' }).waitFor({ state: 'hidden' });
    await search(page).fill('Brightline Bergen');
    await expectRows(names(page), (all) => all.join() === 'Brightline Bergen');
    expect(await page.locator('customer-picker tbody').innerText()).toMatch(/eu\s+logistics\s+BRL\/0502/);
  });

  it('shows the organization’s viewer everything and lets them change nothing, by the server’s word too', async () => {
    const page = await journey.open('/customers', { persona: 'organization_viewer' });
    await names(page).first().waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Add customer' }).count()).toBe(0);
    const refused = await page.request.post(`${journey.demo.url}/plugboard/v1/customers`, {
      headers: { authorization: `Bearer ${await tokenOf(page)}`, 'idempotency-key': crypto.randomUUID() },
      data: { name: 'Not to be' },
    });
    expect([refused.status(), (await refused.json()).code]).toEqual([403, 'FORBIDDEN']);
  });

  it('tells a customer’s admin that the list is not for them; by API only the own customer answers', async () => {
    const admin = await journey.open('/customers');
    const authorization = `Bearer ${await tokenOf(admin)}`;
    const listed = await admin.request.get(`${journey.demo.url}/plugboard/v1/customers?pageSize=2`, {
      headers: { authorization },
    });
    const [own, other] = (await listed.json()).items as { id: string }[];

    const page = await journey.open('/customers', { persona: 'customer_admin', customer: own!.id });
    await page.getByText('You can’t see the customers').waitFor();
    await page.getByText('Your role, Customer admin, does not include the list of customers.').waitFor();

    const headers = { authorization: `Bearer ${await tokenOf(page)}` };
    const get = (id: string) => page.request.get(`${journey.demo.url}/plugboard/v1/customers/${id}`, { headers });
    const [mine, foreign, unknown] = await Promise.all([get(own!.id), get(other!.id), get(crypto.randomUUID())]);
    expect(Object.keys(await mine.json())).not.toContain('externalId');
    const withoutId = async (reply: typeof foreign) => (await reply.text()).replace(/req_\w+/g, '');
    expect(foreign.status()).toBe(404);
    expect(await withoutId(foreign)).toBe(await withoutId(unknown));
  });

  it('can be walked by keyboard alone', async () => {
    const page = await journey.open('/customers');
    await names(page).first().waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('totara');
    await expectRows(names(page), (all) => all.length === 0);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('tōtara out');
    await expectRows(names(page), (all) => all.join() === 'Tōtara Outdoor');
    await page.keyboard.press('Tab'); // clears
    await page.keyboard.press('Tab'); // filter
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Description' }).waitFor();
    await expect.poll(() => focused(page)).toBe('Description');
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toBe('Filter');
    await page.keyboard.press('Tab'); // sort by name
    await page.keyboard.press('Tab'); // sort by created
    await page.keyboard.press('Tab'); // the customer
    expect(await focused(page)).toBe('Tōtara Outdoor');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Tōtara Outdoor' }).waitFor();

    await page.goBack();
    await names(page).first().waitFor();
    await page.keyboard.press('/');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Add customer' }).waitFor();
    await page.keyboard.type('Keyboard & Sons');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Add customer' }).waitFor({ state: 'hidden' });
    await expect.poll(() => focused(page)).toBe('Add customer');
  });

  it('leaves no report of its strict policy', async () => {
    expect(await journey.demo.cspReports()).toEqual([]);
  });
});
