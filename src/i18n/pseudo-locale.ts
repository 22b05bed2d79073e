import { registerLocale } from './locales.ts';
import type { Message, Messages } from './messages.ts';

/** The locale that `registerPseudoLocale` makes known: private use, so that no person has it. */
export const pseudoLocale = 'en-XA';

const plain = 'aeioucnyszAEIOUCNYSZ';
const accented = 'áéíóúçñýšžÁÉÍÓÚÇÑÝŠŽ';

/** A text in brackets, accented and 40 % longer: what is not in brackets on a screen is a literal. */
function pseudoText(text: string): string {
  const words = text.replace(/[a-z]/gi, (letter) => accented[plain.indexOf(letter)] ?? letter);
  return `[${words}${'·'.repeat(Math.ceil(text.length * 0.4))}]`;
}

function pseudoResult(result: unknown): unknown {
  if (typeof result === 'string') return pseudoText(result);
  if (Array.isArray(result)) return ['[', ...(result as unknown[]), ']'];
  return result;
}

const pseudoMessage = (message: Message): Message =>
  typeof message === 'string' ? pseudoText(message) : (...args) => pseudoResult(message(...args));

/** Makes the pseudo-locale known; for tests and the gallery, imported by no element. */
export function registerPseudoLocale(): void {
  registerLocale(pseudoLocale, (_name, english: Messages) =>
    Object.fromEntries(Object.entries(english).map(([key, message]) => [key, pseudoMessage(message)])),
  );
}
