import { CFB } from '@e965/xlsx';

/** A record of the BIFF format. */
export function record(type: number, data: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(type, 0);
  head.writeUInt16LE(data.length, 2);
  return Buffer.concat([head, data]);
}

const BOF = 0x0809;
const EOF = record(0x000a, Buffer.alloc(0));

/** A .xls of one sheet with these records, for tests; `globals` stand before it (fonts, styles, strings). */
export function xls(sheet: readonly Buffer[], globals: readonly Buffer[] = [], streamName = 'Workbook'): Buffer {
  const bof = (kind: number) => record(BOF, Buffer.from(new Uint16Array([0x0600, kind, 0, 0, 0, 0, 0, 0]).buffer));
  const name = Buffer.from('Sheet1');
  const position = Buffer.alloc(8);
  position.writeUInt8(name.length, 6);
  const before = Buffer.concat([bof(5), ...globals]);
  const bounds = (at: number) => {
    position.writeUInt32LE(at, 0);
    return record(0x0085, Buffer.concat([position, name]));
  };
  const start = before.length + bounds(0).length + EOF.length;
  const stream = Buffer.concat([before, bounds(start), EOF, bof(16), ...sheet, EOF]);
  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_add(container, streamName, stream);
  return Buffer.from(CFB.write(container, { type: 'buffer' }) as Buffer);
}

/** A row of `width` cells that all hold the number 1, in one record. */
export function numberRow(row: number, width: number): Buffer {
  const data = Buffer.alloc(6 + 6 * width);
  data.writeUInt16LE(row, 0);
  for (let i = 0; i < width; i++) data.writeUInt32LE(0x3ff00000, 6 + 6 * i);
  data.writeUInt16LE(width - 1, data.length - 2);
  return record(0x00bd, data);
}
