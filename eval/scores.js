/** Measures of the field, each a pure function of counts. */

/** Harmonic mean of precision and recall, 0 where nothing is right. */
export const f1 = (right, answered, wanted) => (right === 0 ? 0 : (2 * right) / (answered + wanted));

/** F1 over the words of two spans, as bags. */
export const tokenF1 = (system, gold) => {
  const left = [...gold];
  let right = 0;
  for (const word of system) {
    const at = left.indexOf(word);
    if (at < 0) continue;
    left.splice(at, 1);
    right += 1;
  }
  return f1(right, system.length, gold.length);
};
