import { notFound } from 'next/navigation';
import type { Viewer } from '#domain/viewer.ts';
import { requestDay } from '../clock.ts';
import { askingOf } from './ask.ts';
import { REPORTS, type ReportName } from './reports.ts';
import { reportDownload } from './sheet.ts';

/** A report's workbook as the answer to a request whose address says what it is asked for. */
export async function reportAnswer(viewer: Viewer, name: ReportName, request: Request): Promise<Response> {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const asking = await askingOf(viewer, query, await requestDay());
  if (!asking) notFound();
  return reportDownload(await REPORTS[name].build(asking), asking.m);
}
