import { html, type TemplateResult } from 'lit';
import type { ClientError } from '../client/client-error.ts';
import type { LocalizeController } from '../i18n/localize-controller.ts';
import { banner } from '../ui/banner/banner.ts';
import { button } from '../ui/button/button.ts';
import { emptyState } from '../ui/empty-state/empty-state.ts';
import { cloudAlertIcon } from '../ui/icons/cloud-alert.ts';
import { rotateCwIcon } from '../ui/icons/rotate-cw.ts';
import { triangleAlertIcon } from '../ui/icons/triangle-alert.ts';
import { wifiOffIcon } from '../ui/icons/wifi-off.ts';
import type { ReadStatus } from './controllers/read-controller.ts';
import type { errorMessages } from './errors.messages.ts';
import type { plugboardElementMessages } from './plugboard-element.messages.ts';

/** The words that the states below speak with. */
export interface StateWords {
  words: LocalizeController<typeof plugboardElementMessages>;
  errorWords: LocalizeController<typeof errorMessages>;
}

/** What a read needs to tell of itself. */
interface Read {
  readonly status: ReadStatus;
  readonly error: ClientError | undefined;
  readonly updatedAt: Date | undefined;
  readonly retryInSeconds: number | undefined;
  refresh(): void;
}

/** The states of a read, so that no element forgets one. `ready` decides between content and nothing to show. */
export function renderRead<Result>(
  read: Read,
  states: { loading: () => Result; error: (error: ClientError) => Result; ready: () => Result },
): Result {
  if (read.status === 'ready') return states.ready();
  return read.error ? states.error(read.error) : states.loading();
}

/** The first load failed: what failed, what is safe, what happens next, and an id to send. */
export function loadFailed(heading: string, read: Read, { words, errorWords }: StateWords): TemplateResult {
  const error = read.error as ClientError;
  const seconds = read.retryInSeconds;
  const next = seconds === undefined ? '' : words.term('tryAgainIn', { seconds: words.number(seconds) });
  return emptyState({
    icon: cloudAlertIcon,
    tone: 'danger',
    heading,
    text: `${errorWords.term(error.code)} ${words.term('nothingChanged')} ${next}`,
    actions: button({ label: words.term('tryAgain'), icon: rotateCwIcon, onClick: () => read.refresh() }),
    request: error.requestId
      ? {
          id: error.requestId,
          label: words.term('request'),
          copyLabel: words.term('copyRequestId'),
          copiedLabel: words.term('copied'),
        }
      : undefined,
  });
}

/** A refresh failed: the old rows stay below and can be used; their age is told. */
export function refreshFailed(read: Read, { words }: Pick<StateWords, 'words'>): TemplateResult {
  const since = words.term('notUpdatedSince', { time: timeOf(read, words) });
  const seconds = read.retryInSeconds;
  const next = seconds === undefined ? '' : words.term('tryingAgainIn', { seconds: words.number(seconds) });
  return banner({
    strip: true,
    tone: 'warning',
    icon: triangleAlertIcon,
    text: `${since} ${next}`,
    actions: button({ label: words.term('tryNow'), small: true, onClick: () => read.refresh() }),
  });
}

/** The next page of a list failed: what was read stays, and the rest can be asked for again. */
export function moreFailed(
  text: string,
  list: { loadMore(): Promise<void> },
  { words }: Pick<StateWords, 'words'>,
): TemplateResult {
  return banner({
    tone: 'warning',
    icon: triangleAlertIcon,
    text,
    actions: button({ label: words.term('tryAgain'), small: true, onClick: () => void list.loadMore() }),
  });
}

/** No network: what is shown stays, what needs the server is off. */
export function offlineBanner(read: Read, { words }: Pick<StateWords, 'words'>): TemplateResult {
  return banner({
    tone: 'quiet',
    icon: wifiOffIcon,
    lead: words.term('offline'),
    text:
      read.status === 'ready' ? words.term('offlineSince', { time: timeOf(read, words) }) : words.term('offlineEmpty'),
  });
}

/** The element has no server to talk to. */
export function notConnected({ words }: Pick<StateWords, 'words'>): TemplateResult {
  return emptyState({
    icon: cloudAlertIcon,
    heading: words.term('notConnected'),
    text: words.term('notConnectedText'),
  });
}

/**
 * Over the element's content, which stays and is out of reach: the session has ended, work is kept. `draft` names what
 * is not saved. Needs `readStatesStyles`.
 */
export function sessionEnded(
  draft: { readonly name: string; readonly place: string } | undefined,
  { words }: Pick<StateWords, 'words'>,
  onSignIn: () => void,
): TemplateResult {
  const kept = draft ? words.term('draftKept', { draft: html`<b>${draft.name}</b>`, place: draft.place }) : '';
  return html`<div class="veil">
    <div class="veil-box" role="alertdialog" aria-labelledby="session-ended" aria-describedby="session-ended-text">
      <div class="veil-body">
        <h2 class="heading" id="session-ended">${words.term('sessionEnded')}</h2>
        <p id="session-ended-text">${words.term('sessionEndedText')} ${kept}</p>
      </div>
      <footer>${button({ label: words.term('signIn'), variant: 'primary', onClick: onSignIn })}</footer>
    </div>
  </div>`;
}

function timeOf(read: Read, words: StateWords['words']): string {
  return words.date(read.updatedAt ?? new Date(), { timeStyle: 'short' });
}
