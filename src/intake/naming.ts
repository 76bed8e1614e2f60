/**
 * What a source is called inside the house. A source that people recorded is known by its id; an outlet, agency, ministry,
 * party or monitor by its public name; anybody else gets a pseudonym and the name at the door goes into the envelope.
 */
import { base32, usualQuotation, type Source, type SourceKind } from '../model/index.ts';
import { sha256, utf8 } from '../proof/index.ts';

export type Named = Readonly<{
  /** Id or pseudonym; null = nobody was named. */
  id: string | null;
  kind: SourceKind;
  source: Source | null;
  /** The name to be sealed, where it must not stand in the record. */
  sealed: string | null;
}>;

const fold = (name: string): string => name.normalize('NFKC').trim().toLowerCase();

/** A name as an id: letters and digits of any script kept, the rest hyphens. */
export const slug = (name: string): string => {
  const plain = fold(name)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return /^[a-z0-9-]+$/.test(plain) && plain !== '' ? plain : `name-${base32(sha256(utf8(fold(name))), 5)}`;
};

export const nameSource = (name: string | null, kind: SourceKind | null, sources: readonly Source[]): Named => {
  if (name === null || name.trim() === '') return { id: null, kind: kind ?? 'unknown', source: null, sealed: null };
  const wanted = fold(name);
  const known = sources.find((source) => source.id === wanted || fold(source.name) === wanted);
  if (known) return { id: known.id, kind: kind ?? known.kind, source: known, sealed: null };
  const stated = kind ?? 'unknown';
  if (usualQuotation(stated) === 'public') return { id: slug(name), kind: stated, source: null, sealed: null };
  return {
    id: `source-${base32(sha256(utf8(`bestand source\n${wanted}`)), 5)}`,
    kind: stated,
    source: null,
    sealed: name,
  };
};
