import { describe, expect, it } from 'vitest';
import { capacityProblem } from './capacity.ts';

describe('the capacity in which somebody signs', () => {
  it('is KT. for a deputy, and for nobody else', () => {
    expect(capacityProblem('KT', 'Phó Chủ tịch')).toBeNull();
    expect(capacityProblem('KT', 'PHÓ CHỦ TỊCH')).toBeNull();
    expect(capacityProblem('KT', 'Chủ tịch')).toBe('only_deputy_signs_for');
    expect(capacityProblem('KT', 'Phòng trưởng')).toBe('only_deputy_signs_for');
    expect(capacityProblem('TM', 'Phó Chủ tịch')).toBe('deputy_signs_for');
    expect(capacityProblem('CHIEF', 'Phó Trưởng phòng')).toBe('deputy_signs_for');
  });

  it('leaves a head, by order, by authorisation and acting heads alone', () => {
    expect(capacityProblem('CHIEF', 'Chủ tịch')).toBeNull();
    expect(capacityProblem('TM', 'Chủ tịch')).toBeNull();
    for (const capacity of ['TL', 'TUQ', 'Q'] as const) {
      expect(capacityProblem(capacity, 'Trưởng phòng')).toBeNull();
      expect(capacityProblem(capacity, 'Phó Chánh Văn phòng')).toBeNull();
    }
  });
});
