import { chosen, find, findA } from './dom.ts';
import { signIn, type SignedIn } from './session.ts';

interface Choice {
  id: string;
  name: string;
}

/** What the menu tells the page. */
export interface AccountActions {
  signedIn(session: SignedIn): void;
  signOut(): void;
}

/** The menu at the bottom of the navigation: who you are. Gives a function that shows who is signed in. */
export function accountMenu(actions: AccountActions): (session: SignedIn | undefined) => void {
  const menu = find('#account');
  const form = findA(HTMLFormElement, '.account');
  const customerField = find('.customer', form);
  const customers = findA(HTMLSelectElement, 'select', form);
  const error = find('[data-error]', form);

  const choose = async () => {
    error.textContent = '';
    const persona = chosen(form, 'persona');
    const isCustomer = persona === 'customer_admin';
    customerField.hidden = !isCustomer;
    try {
      if (isCustomer && customers.length === 0) customers.append(...(await customerOptions()));
      actions.signedIn(await signIn(persona, isCustomer ? customers.value : undefined));
    } catch (reason) {
      error.textContent = reason instanceof Error ? reason.message : String(reason);
    }
  };
  find('[data-personas]', form).addEventListener('change', () => void choose());
  find('[data-sign-out]', form).addEventListener('click', () => {
    menu.hidePopover();
    actions.signOut();
  });
  form.addEventListener('submit', (event) => event.preventDefault());

  return (session) => {
    find('.who').hidden = !session;
    if (!session) return;
    find('.who [data-name]').textContent = session.name;
    find('.who [data-initials]').textContent = session.name
      .split(' ')
      .map(([first]) => first)
      .join('');
    findA(HTMLInputElement, `[name=persona][value=${session.persona}]`, form).checked = true;
    customerField.hidden = !session.customer;
    if (session.customer && customers.length === 0) {
      void customerOptions().then((options) => {
        customers.append(...options);
        customers.value = session.customer?.id ?? '';
      });
    }
  };
}

async function customerOptions(): Promise<HTMLOptionElement[]> {
  const reply = await fetch('/customers-to-choose');
  if (!reply.ok) throw new Error('The customers cannot be read now. Try again.');
  const choices = (await reply.json()) as Choice[];
  return choices.map(({ id, name }) => new Option(name, id, false, name === 'Atlas Fuel'));
}
