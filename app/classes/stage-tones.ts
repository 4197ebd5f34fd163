import type { Tone } from '#components/page/tag.tsx';
import type { ClassStage } from '#domain/plan/class-stage.ts';

export const STAGE_TONES: Record<ClassStage, Tone> = {
  empty: 'none',
  open: 'none',
  to_review: 'fix',
  ready: 'fix',
  going_up: 'wait',
  decided: 'ok',
  under_way: 'ok',
  to_grade: 'fix',
  over: 'ok',
};
