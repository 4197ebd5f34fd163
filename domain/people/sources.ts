/** Where a dated row comes from when it was not a file, whose name then stands there. */
export const SOURCES = ['unit', 'office'] as const;
/** `unit`: told by the unit and confirmed; `office`: entered by whoever confirms. */
export type Source = (typeof SOURCES)[number];
