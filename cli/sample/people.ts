import type { NewUnit } from '#db/commands/units/input.ts';

/** Made-up people of the units besides the 32, for the sample world only. */
export interface SamplePerson {
  name: string;
  gender: 'F' | 'M';
  birth: string;
  /** A code of the staff categories. */
  category: 'VIEN_CHUC' | 'CONG_CHUC' | 'KHONG_CHUYEN_TRACH' | 'DAI_BIEU_HDND';
  title: string;
  unit: string;
}

export type SampleUnit = Omit<NewUnit, 'parentId' | 'forwarderId' | 'validFrom'> & {
  key: string;
  parent: string | null;
  forwarder?: string;
};

/** The city's own units; schools send through the education office. */
export const SAMPLE_UNITS: readonly SampleUnit[] = [
  {
    key: 'office',
    parent: null,
    typeCode: 'office',
    name: 'HĐND và UBND thành phố',
    displayOrder: 101,
    registers: false,
  },
  { key: 'home', parent: null, typeCode: 'department', name: 'Nội vụ', displayOrder: 102, registers: false },
  {
    key: 'finance',
    parent: null,
    typeCode: 'department',
    name: 'Tài chính - Kế hoạch',
    displayOrder: 103,
    registers: true,
  },
  {
    key: 'education',
    parent: null,
    typeCode: 'department',
    name: 'Giáo dục và Đào tạo',
    displayOrder: 104,
    registers: true,
  },
  {
    key: 'primary',
    parent: 'education',
    forwarder: 'education',
    typeCode: 'primary_school',
    name: 'Mẫu số 1',
    displayOrder: 105,
    registers: true,
  },
  {
    key: 'secondary',
    parent: 'education',
    forwarder: 'education',
    typeCode: 'lower_secondary_school',
    name: 'Mẫu số 2',
    displayOrder: 106,
    registers: true,
  },
];

const teacher = (name: string, gender: 'F' | 'M', birth: string, title: string, unit: string): SamplePerson => ({
  ...{ name, gender, birth, title, unit },
  category: 'VIEN_CHUC',
});

export const SAMPLE_PEOPLE: readonly SamplePerson[] = [
  teacher('Nguyễn Thị Minh Nguyệt', 'F', '1979-04-12', 'Hiệu trưởng', 'primary'),
  teacher('Hoàng Thị Bích Ngọc', 'F', '1986-09-02', 'Giáo viên tiểu học hạng III', 'primary'),
  teacher('Ma Thị Lệ', 'F', '1990-01-25', 'Giáo viên tiểu học hạng III', 'primary'),
  teacher('Trần Quốc Huy', 'M', '1988-11-30', 'Giáo viên tiểu học hạng III', 'primary'),
  teacher('Lường Thị Hoài Thu', 'F', '1992-07-08', 'Giáo viên tiểu học hạng III', 'primary'),
  teacher('Phạm Đình Toàn', 'M', '1976-02-19', 'Hiệu trưởng', 'secondary'),
  teacher('Vi Thị Thanh Tâm', 'F', '1985-05-21', 'Giáo viên THCS hạng III', 'secondary'),
  teacher('Đinh Công Thành', 'M', '1987-10-14', 'Giáo viên THCS hạng III', 'secondary'),
  teacher('Nông Thị Yến', 'F', '1991-03-03', 'Giáo viên THCS hạng III', 'secondary'),
  {
    ...{ name: 'Lê Thị Ánh Tuyết', gender: 'F', birth: '1984-08-17' },
    ...{ category: 'CONG_CHUC', title: 'Chuyên viên', unit: 'finance' },
  },
  {
    ...{ name: 'Dương Văn Khải', gender: 'M', birth: '1981-12-05' },
    ...{ category: 'CONG_CHUC', title: 'Phó Trưởng phòng', unit: 'finance' },
  },
  {
    ...{ name: 'Triệu Văn Phúc', gender: 'M', birth: '1974-06-11' },
    ...{ category: 'KHONG_CHUYEN_TRACH', title: 'Phó Trưởng ban Tuyên giáo Đảng ủy', unit: '05431' },
  },
  {
    ...{ name: 'Bế Thị Hạnh', gender: 'F', birth: '1983-02-27' },
    ...{ category: 'DAI_BIEU_HDND', title: 'Đại biểu HĐND phường', unit: '05431' },
  },
];
