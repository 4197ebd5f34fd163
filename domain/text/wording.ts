import { foldWords } from './fold.ts';

/** Abbreviations, folded; what they stand for, folded. */
export type Abbreviations = Readonly<Record<string, string>>;

/** Abbreviations of official Vietnamese that mean one thing everywhere. */
const COMMON: Abbreviations = {
  llct: 'ly luan chinh tri',
  qlnn: 'quan ly nha nuoc',
  qpan: 'quoc phong an ninh',
  ubnd: 'uy ban nhan dan',
  hdnd: 'hoi dong nhan dan',
  ub: 'uy ban',
  mttq: 'mat tran to quoc',
  ubmttq: 'uy ban mat tran to quoc',
  lhpn: 'lien hiep phu nu',
  hlhpn: 'hoi lien hiep phu nu',
  hpn: 'hoi lien hiep phu nu',
  hnd: 'hoi nong dan',
  ccb: 'cuu chien binh',
  hccb: 'hoi cuu chien binh',
  chqs: 'chi huy quan su',
  bchqs: 'ban chi huy quan su',
  tncs: 'thanh nien cong san',
  hcm: 'ho chi minh',
  cntt: 'cong nghe thong tin',
  cds: 'chuyen doi so',
};

/** What abbreviations mean in the name of a class. */
export const CLASS_ABBREVIATIONS: Abbreviations = {
  bd: 'boi duong',
  nv: 'nghiep vu',
  dt: 'doi tuong',
  k: 'khoa',
  sc: 'so cap',
  tc: 'trung cap',
  cc: 'cao cap',
  cv: 'chuyen vien',
  cvc: 'chuyen vien chinh',
  cvcc: 'chuyen vien cao cap',
  dh: 'dai hoc',
  ths: 'thac si',
  vlvh: 'vua lam vua hoc',
  ccllct: 'cao cap ly luan chinh tri',
  tcllct: 'trung cap ly luan chinh tri',
  scllct: 'so cap ly luan chinh tri',
};

/** What abbreviations mean in the name of a post. */
export const POST_ABBREVIATIONS: Abbreviations = {
  bt: 'bi thu',
  p: 'pho',
  cc: 'cong chuc',
  pbt: 'pho bi thu',
  ct: 'chu tich',
  pct: 'pho chu tich',
  cht: 'chi huy truong',
  du: 'dang uy',
  dtn: 'doan thanh nien cong san ho chi minh',
  vp: 'van phong',
  tk: 'thong ke',
  vptk: 'van phong thong ke',
  dc: 'dia chinh',
  xd: 'xay dung',
  dcxd: 'dia chinh xay dung',
  mt: 'moi truong',
  tc: 'tai chinh',
  kt: 'ke toan',
  tckt: 'tai chinh ke toan',
  tp: 'tu phap',
  ht: 'ho tich',
  tpht: 'tu phap ho tich',
  vh: 'van hoa',
  xh: 'xa hoi',
  vhxh: 'van hoa xa hoi',
};

/** What abbreviations mean in the name of a unit. */
export const UNIT_ABBREVIATIONS: Abbreviations = {
  p: 'phuong',
  x: 'xa',
  tt: 'thi tran',
  tp: 'thanh pho',
  h: 'huyen',
  thcs: 'trung hoc co so',
  th: 'tieu hoc',
  mn: 'mam non',
};

const FILLER = 'va';
const FINAL_Y = /^(b|c|ch|d|g|gh|h|k|kh|l|m|n|ng|ngh|nh|p|ph|r|s|t|th|tr|v|x)y$/;

/**
 * The folded words of a class, post or unit with abbreviations written out, "và" left out, and i for a final
 * y: "TC LLCT" and "Trung cấp lý luận chính trị" come out alike.
 */
export function plainWords(text: string, abbreviations: Abbreviations = {}): string[] {
  return foldWords(text)
    .replace(/\bqp an\b/g, 'qpan')
    .replace(/\b(viet nam|tphcm)\b/g, ' ')
    .replace(/\b(dt|k)(\d+)\b/g, '$1 $2')
    .split(' ')
    .flatMap((word) => (abbreviations[word] ?? COMMON[word] ?? word).split(' '))
    .filter((word) => word !== '' && word !== FILLER)
    .map((word) => word.replace(FINAL_Y, '$1i'));
}
