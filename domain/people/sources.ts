/** Where a dated row comes from when it was not a file, whose name then stands there. */
export const SOURCES = ['unit', 'office', 'class'] as const;
/** `unit`: told by the unit and confirmed; `office`: entered by whoever confirms; `class`: passed in a class of this register. */
export type Source = (typeof SOURCES)[number];
