import { expect, test } from 'vitest';
import { mediaTypeOf } from './media.ts';

const bytes = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const PDF = '%PDF-1.7\n1 0 obj\n<<>>\nendobj\nstartxref\n9\n%%EOF';

test.each(['', '\n', '\r\n', '\0\0\n'])('a PDF that ends with its mark and %j is one', (end) => {
  expect(mediaTypeOf(bytes(PDF + end))).toBe('application/pdf');
});

test('a long PDF is looked at from both ends', () => {
  expect(mediaTypeOf(bytes(`%PDF-1.4\n${'x'.repeat(50_000)}\n%%EOF\n`))).toBe('application/pdf');
});

test.each([
  ['nothing', ''],
  ['an archive that is called a PDF', 'PK\x03\x04…'],
  ['an archive with a PDF in it', `PK\x03\x04${PDF}`],
  ['a PDF with an archive behind it', `${PDF}\nPK\x03\x04word/document.xmlPK\x05\x06`],
  ['a PDF with a page behind it', `${PDF}\n<script>alert(1)</script>`],
  ['a PDF that was cut off', PDF.slice(0, -6)],
  ['a PDF behind something else', `<html>${PDF}`],
  ['a Word file of old', '\xd0\xcf\x11\xe0'],
])('%s is none', (_, text) => {
  expect(mediaTypeOf(bytes(text))).toBeNull();
});

test('a JPEG is told by its beginning', () => {
  expect(mediaTypeOf(bytes('\xff\xd8\xff\xe0'))).toBe('image/jpeg');
});
