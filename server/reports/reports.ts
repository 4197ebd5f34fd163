import type { Report } from '#domain/reports/report.ts';
import type { Messages } from '#messages/messages.ts';
import type { Asking } from './ask.ts';
import { contentReport } from './content.ts';
import { fundingReport } from './funding.ts';
import { qualityReport } from './quality.ts';
import { quotaReport } from './quota.ts';
import { resultsReport } from './results.ts';
import { unitsReport } from './units.ts';

/** What a report can be narrowed by, in the order of its filter. */
export type ReportField = 'scope' | 'unit' | 'stage' | 'rows' | 'count' | 'by' | 'of' | 'days';

interface ReportKind {
  build: (asking: Asking) => Promise<Report>;
  fields: readonly ReportField[];
}

/** The reports by the last part of their address, in the order of their list. A further one is a row here and a page. */
export const REPORTS = {
  content: { build: contentReport, fields: ['scope', 'unit', 'stage', 'rows', 'count'] },
  units: { build: unitsReport, fields: ['scope'] },
  funding: { build: fundingReport, fields: ['scope', 'unit', 'stage'] },
  quality: { build: qualityReport, fields: ['unit', 'of', 'days'] },
  quota: { build: quotaReport, fields: ['scope', 'unit', 'by'] },
  results: { build: resultsReport, fields: ['scope', 'unit', 'by'] },
} as const satisfies Record<string, ReportKind>;

export type ReportName = keyof typeof REPORTS;
export const REPORT_NAMES = Object.keys(REPORTS) as ReportName[];

/** A report's title, with its number among the tables where it has one. */
export function titleOf(name: ReportName, m: Messages): string {
  const words = m.reports[name];
  return 'number' in words ? `${words.number}. ${words.title}` : words.title;
}
