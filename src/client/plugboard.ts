import { type Capabilities, getCapabilities } from '../contract/capabilities.ts';
import { getMe, type Me } from '../contract/me.ts';
import type { Reply, RequestInput, Resource, Route } from '../contract/route.ts';
import { type Client, type ClientOptions, createClient } from './client.ts';
import { createListeners, type Listeners } from './listeners.ts';
import { sharedOnPage } from './page.ts';

/** A host's own words: by element (`customer-picker`), then by the name of the phrase. */
export type MessageOverrides = Readonly<
  Record<string, Readonly<Record<string, string | ((...values: never[]) => string)>>>
>;

/** Which colours: light, dark, or as the page around has it. */
export type Theme = 'light' | 'dark' | 'auto';

/** What may change while the elements are shown. */
export interface PlugboardSettings {
  /** A BCP 47 tag, e.g. `de` or `pt-BR`; by default the language of the page around each element. */
  readonly locale?: string | undefined;
  readonly messages?: MessageOverrides | undefined;
  /** `auto` by default. */
  readonly theme?: Theme | undefined;
}

/** What a handle is made from. */
export type PlugboardOptions = ClientOptions & PlugboardSettings;

/** The elements' one handle to the server, the same for all of them on a page or below a provider. */
export interface Plugboard {
  readonly client: Client;
  readonly locale: string | undefined;
  readonly messages: MessageOverrides;
  readonly theme: Theme;
  /** Who is signed in: one request per page and person, again only after a change. */
  readonly me: () => Promise<Me>;
  /** What the server can do: one request per page and person. */
  readonly capabilities: () => Promise<Capabilities>;
  /**
   * Changes settings live; what is absent is kept. With a new `getToken` the client asks it at once, so that this is
   * also the way to sign somebody in after `logout()`.
   */
  readonly update: (settings: PlugboardSettings & Partial<Pick<ClientOptions, 'getToken'>>) => void;
  /** Drops the token, what was read and what was typed; nothing is sent until `update()` or `session.renew()`. */
  readonly logout: () => void;
  /** Calls the listener after each `update`. Returns the unsubscribing function. */
  readonly subscribe: (listener: (plugboard: Plugboard) => void) => () => void;
}

/** Makes a handle. Sends nothing before an element asks. */
export function createPlugboard(options: PlugboardOptions): Plugboard {
  const { locale, messages = {}, theme = 'auto' } = options;
  let { getToken } = options;
  let settings: Pick<Plugboard, 'locale' | 'messages' | 'theme'> = { locale, messages, theme };
  const listeners = createListeners<Plugboard>();
  const client = createClient({ ...options, getToken: (ask) => getToken(ask) });

  const plugboard: Plugboard = {
    client,
    get locale() {
      return settings.locale;
    },
    get messages() {
      return settings.messages;
    },
    get theme() {
      return settings.theme;
    },
    me: onceForAll(client, getMe, {}, 'me'),
    capabilities: onceForAll(client, getCapabilities, {}),
    update(changes) {
      const { locale = settings.locale, messages = settings.messages, theme = settings.theme } = changes;
      settings = { locale, messages, theme };
      if (changes.getToken) {
        getToken = changes.getToken;
        void client.session.renew();
      }
      listeners.notify(plugboard);
    },
    logout: client.logout,
    subscribe: listeners.subscribe,
  };
  return plugboard;
}

/** A read whose reply serves everybody until the person, the session or the resource changes. */
function onceForAll<R extends Route>(
  client: Client,
  route: R,
  input: RequestInput<R>,
  resource?: Resource,
): () => Promise<Reply<R>> {
  let kept: Promise<Reply<R>> | undefined;
  const drop = () => (kept = undefined);
  // Subscribed before any element can, so that whoever asks anew on the same notice gets the new answer.
  client.session.subscribe(drop);
  client.changes.subscribe((changed) => {
    if (resource !== undefined && changed.has(resource)) drop();
  });
  return () => {
    if (kept) return kept;
    const mine = client.request(route, input).catch((error: unknown) => {
      // A failure is not kept: the next question may find an answer.
      if (kept === mine) drop();
      throw error;
    });
    return (kept = mine);
  };
}

/** The page's default handle, and who waits for it. */
interface PageDefault {
  plugboard: Plugboard | undefined;
  readonly listeners: Listeners<Plugboard>;
}

const pageDefault = () =>
  sharedOnPage<PageDefault>('default', () => ({ plugboard: undefined, listeners: createListeners() }));

/** Makes a handle and sets it as the page's default, for every copy of the script; a former default is replaced. */
export function configurePlugboard(options: PlugboardOptions): Plugboard {
  const page = pageDefault();
  page.plugboard = createPlugboard(options);
  page.listeners.notify(page.plugboard);
  return page.plugboard;
}

/** The page's default handle; undefined before `configurePlugboard`. */
export function defaultPlugboard(): Plugboard | undefined {
  return pageDefault().plugboard;
}

/** Calls the listener each time that `configurePlugboard` sets the default. Returns the unsubscribing function. */
export function subscribeDefaultPlugboard(listener: (plugboard: Plugboard) => void): () => void {
  return pageDefault().listeners.subscribe(listener);
}
