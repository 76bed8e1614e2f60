/** Downloads and the codebook: every column with its meaning, its unit, and what an empty cell means. */
import { TABLES } from '../dataset.ts';
import { type Frame, rootOf } from './frame.ts';
import { Page } from './layout.tsx';

export const DataPage = ({ frame, cite }: { frame: Frame; cite: string }) => {
  const words = frame.phrases.data;
  const root = rootOf(frame);
  const { column, type, meaning, unit, empty } = words.columns;
  return (
    <Page frame={frame}>
      <h1>{frame.title}</h1>
      <p>{words.intro}</p>
      <ul class="downloads">
        {Object.entries(words.files).map(([path, what]) => (
          <li>
            <a href={`${root}${path}`}>{path}</a> – {what}
          </li>
        ))}
      </ul>
      <p>
        {words.citeLabel}: <q>{cite}</q>. {frame.observatory.licence}
      </p>
      <h2 id="codebook">{words.codebook}</h2>
      {TABLES.map(({ path, columns }) => (
        <section aria-labelledby={path}>
          <h3 id={path}>{path}</h3>
          <div class="scroll" tabindex={0} role="group" aria-labelledby={path}>
            <table class="codebook">
              <thead>
                <tr>
                  {[column, type, meaning, unit, empty].map((heading) => (
                    <th scope="col">{heading}</th>
                  ))}
                </tr>
              </thead>
              <tbody lang="en">
                {columns.map((one) => (
                  <tr>
                    <th scope="row">
                      <code>{one.name}</code>
                    </th>
                    <td>{one.type}</td>
                    <td>{one.meaning}</td>
                    <td>{one.unit ?? '–'}</td>
                    <td>{one.empty}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      ))}
    </Page>
  );
};
