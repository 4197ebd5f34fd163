import { askedBy } from '#server/lists/list.ts';
import type { Page } from '#server/page.ts';
import { requireViewer } from '#server/viewer.ts';
import { PaperList } from '../../paper-list.tsx';
import { accountList } from '../list.ts';

export default async function AccountListPrint({ searchParams }: Page) {
  const asked = await askedBy(await requireViewer('account.manage'));
  const query = await searchParams;
  const list = await accountList(asked, query);
  return <PaperList asked={asked} list={list} current="accounts" here="/accounts" query={query} />;
}
