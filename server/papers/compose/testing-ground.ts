import type { PaperGround } from '#db/queries/papers/ground.ts';
import type { FrozenPaper } from '#domain/papers/form.ts';

/** An office's paper as the sample's city would head it. Sample data. */
export function sampleGround(paper: Partial<FrozenPaper> = {}): PaperGround {
  return {
    paper: {
      letterhead: { over: 'UBND THÀNH PHỐ THÁI NGUYÊN', own: ['PHÒNG NỘI VỤ'], place: 'Thành phố Thái Nguyên' },
      form: {
        symbol: 'PNV',
        bases: ['Luật Cán bộ, công chức'],
        recipients: ['Như trên', 'Lưu: VT'],
        officeId: 'office',
      },
      signer: null,
      ...paper,
    },
    plan: {
      ...{ id: 'plan', number: '67/KH-UBND', issuedOn: '2022-03-16', year: 2022, issuerId: 'city' },
      title: 'Đào tạo, bồi dưỡng cán bộ, công chức, viên chức năm 2022',
    },
    government: { whole: 'Ủy ban nhân dân thành phố Thái Nguyên', short: 'Ủy ban nhân dân thành phố' },
    office: 'Phòng Nội vụ',
  };
}

/** A ward's letterhead, as its own letters have it. */
export const WARD = {
  over: 'UBND THÀNH PHỐ THÁI NGUYÊN',
  own: ['ỦY BAN NHÂN DÂN', 'PHƯỜNG TÚC DUYÊN'],
  place: 'Túc Duyên',
};
