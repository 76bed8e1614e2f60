/** Where each page lies and how pages find one another: relative links only, so that an edition works from a memory stick. */
import type { EditionLanguage } from '../input.ts';
import type { PageName, Phrases } from '../phrases/index.ts';

/** Path without ending; `id` for pages of events. */
export type Place = Readonly<{ page: PageName | 'event' | 'claims'; id?: string }>;

const FILES: Readonly<Record<PageName | 'claims', string>> = {
  today: 'index',
  bulletin: 'bulletin',
  ledger: 'ledger',
  map: 'map',
  data: 'data',
  method: 'about/method',
  verify: 'verify',
  claims: 'claims',
};

export type Frame = Readonly<{
  phrases: Phrases;
  /** Language of the pages that carry none in their name. */
  primary: EditionLanguage;
  languages: readonly Phrases[];
  here: Place;
  title: string;
  draft: boolean;
  observatory: Readonly<{ name: string; url: string | null; licence: string }>;
  software: string;
  /** The day in words, the edition's number in words, and the cut-off in words. */
  day: string;
  edition: string;
  cutoff: string;
}>;

/** The bulletin always says its language; other pages only where it is not the first. */
export const pathOf = ({ page, id }: Place, language: EditionLanguage, primary: EditionLanguage): string => {
  const stem = page === 'event' ? `event/${id ?? ''}` : FILES[page];
  const suffix = page === 'bulletin' || language !== primary ? `.${language}` : '';
  return `${stem}${suffix}.html`;
};

const depthOf = (path: string): number => path.split('/').length - 1;
export const rootOf = (frame: Frame): string =>
  '../'.repeat(depthOf(pathOf(frame.here, frame.phrases.language, frame.primary)));

/** A link from the page of this frame to another in the same language (or `language`). */
export const linkTo = (frame: Frame, place: Place, language: EditionLanguage = frame.phrases.language): string =>
  `${rootOf(frame)}${pathOf(place, language, frame.primary)}`;
