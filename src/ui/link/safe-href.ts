const protocols = new Set(['http:', 'https:', 'mailto:']);

/** The address if it can be opened safely (http, https, mailto), else undefined. For every bound `href`. */
export function safeHref(address: string): string | undefined {
  const url = URL.parse(address, document.baseURI);
  return url && protocols.has(url.protocol) ? url.href : undefined;
}
