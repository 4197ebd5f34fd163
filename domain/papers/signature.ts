import type { SigningCapacity } from '../codes.ts';

export interface Signing {
  capacity: SigningCapacity;
  /** The signer's own title ("Phó Chủ tịch"); what of the office stands behind it is left out on the paper. */
  title: string;
  /** The head for whom, or by whose order, somebody else signs ("Chủ tịch", "Trưởng phòng"). */
  head: string;
  /** The body on whose behalf a paper of a collective is signed ("ỦY BAN NHÂN DÂN"); null for a head's own paper. */
  body: string | null;
}

/**
 * The signer's capacity as it stands over the room for the hand, row by row (NĐ 30/2020/NĐ-CP, Điều 13 and Phụ lục I,
 * II.7): TM. on behalf of a collective, KT. for the head, TL. by order, TUQ. by authorisation, Q. acting.
 */
export function signatureRows({ capacity, title, head, body }: Signing): string[] {
  const own = capitals(title);
  const forBody = body ? [`TM. ${capitals(body)}`] : [];
  switch (capacity) {
    case 'CHIEF':
      return [own];
    case 'TM':
      return [...forBody, own];
    case 'KT':
      return [...forBody, `KT. ${capitals(superior(title) ?? head)}`, own];
    case 'TL':
      return [`TL. ${capitals(head)}`, own];
    case 'TUQ':
      return [`TUQ. ${capitals(head)}`, own];
    case 'Q':
      return [...forBody, `Q. ${own.replace(/^(QUYỀN|Q\.) /, '')}`];
  }
}

/** What a deputy is the deputy of: "Phó Chủ tịch" of the "Chủ tịch", "Phó Trưởng phòng" of the "Trưởng phòng". */
function superior(title: string): string | null {
  return /^phó\s+(?<of>\S.*)$/iu.exec(bare(title))?.groups?.of ?? null;
}

function capitals(text: string): string {
  return bare(text).toUpperCase();
}

/** The title alone: "Phó Chủ tịch Ủy ban nhân dân thành phố" is signed "PHÓ CHỦ TỊCH". */
function bare(title: string): string {
  const text = title.normalize('NFC').trim().replace(/\s+/g, ' ');
  return text.replace(/^(.*?\b(?:chủ tịch|giám đốc))\s+(?:ủy ban|uỷ ban|ubnd|hội đồng).*$/iu, '$1');
}
