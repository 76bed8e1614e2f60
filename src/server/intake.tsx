/**
 * The intake page: one plain form, no cookies, no script, nothing logged. What is sent is handed to the one way in and
 * answered with its receipt once it is on disk.
 */
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import type { FC } from 'hono/jsx';
import { guard } from './guard.ts';
import { DESK_STYLE } from './pages/style.ts';

/** 1 MB of text is some five hundred pages. */
const LARGEST = 1024 * 1024;

export type Taken = Readonly<{ receipt: string }> | Readonly<{ refusal: string }>;
export type IntakeView = Readonly<{ name: string; take: (text: string, source: string | null) => Promise<Taken> }>;

const Form: FC<{ name: string; said: string | null; refused: boolean }> = ({ name, said, refused }) => (
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`Send a report · ${name}`}</title>
      <link rel="stylesheet" href="/style.css" />
    </head>
    <body>
      <main>
        <h1>Send a report to {name}</h1>
        {said === null ? null : (
          <p role={refused ? 'alert' : 'status'} class={refused ? 'unread' : 'facts'}>
            {said}
          </p>
        )}
        <p>
          Write in any language. Say what you saw yourself and what others told you. Name nobody who has not agreed to
          it.
        </p>
        <form method="post" action="/">
          <label for="text">What happened, where and when</label>
          <textarea id="text" name="text" required dir="auto"></textarea>
          <label for="source">The name the desk knows you by, if you have one</label>
          <input id="source" name="source" autocomplete="off" dir="auto" />
          <button type="submit">Send</button>
        </form>
      </main>
    </body>
  </html>
);

const page = (name: string, said: string | null, refused = false): string =>
  `<!doctype html>${String(<Form name={name} said={said} refused={refused} />)}`;

export const intakeSite = (view: IntakeView, names: readonly string[] = []): Hono => {
  const site = new Hono();
  site.use(guard(names));
  site.use(csrf());
  site.use(
    bodyLimit({
      maxSize: LARGEST,
      onError: (context) =>
        context.html(page(view.name, 'That is too long for one report: send it in parts.', true), 413),
    }),
  );
  site.get('/style.css', (context) => context.body(DESK_STYLE, 200, { 'content-type': 'text/css; charset=utf-8' }));
  site.get('/', (context) => context.html(page(view.name, null)));
  site.post('/', async (context) => {
    const form: Record<string, unknown> = await context.req.parseBody().catch(() => ({}));
    const text = typeof form['text'] === 'string' ? form['text'] : '';
    const source = typeof form['source'] === 'string' && form['source'].trim() !== '' ? form['source'] : null;
    const taken = await view.take(text, source);
    if ('refusal' in taken) return context.html(page(view.name, taken.refusal, true), 400);
    return context.html(page(view.name, `Received and on disk. Your receipt: ${taken.receipt}`));
  });
  return site;
};
