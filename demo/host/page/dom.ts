/** The one element that a selector names; throws where the page lacks it. */
export function find(selector: string, root: ParentNode = document): HTMLElement {
  return findA(HTMLElement, selector, root);
}

/** As {@link find}, for an element of one class: `findA(HTMLSelectElement, 'select')`. */
export function findA<E extends Element>(type: new () => E, selector: string, root: ParentNode = document): E {
  const found = root.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`The page has no ${selector}.`);
  return found;
}

/** What is chosen in the form's group of radio buttons; empty if nothing is. */
export function chosen(form: HTMLFormElement, name: string): string {
  const value = new FormData(form).get(name);
  return typeof value === 'string' ? value : '';
}

/** A fresh copy of the content of `<template id="page-…">`. */
export function copyOf(page: string): DocumentFragment {
  // Imported, not cloned: custom elements in it are what they are at once.
  return document.importNode(findA(HTMLTemplateElement, `#page-${page}`).content, true);
}
