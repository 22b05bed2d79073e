import type { MiddlewareHandler } from 'hono';

/** The strictest policy that a page with Plugboard's elements can have; `lit-html` is the one Trusted Types policy. */
const contentSecurityPolicy = [
  "default-src 'self'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  'report-uri /csp-reports',
].join('; ');

/** Headers of every page and file of Larkfield. Replies of the proxy bring their own. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/**
 * Refuses a changing request that another site's page has sent. SameSite=Strict keeps the cookie from other sites; this
 * also stops pages of the same site on another port. A request without the header comes from no browser.
 */
export const sameOriginOnly: MiddlewareHandler = async (context, next) => {
  const site = context.req.header('sec-fetch-site');
  if (context.req.method !== 'GET' && site !== undefined && site !== 'same-origin') {
    return context.json({ error: 'Only pages of Larkfield may do this.' }, 403);
  }
  await next();
};
