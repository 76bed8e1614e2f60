// Checks an archive as a stranger would who has only docs/archive-format.md, Node and a checkpoint held elsewhere.
// It shares no line with the software: two readings of one text that must agree. Throws at the first thing wrong.
import { createHash, createPublicKey, verify } from 'node:crypto';

const sha = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const insist = (holds, what) => {
  if (!holds) throw new Error(what);
};
const KINDS = 'report decision proposal agreement source observer party place area assessment edition erased'.split(
  ' ',
);

const base32 = (bytes) => {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return bits
    .match(/.{5}/g)
    .map((five) => '0123456789abcdefghjkmnpqrstvwxyz'[Number.parseInt(five, 2)])
    .join('');
};
const rootOf = (leaves) => {
  if (leaves.length === 0) return sha('');
  if (leaves.length === 1) return leaves[0];
  let half = 1;
  while (half * 2 < leaves.length) half *= 2;
  return sha(Buffer.of(1), rootOf(leaves.slice(0, half)), rootOf(leaves.slice(half)));
};

/** `files`: name in the archive → bytes. `held`: the text of a checkpoint. Gives how many entries there are and are erased. */
export const checkAsAStranger = (files, held) => {
  const format = files.get('format.json');
  const said = JSON.parse(format.toString());
  const name = `bestand/${base32(sha(format).subarray(0, 20))}`;
  const [entries, leaves, targets] = [[], [], new Map()];

  const segments = [...files.keys()].filter((path) => /^log\/\d{12}\.log$/.test(path)).sort((a, b) => (a < b ? -1 : 1));
  for (const path of segments) {
    const bytes = files.get(path);
    let at = 0;
    const line = () => {
      const end = bytes.indexOf(10, at);
      insist(end >= 0, `${path}: no line at ${at}`);
      const text = bytes.toString('latin1', at, end);
      at = end + 1;
      return text;
    };
    insist(path === `log/${String(entries.length).padStart(12, '0')}.log`, `${path}: not in its place`);
    insist(
      line() === `{"archive":"${name}","first":${entries.length},"version":1}`,
      `${path}: not a segment of this archive`,
    );
    do {
      const text = line();
      const head = JSON.parse(text);
      const plain = `{"batch":[${head.batch.map(Number).join(',')}],"bytes":${Number(head.bytes)},`;
      const check = sha(`${name}\n${entries.length}\n${plain}`).toString('hex').slice(0, 16);
      insist(
        text === `${plain}"check":"${check}","seq":${entries.length}}` && head.batch.length > 0,
        `${path}: no batch before ${at}`,
      );
      const end = at + head.bytes;
      for (const length of head.batch) {
        const seq = entries.length;
        const own = line();
        const { commit, kind } = JSON.parse(own);
        insist(
          own === `{"commit":"${commit}","kind":"${kind}","seq":${seq}}` && KINDS.includes(kind),
          `entry ${seq}: no such line`,
        );
        const salted = bytes.subarray(at, at + 32 + length);
        at += 33 + length;
        insist(bytes[at - 1] === 10, `entry ${seq}: no end`);
        const kept = sha(salted).toString('hex') === commit;
        entries.push({ kept, blank: salted.every((byte) => byte === 0) });
        leaves.push(sha(Buffer.of(0), own));
        if (kind === 'erased') targets.set(JSON.parse(salted.subarray(32).toString()).seq, seq);
      }
      insist(at === end, `${path}: a batch that is not as long as it says`);
    } while (at < bytes.length);
  }
  for (const [seq, { kept, blank }] of entries.entries()) {
    const erased = targets.has(seq) && targets.get(seq) > seq;
    insist(erased ? blank : kept, `entry ${seq}: ${erased ? 'erased and still there' : 'not what was committed to'}`);
  }

  const notes = (files.get('checkpoints.log') ?? Buffer.alloc(0)).toString();
  const key = createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(said.checkpointKey, 'hex').toString('base64url') },
    format: 'jwk',
  });
  const keyHash = sha(`${name}\n`, Buffer.of(1), Buffer.from(said.checkpointKey, 'hex')).subarray(0, 4);
  let [from, previous, last] = [0, Buffer.alloc(32), -1];
  let seen = false;
  while (from < notes.length) {
    const gap = notes.indexOf('\n\n', from);
    const end = notes.indexOf('\n', gap + 2) + 1;
    insist(gap >= 0 && end > 0, 'checkpoints.log: no whole checkpoint');
    const [note, body] = [notes.slice(from, end), notes.slice(from, gap + 1)];
    const size = Number(body.split('\n')[1]);
    insist(
      size > last && size <= leaves.length,
      `checkpoint at ${size}: not after the one before, or longer than the log`,
    );
    const root = rootOf(leaves.slice(0, size)).toString('base64');
    insist(
      body === `${name}\n${size}\n${root}\nprevious ${previous.toString('base64')}\n`,
      `checkpoint at ${size}: another history`,
    );
    const stamp = Buffer.from(note.slice(body.length + 1).split(' ')[2] ?? '', 'base64');
    insist(
      note === `${body}\n— ${name} ${stamp.toString('base64')}\n` && stamp.length === 68,
      `checkpoint at ${size}: no signature`,
    );
    insist(
      stamp.subarray(0, 4).equals(keyHash) && verify(null, Buffer.from(body), key, stamp.subarray(4)),
      `checkpoint at ${size}: a false signature`,
    );
    seen ||= note === held;
    [from, previous, last] = [end, sha(note), size];
  }
  insist(Buffer.from(notes).equals(files.get('checkpoints.log') ?? Buffer.alloc(0)), 'checkpoints.log: not text');
  insist(seen, 'the checkpoint held elsewhere is not among those of the archive');
  return { size: entries.length, erased: targets.size };
};
