/** The one element that a selector names; throws where the page lacks it. */
export function find<E extends Element = HTMLElement>(selector: string, root: ParentNode = document): E {
  const found = root.querySelector<E>(selector);
  if (!found) throw new Error(`The page has no ${selector}.`);
  return found;
}

/** A fresh copy of the content of `<template id="page-…">`. */
export function copyOf(page: string): DocumentFragment {
  return find<HTMLTemplateElement>(`#page-${page}`).content.cloneNode(true) as DocumentFragment;
}
