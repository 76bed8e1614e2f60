/** What the disk said, as a refusal a person can act on. */
import { refuse } from '../model/index.ts';
import type { Refusal } from '../model/index.ts';

export type Refused = Readonly<{ refusal: Refusal }>;
export const isRefused = (answer: object): answer is Refused => 'refusal' in answer;

/** The system's error code (`ENOSPC`), or an empty text for errors that carry none. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** The refusal for a failed call on `where`. Errors without a code are our own mistakes and are thrown on. */
export const troubleWith = (error: unknown, where: string): Refusal => {
  const code = codeOf(error);
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return refuse('disk-full', where, `The disk is full (${code}).`, 'Free some space and try again.');
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return refuse(
        'directory-not-writable',
        where,
        `The directory or file does not let us write or read (${code}).`,
        'Give this user the right to write there, or use another directory.',
      );
    case 'ENOENT':
    case 'ENOTDIR':
      return refuse(
        'archive-missing',
        where,
        'There is no such file or directory.',
        'Check the path; `bestand init DIR` makes a new archive.',
      );
    case '':
      throw error;
    default:
      return refuse(
        'disk-failed',
        where,
        `The disk answered ${code}.`,
        'Check the disk; then open the archive again: what was acknowledged is kept.',
      );
  }
};

/** Runs disk calls; a failed one becomes a refusal. */
export const attempt = <Answer>(where: string, work: () => Answer): { done: Answer } | Refused => {
  try {
    return { done: work() };
  } catch (error) {
    return { refusal: troubleWith(error, where) };
  }
};
