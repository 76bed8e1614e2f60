/** The reader as built, in this process: one report in, its claims out. Builds first, so that what is measured is what stands in src/. */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** @returns {Promise<(text: string, about?: { published?: string | null, language?: string | null }) => object>} reading of one text, as `bestand read` prints it */
export const openReader = async () => {
  const built = spawnSync(process.execPath, [join(root, 'scripts', 'build.js')], { stdio: 'inherit' });
  if (built.status !== 0) process.exit(built.status ?? 3);
  const { loadKnowledge } = await import('../dist/cli/knowledge.js');
  const { read } = await import('../dist/reading/index.js');
  const { hex, sha256, utf8 } = await import('../dist/proof/index.js');
  const { reportIdOf } = await import('../dist/model/index.js');
  const knowledge = loadKnowledge();
  return (text, { published = null, language = null, relevance = 'judged' } = {}) => {
    const bytes = sha256(utf8(text));
    const digest = hex(bytes);
    return read(
      {
        id: reportIdOf(bytes),
        sha256: digest,
        language,
        published,
        title: null,
        source: null,
        text,
        textSha256: digest,
        extractor: 'plain',
        version: '1',
      },
      knowledge,
      relevance,
    );
  };
};
