import { Parser } from 'saxen';
import { WorkbookRefused } from '#domain/workbook-refusal.ts';

export interface XmlHandlers {
  /** Names come without their namespace prefix; `attributes` parses only when it is called, and decodes entities. */
  open?(name: string, attributes: () => Record<string, string>): void;
  close?(name: string): void;
  text?(value: string): void;
}

/**
 * Walks an XML part once, from start to end, building nothing.
 * @throws WorkbookRefused `broken_file` when it is not well-formed
 */
export function walkXml(part: Buffer, handlers: XmlHandlers): void {
  const parser = new Parser();
  parser.on('error', () => {
    throw new WorkbookRefused('broken_file', 'xml');
  });
  parser.on('openTag', (name, getAttributes, decode) => {
    handlers.open?.(localName(name), () => {
      const attributes: Record<string, string> = {};
      for (const [key, value] of Object.entries(getAttributes())) attributes[key] = decode(value);
      return attributes;
    });
  });
  parser.on('closeTag', (name) => handlers.close?.(localName(name)));
  parser.on('text', (value, decode) => handlers.text?.(decode(value)));
  parser.on('cdata', (value) => handlers.text?.(value));
  parser.parse(part.toString('utf8').replace(/^\uFEFF/, ''));
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
