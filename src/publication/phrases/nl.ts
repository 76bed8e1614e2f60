/** Dutch: the interface words of an edition. Sentences are in nl-sentences.ts, lists of nouns in nl-words.ts. */
import { inARow } from './numbers.ts';
import type { Phrases } from './phrases.ts';
import { nlEvent, nlLedger, nlMap } from './nl-pages.ts';
import { nlMethod, nlVerify } from './nl-method.ts';
import { AMOUNTS, DATES, names, withArticle } from './nl-parts.ts';
import { nlSentences } from './nl-sentences.ts';
import { ACTS, COUNTED, EFFECTS } from './nl-words.ts';
import { plain, say } from './words.ts';

const times = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const nl: Phrases = {
  language: 'nl',
  languageName: 'Nederlands',
  draft: 'machineconcept, niet nagekeken',
  skip: 'Naar de inhoud',
  pages: {
    today: 'Vandaag',
    bulletin: 'Bulletin',
    ledger: 'Het bestand',
    map: 'Kaart',
    data: 'Gegevens',
    method: 'Werkwijze',
    verify: 'Zelf nagaan',
  },
  navigation: 'Onderdelen van deze editie',
  languages: 'Taal',
  languageNames: {
    ar: 'Arabisch',
    de: 'Duits',
    en: 'Engels',
    es: 'Spaans',
    fa: 'Perzisch',
    fr: 'Frans',
    he: 'Hebreeuws',
    ku: 'Koerdisch',
    nl: 'Nederlands',
    ru: 'Russisch',
    tr: 'Turks',
    uk: 'Oekraïens',
  },
  edition: (number) => (number === 0 ? 'eerste editie van de dag' : `herziening ${number} van de dag`),
  cutoff: (moment, zone) => `stand van ${moment} (${zone})`,
  madeBy: (software, licence) => `Gemaakt met ${software}. Licentie: ${licence}.`,
  footer: 'Elke zin rust op beweringen van genoemde bronnen. Een bewering is geen vaststelling.',
  dates: DATES,
  amounts: AMOUNTS,
  names,
  area: (title) => plain(withArticle({ name: title, precision: 'region' })),
  inARow: (list) => inARow(list, ', ', ' en ').join(''),
  sentences: nlSentences,
  states: {
    'breach-reported': 'schending gemeld',
    'calm-observed': 'rust waargenomen',
    'quiet-unconfirmed': 'stil, niet bevestigd',
    'nobody-watching': 'niemand keek mee',
    'no-confirmed-information': 'geen bevestigde informatie',
  },
  outlook: { holding: 'houdt stand', strained: 'onder druk', broken: 'gebroken', unknown: 'onbekend' },
  levels: {
    unverified: 'onbevestigd',
    corroborated: 'door meer bronnen gemeld',
    verified: 'geverifieerd',
    contested: 'betwist',
    discounted: 'weerlegd',
    'under-verification': 'in onderzoek',
    unverifiable: 'niet na te gaan',
    retracted: 'ingetrokken',
  },
  levelReason: (level, origins, sides) => {
    if (level === 'corroborated')
      return `${times(origins, 'bron', 'onafhankelijke bronnen')}${sides > 1 ? ` van ${sides} zijden` : ''}`;
    if (level === 'contested') return 'bronnen spreken elkaar tegen; alleen een mens kan dat beslissen';
    if (level === 'unverified')
      return origins === 0
        ? 'geen bron uit de eerste hand genoemd'
        : 'een tweede, onafhankelijke bron zou dit versterken';
    return level === 'retracted' ? 'de bron nam het bericht terug' : 'zo besloten door een mens van de redactie';
  },
  acts: ACTS,
  effects: EFFECTS,
  counted: COUNTED,
  statuses: {
    combatant: 'strijders',
    civilian: 'burgers',
    'presumed-civilian': 'vermoedelijk burgers',
    protected: 'beschermde personen',
    unknown: 'onbekend',
    '': 'allen samen',
  },
  fieldSource: 'een bron in het veld',
  unnamedSource: 'een bron die niet genoemd wordt',
  unattributed: 'niemand uit de eerste hand',
  today: {
    state: 'Hoe staat het bestand ervoor?',
    sinceForce: (day) => `Dag ${day} sinds de ingang.`,
    breachBecause: (area) => `In ${area} is een schending gemeld.`,
    because: {
      'breach-reported': (area) => `In ${area} is geweld gemeld na de ingang van het bestand.`,
      'calm-observed': (area) => `In ${area} hebben waarnemers rust gezien.`,
      'quiet-unconfirmed': (area) => `Uit ${area} is niets gemeld, maar niemand heeft de rust bevestigd.`,
      'nobody-watching': (area) => `In ${area} keek niemand mee; stilte zegt daar niets.`,
      'no-confirmed-information': (area) => `Over ${area} is geen bevestigde informatie.`,
    },
    noAgreement: 'Er is geen bestand vastgelegd.',
    headlines: 'Het voornaamste',
    wholeBulletin: 'Het hele bulletin',
    changes: 'Veranderd sinds de vorige editie',
    firstEdition: 'Dit is de eerste editie: er is niets om mee te vergelijken.',
    nothingChanged: 'Niets is veranderd.',
    newEvents: (count) => times(count, 'gebeurtenis is nieuw:', 'gebeurtenissen zijn nieuw:'),
    changedFigure: (before, now) => `doden: was ${before}, nu ${now}`,
    changedLevel: (before, now) => `was ${before}, nu ${now}`,
    changedState: (area, before, now) => `${area}: was “${before}”, nu “${now}”`,
    withdrawn: (count) =>
      `${times(count, 'gebeurtenis uit de vorige editie staat', 'gebeurtenissen uit de vorige editie staan')} er niet meer in (samengevoegd of ingetrokken).`,
    disputed: 'Wat wordt betwist, en tussen wie',
    noDisputes: 'In deze editie spreken geen bronnen elkaar tegen.',
    unseen: 'Wat wij niet konden zien',
    nothingHappened: 'Voor deze dag staat geen gebeurtenis vast in de beweringen die de redactie heeft aanvaard.',
  },
  bulletin: {
    truce: 'Het staakt-het-vuren',
    day: 'Gebeurtenissen',
    conditions: 'Toestand en luchtruim',
    statements: 'Uitspraken',
    background: 'Eerder gebeurd',
    assessments: 'Oordeel van de redactie',
    assessedBy: (by) => `Dit is een oordeel van ${by}, geen bewering van een bron.`,
    dissent: (text) => `Afwijkend oordeel: ${text}`,
    omitted: (count) => `En nog ${count}; ze staan in de gegevens.`,
    quiet: 'Over deze dag is niets gemeld dat hier kan staan. Dat is geen bewijs van rust.',
    sources: 'beweringen',
    eventLink: 'dossier',
    claimsLink: 'bewering',
    namesAsPrinted: 'Namen zoals gedrukt',
    unresolved: 'niet herleid',
    observedBy: (area, band) => `In ${area} keken ${band} waarnemers mee.`,
    nobodyIn: (area) => `In ${area} keek niemand mee. Dat er niets is gemeld, betekent daar niets.`,
    unconfirmedIn: (area) => `In ${area} is niets gemeld; niemand heeft bevestigd dat het rustig was.`,
    noInformationIn: (area) => `Over ${area} is geen bevestigde informatie.`,
    unread: (count, languages) =>
      `${times(count, 'bericht is', 'berichten zijn')} bewaard maar niet gelezen (${languages}): wat erin staat, weegt hier niet mee.`,
    withheldField: (count) =>
      `${times(count, 'bewering rust', 'beweringen rusten')} alleen op bronnen die wij niet noemen en ${count === 1 ? 'is' : 'zijn'} niet vrijgegeven.`,
    withheldForces: (count) =>
      `${times(count, 'bericht', 'berichten')} over troepen ${count === 1 ? 'wordt' : 'worden'} een dag aangehouden.`,
    coarsened: 'Plaatsen zijn zo grof getekend als de bron of de veiligheid van mensen het vraagt.',
    disputedAbout: (about) => `Betwist: ${about}.`,
    says: (origin, what) => say`${origin}: ${what}`,
    aboutHarm: (effect, group) => say`hoeveel ${EFFECTS[effect] ?? effect} (${group})`,
    sayings: {
      'it happened': 'het is gebeurd',
      'it did not happen': 'het is niet gebeurd',
      'denies it': 'ontkent het',
    },
    didIt: (who) => say`door ${who}`,
    withheldSaying: 'een andere opgave',
    about: {
      occurrence: 'of het gebeurd is',
      responsibility: 'wie het deed',
      time: 'wanneer het was',
      place: 'waar het was',
    },
  },
  event: nlEvent,
  ledger: nlLedger,
  map: nlMap,
  data: {
    intro: 'Alles wat in deze editie staat, als bestand. Lege cellen betekenen iets: het codeboek zegt wat.',
    files: {
      'events.csv': 'gebeurtenissen, een per rij',
      'claims.csv': 'beweringen, een per rij, met de woorden van de bron waar die geciteerd mag worden',
      'figures.csv': 'elk getal dat een bewering noemt',
      'tallies.csv': 'laagste, beste en hoogste opgave per gebeurtenis, na te rekenen uit figures.csv',
      'ledger.csv': 'de staat van elke dag in elk gebied',
      'events.geojson': 'gebeurtenissen op hun gepubliceerde plaats (RFC 7946)',
      'codebook.json': 'het codeboek voor machines',
      'edition.json': 'de lijst van alle bestanden van deze editie, met hun controlegetallen',
    },
    codebook: 'Codeboek',
    columns: { column: 'kolom', type: 'soort', meaning: 'betekenis', unit: 'eenheid', empty: 'leeg betekent' },
    cite: (title, day, number, root) =>
      `${title}, editie van ${day}${number > 0 ? `, herziening ${number}` : ''}${root === null ? '' : `, wortel ${root.slice(0, 16)}…`}`,
    citeLabel: 'Zo haalt u deze editie aan',
  },
  verify: nlVerify,
  method: nlMethod,
};
