import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { type WorkbookRefusal, WorkbookRefused } from '#domain/workbook-refusal.ts';
import { LIMITS } from './limits.ts';

/** The parts of a .xlsx by their path in lower case; only those that can hold cells, styles or the way to them. */
export type Parts = Map<string, Buffer>;

const FORBIDDEN: readonly (readonly [RegExp, WorkbookRefusal])[] = [
  [/vbaproject|\/macrosheets\/|\/dialogsheets\/|vbadata/, 'macros'],
  [/\/externallinks\//, 'external_links'],
  [/\/embeddings\/|\/activex\/|\.ole$|oleobject/, 'embedded_objects'],
  [/^(xl\/workbook\.bin|content\.xml|mimetype)$/, 'other_spreadsheet'],
  [/^(word|ppt|visio)\//, 'not_a_workbook'],
];
const READ = /\.(xml|rels)$/;
const UNREAD =
  /^(docprops|customxml)\/|\/(theme|drawings|charts|media|printersettings|comments[^/]*|threadedcomments|persons)\//;

/**
 * Opens a .xlsx without trusting anything it says of itself: few entries, none twice, no macros, links to other files
 * or embedded objects, no document type, and no more bytes than the limits, counted as they really come.
 * @throws WorkbookRefused
 */
export async function inspectXlsx(bytes: Uint8Array): Promise<Parts> {
  const zip = await open(bytes);
  if (zip.entryCount > LIMITS.entries) throw new WorkbookRefused('too_many_parts', `${zip.entryCount}`);
  const parts: Parts = new Map();
  const seen = new Set<string>();
  let left: number = LIMITS.totalBytes;
  try {
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName.toLowerCase();
      if (seen.has(name)) throw new WorkbookRefused('broken_file', entry.fileName);
      seen.add(name);
      const forbidden = FORBIDDEN.find(([pattern]) => pattern.test(name));
      if (forbidden) throw new WorkbookRefused(forbidden[1], entry.fileName);
      if (name.endsWith('/')) continue;
      const content = await readEntry(zip, entry, Math.min(left, LIMITS.entryBytes));
      left -= content.length;
      if (!READ.test(name)) continue;
      refuseDocumentType(entry.fileName, content);
      if (!UNREAD.test(name)) parts.set(name, content);
    }
  } catch (error) {
    throw error instanceof WorkbookRefused ? error : new WorkbookRefused('broken_file', (error as Error).message);
  }
  return parts;
}

function open(bytes: Uint8Array): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    fromBuffer(buffer, { lazyEntries: true }, (error, zip) => {
      if (error) reject(new WorkbookRefused('broken_file', error.message));
      else resolve(zip);
    });
  });
}

async function readEntry(zip: ZipFile, entry: Entry, limit: number): Promise<Buffer> {
  if (entry.isEncrypted()) throw new WorkbookRefused('password_protected', entry.fileName);
  if (entry.uncompressedSize > limit) throw new WorkbookRefused('parts_too_large', entry.fileName);
  const chunks: Buffer[] = [];
  let length = 0;
  const stream = await zip.openReadStreamPromise(entry);
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > limit) throw new WorkbookRefused('parts_too_large', entry.fileName);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}

/** A document type can define entities that grow without end; and only UTF-8 is looked into, so only UTF-8 is taken. */
function refuseDocumentType(name: string, content: Buffer): void {
  if (content.subarray(0, 4).includes(0) || (content[0] ?? 0) >= 0xfe) throw new WorkbookRefused('broken_file', name);
  if (content.includes('<!DOCTYPE') || content.includes('<!ENTITY')) throw new WorkbookRefused('document_type', name);
}
