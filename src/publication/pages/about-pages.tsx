/** The rules in plain words, and how to check an edition oneself. */
import { type Frame, rootOf } from './frame.ts';
import { Page } from './layout.tsx';

export const MethodPage = ({ frame }: { frame: Frame }) => (
  <Page frame={frame}>
    <h1>{frame.title}</h1>
    {frame.phrases.method.map(({ heading, rules }) => (
      <section>
        <h2>{heading}</h2>
        <ul>
          {rules.map((rule) => (
            <li>{rule}</li>
          ))}
        </ul>
      </section>
    ))}
  </Page>
);

export const VerifyPage = ({ frame, origin, publicKey }: { frame: Frame; origin: string; publicKey: string }) => {
  const root = rootOf(frame);
  return (
    <Page frame={frame}>
      <h1>{frame.title}</h1>
      {frame.phrases.verify.map((paragraph) => (
        <p>{paragraph}</p>
      ))}
      <dl class="facts">
        <dt>edition.json</dt>
        <dd>
          <a href={`${root}edition.json`}>edition.json</a>
        </dd>
        <dt>checkpoint</dt>
        <dd>
          <a href={`${root}checkpoint`}>checkpoint</a>
        </dd>
        <dt>origin</dt>
        <dd>
          <code>{origin}</code>
        </dd>
        <dt>ed25519</dt>
        <dd>
          <code class="long">{publicKey}</code>
        </dd>
      </dl>
      <pre>
        <code>bestand verify .</code>
      </pre>
    </Page>
  );
};
