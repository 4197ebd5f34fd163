/** Two governments that the product was not made for, and who plays which part in them. */
export interface Government {
  name: 'commune' | 'province';
  unit: string;
  klass: string;
  /** People of the unit who are put forward. */
  people: readonly [string, string];
  /** Everybody on the class's list, those included whose units sent theirs before. */
  learners: number;
  cast: Record<'clerk' | 'head' | 'officer' | 'chief' | 'leader' | 'records', string>;
  signer: { name: string; post: string };
  number: string;
}

export const GOVERNMENTS: readonly Government[] = [
  {
    name: 'commune',
    unit: 'Phòng Kinh tế',
    klass: 'Kỹ năng số trong xử lý công việc',
    people: ['Bùi Thị Lan Phương', 'Vũ Ngọc Diệp'],
    learners: 7,
    cast: {
      ...{ clerk: 'kinhte', head: 'kinhte.tp', officer: 'tonghop', chief: 'vhxh.tp' },
      ...{ leader: 'chutich', records: 'vanthu' },
    },
    signer: { name: 'Ngô Quang Huấn', post: 'Chủ tịch' },
    number: '31/QĐ-UBND',
  },
  {
    name: 'province',
    unit: 'Xã Suối Mây',
    klass: 'Quản trị địa phương hai cấp',
    people: ['Thào Thị Sua', 'Đinh Thị Hồng Nhung'],
    learners: 7,
    cast: {
      ...{ clerk: 'suoimay', head: 'suoimay.ct', officer: 'tonghop', chief: 'phogiamdoc' },
      ...{ leader: 'chutich', records: 'vanthu' },
    },
    signer: { name: 'Phùng Thế Vinh', post: 'Chủ tịch' },
    number: '1206/QĐ-UBND',
  },
];
