import { WorkbookRefused } from '#domain/workbook-refusal.ts';
import { MAX_FILE_BYTES } from './limits.ts';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Files of other programs that are no spreadsheet at all: PDF, PNG, JPEG, GIF, RAR, 7z, an executable. */
const OTHERS = ['%PDF', '\x89PNG', '\xff\xd8\xff', 'GIF8', 'Rar!', '7z\xbc\xaf', 'MZ', '{\\rtf'];

/**
 * Tells by its first bytes, never by its name, what kind of file it is.
 * @throws WorkbookRefused when it is too large, empty, or neither a .xlsx nor a .xls
 */
export function sniffWorkbook(bytes: Uint8Array): 'xlsx' | 'xls' {
  if (bytes.length === 0) throw new WorkbookRefused('empty_file');
  if (bytes.length > MAX_FILE_BYTES) throw new WorkbookRefused('file_too_large');
  if (beginsWith(bytes, ZIP)) return 'xlsx';
  if (beginsWith(bytes, OLE)) return 'xls';
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1');
  if (OTHERS.some((magic) => head.startsWith(magic))) throw new WorkbookRefused('not_a_workbook');
  // What is left and is text: CSV, or HTML or XML that was saved under the name .xls; or BIFF before version 5.
  const isText = !head.includes('\0') || head.startsWith('\xff\xfe') || head.startsWith('\xfe\xff');
  throw new WorkbookRefused(isText || head.startsWith('\x09') ? 'other_spreadsheet' : 'not_a_workbook');
}

function beginsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte);
}
