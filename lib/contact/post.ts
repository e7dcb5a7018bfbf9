import { BODY_LIMIT, FIELDS, HONEYPOT } from './fields';
import { parseMultipart } from './multipart';

/** What is wrong with a post, whatever is written in it. */
type PostFault =
  /** No browser sends our form like that. */
  | 'malformed'
  /** It stops before its end, or its parts cannot be told apart. */
  | 'incomplete'
  /** Larger than a message can be; the text is whole. */
  | 'oversized'
  /** So large that only the start of the text was kept. */
  | 'truncated';

/** A posted form, as far as it could be read. */
export type Post = {
  /** The first value of each field. */
  fields: ReadonlyMap<string, string>;
  fault?: PostFault;
};

/** What is kept of a post that is too large, in bytes: enough to give a long text back. */
const MOST_KEPT = 4 * BODY_LIMIT;

/** What is read of one, so that a browser comes to its end and shows the answer. */
const MOST_READ = 64 * BODY_LIMIT;

/** Reads a posted form. Never rejects: what cannot be read is a fault, and what can be is there. */
export async function readPost(
  body: ReadableStream<Uint8Array> | null,
  contentType: string | null,
): Promise<Post> {
  const { bytes, size, isCut } = await readBytes(body);
  const type = contentType ?? '';
  const isUrlEncoded = /^application\/x-www-form-urlencoded\b/i.test(type);
  const { parts, isWhole } = isUrlEncoded
    ? { parts: urlEncodedParts(bytes), isWhole: true }
    : parseMultipart(bytes, type);
  const fields = new Map<string, string>();
  for (const { name, value, isFile } of parts) if (!isFile && !fields.has(name)) fields.set(name, value);
  if (size > MOST_KEPT) return { fields, fault: 'truncated' };
  if (size > BODY_LIMIT) return { fields, fault: 'oversized' };
  if (isCut || (!isWhole && !isUrlEncoded && parts.length > 0)) return { fields, fault: 'incomplete' };
  const names = parts.filter(({ isFile }) => !isFile).map(({ name }) => name);
  const isOurForm =
    /^multipart\/form-data\b/i.test(type) &&
    parts.every(({ isFile }) => !isFile) &&
    [...FIELDS, HONEYPOT].every((field) => names.filter((name) => name === field).length === 1);
  return isOurForm ? { fields } : { fields, fault: 'malformed' };
}

type Bytes = { bytes: Buffer; size: number; isCut: boolean };

async function readBytes(body: ReadableStream<Uint8Array> | null): Promise<Bytes> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let isCut = false;
  try {
    for await (const chunk of body ?? []) {
      if (size < MOST_KEPT) chunks.push(chunk.subarray(0, MOST_KEPT - size));
      size += chunk.length;
      if (size > MOST_READ) break;
    }
  } catch {
    // The visitor's connection broke, or the body is not as long as it said.
    isCut = true;
  }
  return { bytes: Buffer.concat(chunks), size, isCut };
}

const urlEncodedParts = (bytes: Buffer) =>
  [...new URLSearchParams(bytes.toString('utf8'))].map(([name, value]) => ({ name, value, isFile: false }));
