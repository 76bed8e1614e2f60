/**
 * server: what answers over HTTP, on loopback unless the operator says otherwise.
 * Answers: the public site (a directory of editions), the desk's list of what came in, the intake form.
 * Does not: open the archive; it is handed views, and the public site is handed a folder and nothing else.
 * Holds: every listener checks `Host`; no cookies, no script, no request log.
 */
export { publicSite, editionsIn } from './public.ts';
export { deskSite, type DeskView } from './desk.tsx';
export type { DeskClaim, DeskReport } from './pages/desk.tsx';
export { intakeSite, type IntakeView, type Taken } from './intake.tsx';
export { listen, type Listening } from './listen.ts';
