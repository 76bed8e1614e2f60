/** The frame of every page: no script, no inline style, nothing asked of another host; the mark of a draft on top. */
import type { Child } from 'hono/jsx';
import { PHRASES, type PageName } from '../phrases/index.ts';
import { type Frame, linkTo, rootOf } from './frame.ts';

const POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";
const NAVIGATION: readonly PageName[] = ['today', 'bulletin', 'ledger', 'map', 'data', 'method', 'verify'];

export const Page = ({ frame, children }: { frame: Frame; children?: Child }) => {
  const { phrases, here } = frame;
  return (
    <html lang={phrases.language} dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <title>{`${frame.title} · ${frame.observatory.name}`}</title>
        <link rel="stylesheet" href={`${rootOf(frame)}style.css`} />
      </head>
      <body>
        <a class="skip" href="#main">
          {phrases.skip}
        </a>
        {frame.draft ? <DraftMark frame={frame} /> : null}
        <header class="masthead">
          <div class="bar">
            <p class="paper">
              <a href={linkTo(frame, { page: 'today' })}>
                <bdi>{frame.observatory.name}</bdi>
              </a>
            </p>
            {frame.languages.length > 1 ? <Languages frame={frame} /> : null}
          </div>
          <p class="dateline">
            <span class="day">{frame.day}</span> <span>{frame.edition}</span> <span>{frame.cutoff}</span>
          </p>
          <nav aria-label={phrases.navigation}>
            <ul>
              {NAVIGATION.map((page) => (
                <li>
                  <a href={linkTo(frame, { page })} aria-current={here.page === page ? 'page' : undefined}>
                    {phrases.pages[page]}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </header>
        <main id="main" tabindex={-1}>
          {children}
        </main>
        <footer>
          <p>{phrases.footer}</p>
          <p>
            <bdi>{frame.observatory.name}</bdi>. {phrases.madeBy(frame.software, frame.observatory.licence)}
          </p>
        </footer>
      </body>
    </html>
  );
};

/** The mark stands in the page's language and in English, so that nobody can take a draft for an edition. */
const DraftMark = ({ frame }: { frame: Frame }) => (
  <aside class="draft" aria-label={frame.phrases.draft}>
    <strong>{frame.phrases.draft}</strong>
    {frame.phrases.language === 'en' ? null : <span lang="en"> · {PHRASES.en.draft}</span>}
  </aside>
);

const Languages = ({ frame }: { frame: Frame }) => (
  <nav aria-label={frame.phrases.languages}>
    <ul class="languages">
      {frame.languages.map(({ language, languageName }) => (
        <li>
          <a
            href={linkTo(frame, frame.here, language)}
            lang={language}
            hreflang={language}
            aria-current={language === frame.phrases.language ? 'true' : undefined}
          >
            {languageName}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

/** The page as its bytes will be: doctype and one final line end. */
export const pageText = (page: unknown): string => `<!doctype html>\n${String(page)}\n`;
