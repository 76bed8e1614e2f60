/** The software's own name, as editions and `doctor` print it. A test holds it to package.json. */
export const SOFTWARE = 'bestand 0.1.0';
