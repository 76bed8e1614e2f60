/**
 * The envelope (who sent it, the file's name, the name a field source goes by) is sealed to the desk's key before anything
 * is written: the archive holds only an age file, and intake holds no key that opens it.
 */
import { Encrypter } from 'age-encryption';

export type Envelope = Readonly<{
  /** File name or `-`, with the line of a JSONL file. */
  name: string;
  /** The source as it was named at the door, where that name is not public. */
  source: string | null;
}>;

export type Seal = (bytes: Uint8Array) => Promise<string>;

/** Seals bytes to an age recipient (`age1…`) and gives base64. Fails (throws) on a recipient that is no age recipient. */
export const sealTo = (recipient: string): Seal => {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return async (bytes) => Buffer.from(await encrypter.encrypt(bytes)).toString('base64');
};

export const sealEnvelope = (seal: Seal, envelope: Envelope): Promise<string> =>
  seal(new TextEncoder().encode(JSON.stringify(envelope)));
