/**
 * A checkpoint: how long a log is and what its root is, signed. Form: C2SP tlog-checkpoint in a C2SP signed note with
 * Ed25519 keys. Stricter than the note format in one thing: a signature by a key we do not know makes the whole text
 * fail, so that no byte of a checkpoint can change unnoticed. Witnesses are therefore named by the one who verifies.
 */
import { ed25519 } from '@noble/curves/ed25519.js';
import { Fault } from '../model/index.ts';
import { base64, fromBase64 } from './base64.ts';
import { joinBytes, sameBytes, sha256, utf8 } from './digest.ts';

export type CheckpointBody = Readonly<{
  /** Which log: one line without spaces at its ends; also the name of the signing key. */
  origin: string;
  /** Number of leaves. */
  size: number;
  /** Root over them, 32 bytes. */
  root: Uint8Array;
  /** Further lines that are signed too (C2SP extension lines), none of them empty. */
  extension?: readonly string[];
}>;
export type NoteSignature = Readonly<{ name: string; keyHash: Uint8Array; signature: Uint8Array }>;
export type Checkpoint = Required<CheckpointBody> & Readonly<{ body: string; signatures: readonly NoteSignature[] }>;

const ED25519 = 1;
const DASH = '— ';
/** A key's name carries no white space and no plus sign (C2SP signed note); origins are held to the same. */
const NAME = /^[^\s+\p{Cc}]+$/u;
const LINE = /^[^\p{Cc}]+$/u;

export const publicKeyOf = (seed: Uint8Array): Uint8Array => ed25519.getPublicKey(seed);

/** The first four bytes that tell which key signed. */
export const keyHash = (name: string, publicKey: Uint8Array): Uint8Array =>
  sha256(joinBytes(utf8(`${name}\n`), Uint8Array.of(ED25519), publicKey)).slice(0, 4);

/** What is signed: origin, size, root and extension, a line each. Throws `Fault` on a body that has no such form. */
export const checkpointBody = ({ origin, size, root, extension = [] }: CheckpointBody): string => {
  if (!NAME.test(origin)) throw new Fault(`an origin is one word: ${origin}`);
  if (!Number.isSafeInteger(size) || size < 0 || root.length !== 32) throw new Fault('not the size and root of a tree');
  if (!extension.every((line) => LINE.test(line))) throw new Fault('an extension line is one line');
  return [origin, String(size), base64(root), ...extension].map((line) => `${line}\n`).join('');
};

/** The signed note. Ed25519 is deterministic: the same body and seed give the same text. */
export const signCheckpoint = (body: CheckpointBody, seed: Uint8Array): string => {
  const text = checkpointBody(body);
  const stamp = joinBytes(keyHash(body.origin, publicKeyOf(seed)), ed25519.sign(utf8(text), seed));
  return `${text}\n${DASH}${body.origin} ${base64(stamp)}\n`;
};

/** What a text says, or null where it is no checkpoint to the letter. An unsigned body is read too (no signatures). */
export const readCheckpoint = (text: string): Checkpoint | null => {
  const gap = text.indexOf('\n\n');
  const body = gap < 0 ? text : text.slice(0, gap + 1);
  const [origin, sizeText, rootText, ...extension] = body.split('\n').slice(0, -1);
  if (origin === undefined || sizeText === undefined || rootText === undefined) return null;
  if (!NAME.test(origin) || !/^(?:0|[1-9]\d{0,15})$/.test(sizeText) || !extension.every((line) => LINE.test(line)))
    return null;
  const [size, root] = [Number(sizeText), fromBase64(rootText)];
  if (!Number.isSafeInteger(size) || root?.length !== 32) return null;
  const signatures = gap < 0 ? [] : readSignatures(text.slice(gap + 2));
  if (!signatures || checkpointBody({ origin, size, root, extension }) !== body) return null;
  return { origin, size, root, extension, body, signatures };
};

const readSignatures = (text: string): NoteSignature[] | null => {
  const lines = text.split('\n');
  if (lines.pop() !== '' || lines.length === 0) return null;
  const read = lines.map(readSignature);
  return read.every((one) => one !== null) ? read : null;
};

const readSignature = (line: string): NoteSignature | null => {
  if (!line.startsWith(DASH)) return null;
  const [name, stampText, ...rest] = line.slice(DASH.length).split(' ');
  if (name === undefined || stampText === undefined || rest.length > 0 || !NAME.test(name)) return null;
  const stamp = fromBase64(stampText);
  if (stamp?.length !== 68) return null;
  return { name, keyHash: stamp.slice(0, 4), signature: stamp.slice(4) };
};

/**
 * True when the text is a checkpoint whose first signature is by `publicKey` in the log's own name, and every further
 * one by a witness named here. Nothing else may stand in the text.
 */
export const verifyCheckpoint = (
  text: string,
  publicKey: Uint8Array,
  witnesses: readonly Readonly<{ name: string; publicKey: Uint8Array }>[] = [],
): boolean => {
  const read = readCheckpoint(text);
  const [own, ...others] = read?.signatures ?? [];
  if (!read || !own || own.name !== read.origin || !signed(read.body, own, publicKey)) return false;
  return others.every((one) =>
    witnesses.some((witness) => witness.name === one.name && signed(read.body, one, witness.publicKey)),
  );
};

const signed = (body: string, { name, keyHash: hash, signature }: NoteSignature, publicKey: Uint8Array): boolean => {
  if (!sameBytes(hash, keyHash(name, publicKey))) return false;
  try {
    // Strict RFC 8032 rather than ZIP 215: one signature has one encoding.
    return ed25519.verify(signature, utf8(body), publicKey, { zip215: false });
  } catch {
    return false;
  }
};
