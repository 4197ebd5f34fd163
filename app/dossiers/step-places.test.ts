import { expect, test } from 'vitest';
import type { DossierEvent } from '#domain/dossier/machine.ts';
import { mainStep } from './step-places.ts';

const can = (event: DossierEvent) => ({ event, tells: [], refused: [] });

test('a dossier’s page urges the step that brings it on, and no other', () => {
  expect(mainStep([can('return'), can('receive')])).toBe('receive');
  expect(mainStep([can('return'), can('send_on_behalf')])).toBeNull();
  expect(mainStep([can('report_no_need')])).toBeNull();
  expect(mainStep([can('recall')])).toBeNull();
  expect(mainStep([can('give_back'), can('send')])).toBe('send');
  expect(mainStep([can('give_back_supplement'), can('send_supplement')])).toBe('send_supplement');
});

test('a step that cannot be taken yet is not urged', () => {
  expect(mainStep([can('return'), { ...can('settle'), refused: [{ code: 'all_lines_concluded' }] }])).toBeNull();
});
