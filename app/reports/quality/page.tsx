import type { Page } from '#server/page.ts';
import { requireViewer } from '#server/viewer.ts';
import { ReportPage } from '../report-page.tsx';

export default async function QualityReportPage({ searchParams }: Page) {
  const viewer = await requireViewer('report.read');
  return <ReportPage viewer={viewer} name="quality" query={await searchParams} />;
}
