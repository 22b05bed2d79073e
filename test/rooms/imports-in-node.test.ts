import { describe, expect, it } from 'vitest';

describe('the package', () => {
  it('can be imported where there is no page, and defines nothing', async () => {
    expect('customElements' in globalThis).toBe(false);
    const plugboard = await import('../../src/index.ts');
    expect(Object.keys(plugboard)).toEqual(expect.arrayContaining(['CustomerPicker', 'configurePlugboard']));
    await import('../../src/define.ts');
    expect('customElements' in globalThis).toBe(false);
  });
});
