import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { bindStateToUrl } from '../../src/elements/bind-state-to-url.ts';
import { StateChangedEvent } from '../../src/elements/plugboard-element.events.ts';

/** The least that can be bound: an element with `state` that tells of changes. */
type Stateful = HTMLElement & { state: object };

const stateful = async (): Promise<Stateful> =>
  Object.assign(await fixture<HTMLElement>(html`<div></div>`), { state: {} });

/** What an element does when a person changes something. */
function change(element: Stateful, state: object, isStep: boolean) {
  element.state = state;
  element.dispatchEvent(new StateChangedEvent(state, isStep));
}

async function go(by: number) {
  const popped = oneEvent(window, 'popstate');
  history.go(by);
  await popped;
}

describe('bindStateToUrl', () => {
  const address = location.href;
  let unbind: (() => void)[] = [];
  const bind = (element: Stateful, prefix: string) => unbind.push(bindStateToUrl(element, { prefix }));

  beforeEach(() => history.pushState(null, '', address));
  afterEach(() => {
    for (const end of unbind) end();
    unbind = [];
    history.replaceState(null, '', address);
  });

  it('F74: makes one entry for ten letters and one for each filter, and goes back through them', async () => {
    const element = await stateful();
    bind(element, 'c');
    const before = history.length;
    for (const length of Array(10).keys()) change(element, { q: 'brightline'.slice(0, length + 1) }, false);
    change(element, { q: 'brightline', status: 'active' }, true);
    change(element, { q: 'brightline', status: 'active', label: ['eu', 'logistics'] }, true);
    expect(history.length).to.equal(before + 3);

    await go(-1);
    expect(element.state).to.deep.equal({ q: 'brightline', status: 'active' });
    await go(-1);
    expect(element.state).to.deep.equal({ q: 'brightline' });
    await go(-1);
    expect(element.state).to.deep.equal({});
    await go(3);
    expect(element.state).to.deep.equal({ q: 'brightline', status: 'active', label: ['eu', 'logistics'] });
  });

  it('F74: gives the same state after a reload', async () => {
    const element = await stateful();
    bind(element, 'c');
    const state = {
      q: 'true',
      externalId: '007',
      starred: true,
      label: ['"quoted"', 'a&b=c'],
      createdFrom: '2026-03-01',
    };
    change(element, state, true);
    const reloaded = await stateful();
    bind(reloaded, 'c');
    expect(reloaded.state).to.deep.equal(state);
  });

  it('F74: keeps two elements and the parameters of the host apart', async () => {
    history.replaceState(null, '', `${location.pathname}?tab=customers`);
    const [left, right] = [await stateful(), await stateful()];
    bind(left, 'left');
    bind(right, 'right');
    change(left, { q: 'a' }, true);
    change(right, { q: 'b' }, true);
    change(left, {}, true);
    expect(new URLSearchParams(location.search).get('tab')).to.equal('customers');
    await go(-1);
    expect(left.state).to.deep.equal({ q: 'a' });
    expect(right.state).to.deep.equal({ q: 'b' });
  });

  it('leaves the address alone once the binding has ended', async () => {
    const element = await stateful();
    bindStateToUrl(element, { prefix: 'c' })();
    change(element, { q: 'a' }, true);
    expect(location.search).to.not.contain('c.q');
  });
});
