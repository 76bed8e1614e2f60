/**
 * The desk's first face: what came in, what a person has not seen, and one report with its claims over its own words.
 * Reads only; decisions are made with `bestand review` until the desk's own pages come. Bound to loopback.
 */
import { Hono } from 'hono';
import { guard } from './guard.ts';
import { Front, ReportPage, type DeskClaim, type DeskReport } from './pages/desk.tsx';
import { DESK_STYLE } from './pages/style.ts';

export type DeskView = Readonly<{
  name: string;
  reports: () => readonly DeskReport[];
  report: (
    id: string,
  ) => Readonly<{ report: DeskReport; text: string; claims: readonly DeskClaim[]; unread: readonly string[] }> | null;
  /** Claims that no person has seen. */
  waiting: () => readonly DeskClaim[];
  summary: () => readonly (readonly [string, string])[];
}>;

export const deskSite = (view: DeskView, names: readonly string[] = []): Hono => {
  const site = new Hono();
  site.use(guard(names));
  site.use(async (context, next) => {
    await next();
    context.res.headers.set('cache-control', 'no-store');
  });
  site.get('/style.css', (context) => context.body(DESK_STYLE, 200, { 'content-type': 'text/css; charset=utf-8' }));
  site.get('/', (context) =>
    context.html(
      `<!doctype html>${String(<Front name={view.name} reports={view.reports()} waiting={view.waiting()} summary={view.summary()} />)}`,
    ),
  );
  site.get('/report/:id', (context) => {
    const found = view.report(context.req.param('id'));
    if (!found) return context.text('There is no such report.\n', 404);
    return context.html(`<!doctype html>${String(<ReportPage name={view.name} {...found} />)}`);
  });
  return site;
};
