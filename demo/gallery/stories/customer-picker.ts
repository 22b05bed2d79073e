import { createPlugboard, type CustomerPickerState, type Plugboard } from 'plugboard';
import { type Story, until } from '../story.ts';

/** Answers in place of the server, or lets the request pass to it (`undefined`). */
type Fault = (url: URL, request: Request) => Promise<Response> | Response | undefined;

const isList = (url: URL) => url.pathname.endsWith('/v1/customers');

/** The real server's own answer to a list, narrowed by one more filter; who is looked up by name is found. */
function narrowedBy(filter: string, value: string): Fault {
  return (url, request) => {
    if (request.method !== 'GET' || !isList(url)) return undefined;
    if (['nameStartsWith', filter].some((name) => url.searchParams.has(name))) return undefined;
    url.searchParams.set(filter, value);
    return fetch(new Request(url, request));
  };
}

function problem(status: number, code: string): Response {
  const body = {
    type: 'about:blank',
    title: code,
    status,
    detail: code,
    code,
    retryable: status >= 500,
    requestId: 'req_5tN8vKq0',
  };
  return Response.json(body, { status, headers: { 'content-type': 'application/problem+json' } });
}

const askForToken = () => fetch('/plugboard-token', { method: 'POST' });

/** A token of whoever is signed in to Larkfield; of its administrator if nobody is. */
async function getToken(): Promise<string> {
  const reply = await askForToken();
  if (reply.ok) return reply.text();
  const session = { method: 'PUT', headers: { 'content-type': 'application/json' } };
  await fetch('/session', { ...session, body: JSON.stringify({ persona: 'organization_admin' }) });
  return (await askForToken()).text();
}

/** A handle to the demo's own server, with a fault on the way. */
function handle(fault: Fault): Plugboard {
  return createPlugboard({
    baseUrl: '/plugboard',
    getToken,
    fetch: async (input) => {
      const request = new Request(input);
      return (await fault(new URL(request.url), request)) ?? fetch(request);
    },
  });
}

/** What most stories show is not the list, and 14 customers are enough of it. */
const few = narrowedBy('label', 'africa');

interface Options {
  fault?: Fault;
  /** All customers, where the story shows the list or how many there are. */
  all?: boolean;
  state?: CustomerPickerState;
  readOnly?: boolean;
  /** What a person does once the list is there. */
  then?: (picker: HTMLElement, root: ShadowRoot, plugboard: Plugboard) => Promise<void> | void;
  /** Selector in the element's root of what tells that the first state is reached. */
  reached?: string;
}

function story(id: string, { fault, all = false, state, readOnly = false, then, reached = '.name' }: Options): Story {
  return {
    id: `customer-picker/${id}`,
    async show(stage) {
      const plugboard = handle((url, request) => fault?.(url, request) ?? (all ? undefined : few(url, request)));
      const picker = Object.assign(document.createElement('customer-picker'), { plugboard, readOnly, state });
      stage.append(picker);
      const root = await until(() => picker.shadowRoot);
      await until(() => root.querySelector(reached));
      await then?.(picker, root, plugboard);
    },
  };
}

const never = () => new Promise<Response>(() => undefined);

/** Passes until `start()`, then gives the fault. */
function later(fault: Fault): { fault: Fault; start: () => void } {
  let isOn = false;
  return { fault: (url, request) => (isOn ? fault(url, request) : undefined), start: () => (isOn = true) };
}

const buttonNamed = (root: ShadowRoot, name: string) =>
  [...root.querySelectorAll('button')].find((button) => button.textContent.trim() === name);

async function click(root: ShadowRoot, name: string) {
  (await until(() => buttonNamed(root, name))).click();
}

async function type(root: ShadowRoot, selector: string, text: string) {
  const field = await until(() => root.querySelector<HTMLInputElement>(selector));
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

const refreshFault = later((url) => (isList(url) ? problem(503, 'UNAVAILABLE') : undefined));
const sessionFault = later(() => problem(401, 'TOKEN_INVALID'));

/** Every state of the customer picker that the drawings show. */
export const customerPickerStories: readonly Story[] = [
  story('ready', { all: true }),
  story('loading', { fault: never, reached: '.skeleton' }),
  story('nothing-yet', {
    // Nobody was a customer before 1970.
    fault: narrowedBy('createdTo', '1970-01-01'),
    reached: '.empty',
  }),
  story('no-match', { state: { q: 'Tottara', label: ['retail'] }, reached: '.empty' }),
  story('first-load-failed', {
    fault: (url) => (isList(url) ? problem(503, 'UNAVAILABLE') : undefined),
    reached: '.empty',
  }),
  story('refresh-failed', {
    fault: refreshFault.fault,
    then: async (_picker, root, plugboard) => {
      refreshFault.start();
      plugboard.client.changes.report(['customers']);
      await until(() => root.querySelector('.banner'));
    },
  }),
  story('no-access', {
    fault: async (url, request) => {
      if (isList(url)) return problem(403, 'FORBIDDEN');
      if (!url.pathname.endsWith('/v1/me')) return fetch(request);
      const me = (await (await fetch(request)).json()) as object;
      return Response.json({ ...me, role: 'marketplace_user', permissions: ['marketplace:read'] });
    },
    reached: '.empty',
  }),
  story('offline', {
    then: async (picker, root) => {
      Object.assign(picker, { isOnline: false });
      await until(() => root.querySelector('.banner'));
    },
  }),
  story('session-ended', {
    fault: sessionFault.fault,
    then: async (_picker, root, plugboard) => {
      await click(root, 'Add customer');
      await type(root, '#add-name', 'Tōtara Outdoor');
      sessionFault.start();
      plugboard.client.changes.report(['customers']);
      await until(() => root.querySelector('.veil'));
    },
  }),
  story('filter', {
    all: true,
    state: { status: 'active', label: ['enterprise'], createdFrom: '2026-03-01' },
    reached: '.table, .card-list, .empty',
    then: async (_picker, root) => {
      (await until(() => root.querySelector<HTMLButtonElement>('.filter > button'))).click();
      const popover = await until(() => root.querySelector('.filter')?.shadowRoot);
      await until(() => popover.querySelector('dialog:not(.placing):is(:popover-open, :modal)'));
    },
  }),
  story('add', {
    then: async (_picker, root) => {
      await click(root, 'Add customer');
      await until(() => root.querySelector('#add-name'));
    },
  }),
  story('add-name-taken', {
    then: async (_picker, root) => {
      await click(root, 'Add customer');
      await type(root, '#add-name', 'Brightline Logistics');
      await type(root, '#add-description', 'Freight forwarding for the Rotterdam and Antwerp docks');
      await type(root, '#add-externalId', 'BRL-0502');
      (await until(() => root.querySelector<HTMLButtonElement>('button[type=submit]'))).click();
      await until(() => root.querySelector('#add-name-error .link'));
    },
  }),
  story('read-only', { readOnly: true }),
];
