/**
 * TCVN3 (the "ABC" fonts: .VnTime, .VnArial …): one byte for each letter, which a spreadsheet keeps as Latin-1. From
 * TCVN 5712:1993; capitals with a tone do not exist in it, so a capitals font (.VnTimeH) shows small codes as capitals.
 */
const TABLE =
  'A1Ă A2Â A3Ê A4Ô A5Ơ A6Ư A7Đ A8ă A9â AAê ABô ACơ ADư AEđ B5à B6ả B7ã B8á B9ạ BBằ BCẳ BDẵ BEắ C6ặ C7ầ C8ẩ C9ẫ CAấ ' +
  'CBậ CCè CEẻ CFẽ D0é D1ẹ D2ề D3ể D4ễ D5ế D6ệ D7ì D8ỉ DCĩ DDí DEị DFò E1ỏ E2õ E3ó E4ọ E5ồ E6ổ E7ỗ E8ố E9ộ EAờ EBở ' +
  'ECỡ EDớ EEợ EFù F1ủ F2ũ F3ú F4ụ F5ừ F6ử F7ữ F8ứ F9ự FAỳ FBỷ FCỹ FDý FEỵ';

const LETTERS = new Map(
  TABLE.split(' ').map((pair) => [String.fromCharCode(Number.parseInt(pair.slice(0, 2), 16)), pair.slice(2)]),
);
const TABLE_CHARS = new RegExp(`[${[...LETTERS.keys()].join('')}]`, 'g');

/**
 * Reads text typed in a TCVN3 font.
 * @param capitals the font is a capitals font (its name ends in H), which shows every letter as a capital
 * @returns NFC text, not trimmed; case is as typed, so "NG¦êI" comes out as "NGƯờI"
 */
export function decodeTcvn3(text: string, capitals = false): string {
  const decoded = text.replace(TABLE_CHARS, (char) => LETTERS.get(char) ?? char).normalize('NFC');
  return capitals ? decoded.toUpperCase() : decoded;
}

/** Latin-1 letters that TCVN3 leaves unused: text which has one was not typed in a TCVN3 font. */
export const NOT_TCVN3 = /[ÀÁÂÃÄÅÍÙÚÛà]/;

/** Characters that TCVN3 text has and Vietnamese in Unicode has not. */
export const TCVN3_SIGNS =
  /[\u00A1-\u00AE\u00B5-\u00B9\u00BB-\u00BE\u00C6\u00C7\u00CB\u00CE\u00CF\u00D1\u00D6-\u00D8\u00DE\u00DF\u00E4-\u00E7\u00EB\u00EE\u00EF\u00F1\u00F6-\u00F8\u00FB\u00FC\u00FE]/;
