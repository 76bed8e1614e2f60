/**
 * What every listener does before anything else: checks `Host` (a page elsewhere must not reach the desk by a name of its own),
 * refuses other methods, and sends the headers that keep a page from loading or telling anything.
 */
import type { MiddlewareHandler } from 'hono';

const STRICT = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': STRICT,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'geolocation=(), camera=(), microphone=()',
};

/** Names by which this listener may be called: `localhost`, loopback addresses, and what the operator adds. */
export const guard = (names: readonly string[]): MiddlewareHandler => {
  const allowed = new Set(['localhost', '127.0.0.1', '[::1]', ...names]);
  return async (context, next) => {
    const host = (context.req.header('host') ?? '').toLowerCase().replace(/:\d+$/, '');
    if (!allowed.has(host)) return context.text('This address is not served here.\n', 421);
    await next();
    for (const [name, value] of Object.entries(HEADERS))
      if (!context.res.headers.has(name)) context.res.headers.set(name, value);
    return undefined;
  };
};
