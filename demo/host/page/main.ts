import 'plugboard/define';
import { accountMenu } from './account-menu.ts';
import { followAppearance } from './appearance.ts';
import { copyOf, find } from './dom.ts';
import { drawPage } from './pages.ts';
import { forgetPerson, meetPerson } from './plugboard.ts';
import { currentSession, signIn, signOut, type SignedIn } from './session.ts';
import { waitForData } from './startup.ts';

const main = find('#main');
const navigation = find('#navigation');
let session: SignedIn | undefined;
let drawn = '';
let page = new AbortController();

followAppearance();
const showAccount = accountMenu({ signedIn: begin, signOut: () => void leave() });
await waitForData(main);
begin((await currentSession()) ?? (await signIn('organization_admin')));

document.addEventListener('click', (event) => {
  const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
  const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (!link || !isPlain || event.defaultPrevented || link.target || link.origin !== location.origin) return;
  if (link.hash && link.pathname === location.pathname) return;
  event.preventDefault();
  navigate(link.pathname + link.search);
});
main.addEventListener('pb-navigate', (event) => {
  if (event.to !== 'sign-in' || !session) return;
  event.preventDefault();
  // The same person again: what has been typed stays.
  void signIn(session.persona, session.customer?.id).then(meetPerson);
});
// A change of the query alone belongs to the element that is bound to it.
addEventListener('popstate', () => location.pathname !== drawn && draw());
matchMedia('(width < 720px)').addEventListener('change', () => navigation.hidePopover());

function navigate(address: string): void {
  history.pushState(null, '', address);
  navigation.hidePopover();
  draw();
  main.focus();
}

/** Somebody has signed in: whatever the person before could see goes. */
function begin(next: SignedIn): void {
  if (session) forgetPerson();
  session = next;
  meetPerson();
  showAccount(session);
  draw();
}

async function leave(): Promise<void> {
  await signOut();
  forgetPerson();
  session = undefined;
  drawn = '';
  page.abort();
  showAccount(undefined);
  main.replaceChildren(copyOf('signed-out'));
  find('[data-sign-in]', main).addEventListener('click', () => void signIn('organization_admin').then(begin));
}

function draw(): void {
  if (!session) return;
  drawn = location.pathname;
  for (const link of navigation.querySelectorAll('li a')) {
    const isCurrent = drawn === link.getAttribute('href') || drawn.startsWith(`${link.getAttribute('href')}/`);
    if (isCurrent) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  page.abort();
  page = new AbortController();
  main.replaceChildren(drawPage(drawn.replace(/\/$/, ''), { session, left: page.signal, navigate }));
  document.title = `${navigation.querySelector('[aria-current]')?.textContent ?? 'Not found'} · Larkfield`;
}
