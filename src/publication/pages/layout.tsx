/** The frame of every page: no script, no inline style, nothing asked of another host; the mark of a draft on top. */
import type { Child } from 'hono/jsx';
import type { Phrases } from '../phrases/index.ts';

const POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

export type Frame = Readonly<{ phrases: Phrases; draft: boolean; root: string; title: string }>;

export const Page = ({ frame, children }: { frame: Frame; children?: Child }) => (
  <html lang={frame.phrases.language}>
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content={POLICY} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{frame.title}</title>
      <link rel="stylesheet" href={`${frame.root}style.css`} />
    </head>
    <body>
      {frame.draft ? <p class="draft">{frame.phrases.draft}</p> : null}
      <main id="main">{children}</main>
    </body>
  </html>
);

/** The page as bytes will be: doctype and one final line end. */
export const pageText = (page: unknown): string => `<!doctype html>\n${String(page)}\n`;
