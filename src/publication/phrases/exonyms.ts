/** Countries and capitals that Dutch and English call by different names. Places not listed keep the name of the source. */
const PAIRS: readonly (readonly [nl: string, en: string])[] = [
  ['Syrië', 'Syria'],
  ['Noordwest-Syrië', 'northwestern Syria'],
  ['Noord-Syrië', 'northern Syria'],
  ['Turkije', 'Turkey'],
  ['Rusland', 'Russia'],
  ['Libanon', 'Lebanon'],
  ['Irak', 'Iraq'],
  ['Jordanië', 'Jordan'],
  ['Israël', 'Israel'],
  ['Gazastrook', 'Gaza Strip'],
  ['Westelijke Jordaanoever', 'West Bank'],
  ['Jemen', 'Yemen'],
  ['Soedan', 'Sudan'],
  ['Zuid-Soedan', 'South Sudan'],
  ['Ethiopië', 'Ethiopia'],
  ['Libië', 'Libya'],
  ['Oekraïne', 'Ukraine'],
  ['Armenië', 'Armenia'],
  ['Azerbeidzjan', 'Azerbaijan'],
  ['Moskou', 'Moscow'],
  ['Beiroet', 'Beirut'],
  ['Caïro', 'Cairo'],
];

/** The place as readers of this language call it; a "province" or "governorate" of the source is left to the phrase table. */
export const exonym = (place: string, language: string): string => {
  const [from, to] = language === 'nl' ? [1, 0] : [0, 1];
  return PAIRS.find((pair) => pair[from] === place)?.[to] ?? place;
};
