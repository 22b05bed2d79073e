/**
 * A phrase: words, or a function of one argument that gives words, or words and templates in the order of its language.
 * The second argument, `Formats`, writes numbers and finds plurals in the language of the phrase.
 */
export type Message = string | ((argument: never, format: never) => unknown);

/** The phrases of one element by key. */
export type Messages = Readonly<Record<string, Message>>;

/** What `term` needs besides the key. */
export type TermArguments<M> = M extends (argument: infer A, ...rest: never) => unknown
  ? unknown extends A
    ? []
    : [argument: A]
  : [];

/** What `term` gives. */
export type Term<M> = M extends (...args: never) => infer R ? R : string;

/** Phrases in place of an element's own: of the same kind, or plain words. */
export type PartialMessages<M extends Messages> = { readonly [K in keyof M]?: M[K] | string };

/** A host's own phrases by the name of an element; those of `all` hold for every element that has the key. */
export type MessageOverrides = Readonly<Record<string, PartialMessages<Messages> | undefined>>;
