/** One part of a `multipart/form-data` body (RFC 7578). */
type Part = { name: string; value: string; isFile: boolean };

export type Multipart = {
  parts: Part[];
  /** False where the body is not as its header announces, or stops before its end. */
  isWhole: boolean;
};

/** A form of ours has a dozen fields; nobody else is read to the end. */
const MOST_PARTS = 40;

/**
 * Reads a posted form, also one that is broken: what can be read of it is what a visitor typed, and
 * is given back. (`Request.formData()` gives all or nothing.)
 * @param contentType the header of the post, which names the boundary between the parts.
 */
export function parseMultipart(body: Buffer, contentType: string): Multipart {
  const announced = /\bboundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType);
  const boundary = announced?.[1] ?? announced?.[2];
  if (boundary !== undefined && body.includes(`--${boundary}`)) return readParts(body, `--${boundary}`);
  // The first line of the body is a boundary, whatever the header says.
  const own = /^\s*(--[^\r\n]+)/.exec(body.subarray(0, 200).toString('latin1'))?.[1];
  return own === undefined
    ? { parts: [], isWhole: false }
    : { parts: readParts(body, own).parts, isWhole: false };
}

function readParts(body: Buffer, delimiter: string): Multipart {
  const parts: Part[] = [];
  let at = body.indexOf(delimiter);
  while (at >= 0 && parts.length < MOST_PARTS) {
    const start = at + delimiter.length;
    if (body.subarray(start, start + 2).toString('latin1') === '--') return { parts, isWhole: true };
    const end = body.indexOf(`\n${delimiter}`, start);
    const part = readPart(
      body.subarray(start, end < 0 ? undefined : end),
      end < 0 ? `\r\n${delimiter}` : undefined,
    );
    if (part) parts.push(part);
    at = end < 0 ? -1 : end + 1;
  }
  return { parts, isWhole: false };
}

/** @param missing the boundary that should follow and does not: the part may be cut anywhere. */
function readPart(bytes: Buffer, missing: string | undefined): Part | undefined {
  const blank = /\r?\n\r?\n/.exec(bytes.toString('latin1'));
  if (!blank) return undefined;
  const head = bytes.subarray(0, blank.index).toString('utf8');
  const name = /\bname="([^"\r\n]*)"|\bname=([^";\s]+)/i.exec(head);
  if (!name) return undefined;
  const text = bytes.subarray(blank.index + blank[0].length).toString('utf8');
  return {
    name: name[1] ?? name[2] ?? '',
    // The line end before a boundary is the boundary's; its LF is cut off already.
    value: missing === undefined ? text.replace(/\r$/, '') : withoutEnd(text, missing),
    isFile: /\bfilename\*?=/i.test(head),
  };
}

/** A cut text without what came of the boundary, and without the half of a letter. */
function withoutEnd(text: string, boundary: string): string {
  for (let length = boundary.length; length > 0; length -= 1) {
    if (text.endsWith(boundary.slice(0, length))) return text.slice(0, -length);
  }
  return text.replace(/\uFFFD+$/, '');
}
