import { describe, expect, it } from 'vitest';

/** What is defined: Lit brings a registry of its own to Node. */
const defined = () => customElements.get('customer-picker');

describe('the package', () => {
  it('can be imported where there is no page, and defines nothing', async () => {
    expect('document' in globalThis).toBe(false);
    const plugboard = await import('../../src/index.ts');
    expect(Object.keys(plugboard)).toEqual(expect.arrayContaining(['CustomerPicker', 'configurePlugboard']));
    expect(defined()).toBe(undefined);
  });

  it('defines its elements by its other entry only, there too', async () => {
    const { CustomerPicker } = await import('../../src/index.ts');
    await import('../../src/define.ts');
    expect(defined()).toBe(CustomerPicker);
  });
});
