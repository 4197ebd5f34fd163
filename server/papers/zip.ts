import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/** 1 January 1980, the first day that a zip file knows: when it was made is nobody's concern, and would differ. */
const NO_TIME = 0;
const NO_DAY = (1 << 5) | 1;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END = 0x06054b50;
/** First in the file, by which some programs tell what the file is. */
const TYPES = '[Content_Types].xml';
/** Names are UTF-8. */
const FLAGS = 0x0800;

/**
 * Packs a zip file of our own making anew, with texts changed on the way and without the moment at which it was made, so
 * that the same content gives the same bytes.
 */
export function rezip(zip: Buffer, change: (path: string, content: string) => string): Buffer {
  const entries = entriesOf(zip).toSorted((a, b) => Number(b.path === TYPES) - Number(a.path === TYPES));
  const files = entries.map(({ path, content }) => {
    const text = /\.(xml|rels)$/.test(path) ? Buffer.from(change(path, content.toString('utf8'))) : content;
    return { name: Buffer.from(path), content: text };
  });
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of files) {
    const packed = deflateRawSync(content);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(FLAGS, 2);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt16LE(NO_TIME, 6);
    shared.writeUInt16LE(NO_DAY, 8);
    shared.writeUInt32LE(crc32(content), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(content.length, 18);
    shared.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([word(LOCAL), shared, name, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([word(CENTRAL), short(20), shared, rest, name]));
    bodies.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...bodies, central, word(END), end]);
}

/** The files of a zip file of our own making: no comment, no other packing than deflate. */
export function entriesOf(zip: Buffer): { path: string; content: Buffer }[] {
  const end = zip.lastIndexOf(word(END));
  let at = zip.readUInt32LE(end + 16);
  return Array.from({ length: zip.readUInt16LE(end + 10) }, () => {
    const method = zip.readUInt16LE(at + 10);
    const size = zip.readUInt32LE(at + 20);
    const nameLength = zip.readUInt16LE(at + 28);
    const more = zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    const local = zip.readUInt32LE(at + 42);
    const path = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const body = zip.subarray(from, from + size);
    at += 46 + nameLength + more;
    return { path, content: method === 0 ? body : inflateRawSync(body) };
  });
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function short(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}
