/** Measures of the field, each a pure function of counts. */

/** Harmonic mean of precision and recall, 0 where nothing is right. */
export const f1 = (right, answered, wanted) => (right === 0 ? 0 : (2 * right) / (answered + wanted));

const groupsOf = (of) => {
  const groups = new Map();
  for (const [item, label] of of) groups.set(label, [...(groups.get(label) ?? []), item]);
  return groups;
};

/** B³ F1 of a clustering against another (Bagga and Baldwin 1998): both map an item to its cluster. */
export const bCubed = (system, gold) => {
  const [made, meant] = [groupsOf(system), groupsOf(gold)];
  let [precision, recall] = [0, 0];
  for (const [item, label] of gold) {
    const [mine, theirs] = [made.get(system.get(item)) ?? [item], meant.get(label)];
    const shared = mine.filter((other) => gold.get(other) === label).length;
    precision += shared / mine.length;
    recall += shared / theirs.length;
  }
  [precision, recall] = [precision / gold.size, recall / gold.size];
  return (2 * precision * recall) / (precision + recall);
};

/** F1 over pairs that stand together. */
export const pairwise = (system, gold) => {
  const items = [...gold.keys()];
  let [right, answered, wanted] = [0, 0, 0];
  for (let i = 0; i < items.length; i += 1)
    for (let j = i + 1; j < items.length; j += 1) {
      const [together, meant] = [
        system.get(items[i]) === system.get(items[j]),
        gold.get(items[i]) === gold.get(items[j]),
      ];
      right += together && meant ? 1 : 0;
      answered += together ? 1 : 0;
      wanted += meant ? 1 : 0;
    }
  return f1(right, answered, wanted);
};

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
