import { reportAnswer } from '#server/reports/answer.ts';
import { requireViewer } from '#server/viewer.ts';

/** The report as a workbook, asked for as its page is. */
export async function GET(request: Request) {
  return reportAnswer(await requireViewer('report.read'), 'quality', request);
}
