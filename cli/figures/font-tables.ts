import { brotliCompressSync, constants, inflateSync } from 'node:zlib';

/** The tables of a font by tag, as an sfnt holds them. */
export type FontTables = Map<string, Buffer>;

/** Unpacks a WOFF file (version 1). */
export function readWoff(file: Buffer): FontTables {
  if (file.toString('latin1', 0, 4) !== 'wOFF') throw new Error('not a WOFF file');
  const tables: FontTables = new Map();
  for (let entry = 0; entry < file.readUInt16BE(12); entry++) {
    const at = 44 + 20 * entry;
    const [offset, packed, length] = [4, 8, 12].map((field) => file.readUInt32BE(at + field)) as [
      number,
      number,
      number,
    ];
    const bytes = file.subarray(offset, offset + packed);
    tables.set(file.toString('latin1', at, at + 4), packed < length ? inflateSync(bytes) : Buffer.from(bytes));
  }
  return tables;
}

/** A table's number in WOFF 2's list of known tags, for those that a small font has. */
const KNOWN_TAGS = ['cmap', 'head', 'hhea', 'hmtx', 'maxp', 'name', 'OS/2', 'post', 'cvt ', 'fpgm', 'glyf', 'loca'];

/** Says that glyf and loca are kept as they are: WOFF 2 would otherwise expect them rewritten. */
const UNTRANSFORMED = 3 << 6;

/** Packs tables as WOFF 2. The same tables give the same bytes. */
export function writeWoff2(tables: FontTables): Buffer {
  const tags = [...tables.keys()].sort((a, b) => KNOWN_TAGS.indexOf(a) - KNOWN_TAGS.indexOf(b));
  const directory = Buffer.concat(
    tags.map((tag) => {
      const known = KNOWN_TAGS.indexOf(tag);
      if (known < 0) throw new Error(`table ${tag} is not expected here`);
      const flags = tag === 'glyf' || tag === 'loca' ? known | UNTRANSFORMED : known;
      return Buffer.from([flags, ...base128(tableOf(tables, tag).length)]);
    }),
  );
  const bytes = Buffer.concat(tags.map((tag) => tableOf(tables, tag)));
  const packed = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_FONT } });
  const padding = Buffer.alloc(-(48 + directory.length + packed.length) & 3);
  const header = Buffer.alloc(48);
  header.write('wOF2', 'latin1');
  header.writeUInt32BE(0x0001_0000, 4);
  header.writeUInt32BE(48 + directory.length + packed.length + padding.length, 8);
  header.writeUInt16BE(tags.length, 12);
  const padded = tags.reduce((sum, tag) => sum + ((tableOf(tables, tag).length + 3) & ~3), 0);
  header.writeUInt32BE(12 + 16 * tags.length + padded, 16);
  header.writeUInt32BE(packed.length, 20);
  header.writeUInt16BE(1, 24);
  return Buffer.concat([header, directory, packed, padding]);
}

export function tableOf(tables: FontTables, tag: string): Buffer {
  const table = tables.get(tag);
  if (!table) throw new Error(`the font has no table ${tag}`);
  return table;
}

function base128(n: number): number[] {
  const groups = [n & 127];
  for (let rest = n >>> 7; rest > 0; rest >>>= 7) groups.unshift((rest & 127) | 128);
  return groups;
}
