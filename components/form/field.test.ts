import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Checkbox, CheckboxGroup } from './choice-field.tsx';
import { FormContext } from './form-context.tsx';
import type { FormState } from './form-state.ts';
import { SelectField } from './select-field.tsx';
import { DateField, TextField } from './text-field.tsx';

function inForm(state: FormState, field: ReactElement): string {
  return renderToStaticMarkup(createElement(FormContext, { value: { id: 'person', state } }, field));
}

const untouched: FormState = { problems: [], values: null };

describe('a field', () => {
  it('ties its label, hint and problem to its control', () => {
    const html = inForm(
      { problems: [{ field: 'name', message: 'Nhập họ và tên.' }], values: {} },
      createElement(TextField, { name: 'name', label: 'Họ và tên', hint: 'Như trong căn cước' }),
    );
    expect(html).toContain('<label for="person-name">');
    expect(html).toContain('aria-describedby="person-name-hint person-name-error"');
    expect(html).toContain('aria-invalid="true"');
    expect(html).toMatch(/id="person-name-error">.*Nhập họ và tên\./);
  });

  it('gives back what was typed instead of what was there before', () => {
    const field = createElement(TextField, { name: 'name', label: 'Họ và tên', defaultValue: 'Hà' });
    expect(inForm(untouched, field)).toContain('value="Hà"');
    expect(inForm({ problems: [], values: { name: ['Hạ'] } }, field)).toContain('value="Hạ"');
  });

  it('gives back a list’s choice and the boxes that were ticked, also when none was', () => {
    const options = [
      { value: 'a', label: 'A' },
      { value: 'b', label: 'B' },
    ];
    const select = createElement(SelectField, { name: 's', label: 'S', options, defaultValue: 'a' });
    expect(inForm({ problems: [], values: { s: ['b'] } }, select)).toContain('value="b" selected=""');
    const boxes = createElement(CheckboxGroup, { name: 'c[]', label: 'C', choices: options, defaultValues: ['a'] });
    expect(inForm(untouched, boxes)).toMatch(/<input[^>]* checked="" value="a"/);
    expect(inForm({ problems: [], values: {} }, boxes)).not.toContain('checked');
    const box = createElement(Checkbox, { name: 'sure', label: 'Sure', defaultChecked: true });
    expect(inForm({ problems: [], values: {} }, box)).not.toContain('checked');
  });

  it('writes a day, or what is known of it, as people do, and leaves alone what was typed', () => {
    const written = (defaultValue: string) =>
      inForm(untouched, createElement(DateField, { name: 'd', label: 'D', defaultValue })).match(
        / value="([^"]*)"/,
      )?.[1];
    expect(['1986-03-05', '1986-03', '1986', '5/3/86'].map(written)).toEqual([
      '05/03/1986',
      '03/1986',
      '1986',
      '5/3/86',
    ]);
  });
});
