/** Single claims that the bulletin rests on and that belong to no event: conditions, agreements, statements, totals. */
import type { Namer } from '../naming.ts';
import type { PublicClaim } from '../public-record.ts';
import { ClaimCard } from './claim-card.tsx';
import type { Frame } from './frame.ts';
import { Page } from './layout.tsx';

export const ClaimsPage = ({
  frame,
  namer,
  claims,
}: {
  frame: Frame;
  namer: Namer;
  claims: readonly PublicClaim[];
}) => (
  <Page frame={frame}>
    <h1>{frame.title}</h1>
    <div class="claims">
      {claims.map((claim) => (
        <ClaimCard claim={claim} frame={frame} namer={namer} />
      ))}
    </div>
  </Page>
);
