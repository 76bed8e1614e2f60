/** `muc4 TEXTS… --out RESPONSE`: MUC-4 templates from claims, in the form of the key files, for `gold/muc4/score.py`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { countryOf } from './countries.js';
import { incidentsOf } from './muc4/incidents.js';
import { messagesOf } from './muc4/messages.js';
import { usualOrganisation } from './muc4/organisations.js';
import { emptyTemplate, templateOf } from './muc4/templates.js';
import { openReader } from './reader.js';

/** The response file for all messages of these files. */
export const respond = (paths, read) =>
  paths
    .flatMap((path) => messagesOf(readFileSync(path, 'utf8')))
    .map((message) => {
      const { id, published, body } = message;
      const reading = read(body, { published, language: 'en', relevance: 'given' });
      const incidents = incidentsOf(reading, published);
      const usual = usualOrganisation(reading.claims);
      return incidents.length === 0
        ? emptyTemplate(id)
        : incidents.map((incident, index) => templateOf(message, index + 1, incident, countryOf, usual)).join('\n');
    })
    .join('\n');

export const muc4 = async (paths, out) => writeFileSync(out, respond(paths, await openReader()));
