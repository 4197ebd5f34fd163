import { askedBy } from '#server/lists/list.ts';
import { requireViewer } from '#server/viewer.ts';
import { PaperList } from '../../paper-list.tsx';
import { extensionList } from '../list.ts';

export default async function ExtensionListPrint() {
  const asked = await askedBy(await requireViewer('extension.ask'));
  const list = await extensionList(asked);
  return <PaperList asked={asked} list={list} current="dossiers" here="/extensions" />;
}
