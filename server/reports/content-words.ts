import type { Content } from '#domain/reports/contents.ts';
import type { Messages } from '#messages/messages.ts';

/** How a column of contents is called, below its category. */
function levelWords({ category, level }: Content, m: Messages): string {
  const t = m.reports.content;
  if (level === null) return category === 'LLCT' ? t.noLevel.LLCT : t.noLevel.other;
  if (level.scale === 'politicalTheory') return t.levels.theory[level.level];
  if (level.scale === 'stateManagement') return t.levels.management[level.level];
  if (level.scale === 'qualification') return m.catalogue.qualifications[level.level];
  return level.level.charAt(0).toUpperCase() + level.level.slice(1);
}

/** The columns of contents by group: a category that is one column only stands alone, without a group. */
export function contentHeads(contents: readonly Content[], m: Messages) {
  const alone = (content: Content) =>
    content.level === null && contents.filter(({ category }) => category === content.category).length === 1;
  return contents.map((content) => {
    const category = m.catalogue.classCategories[content.category];
    if (alone(content)) return { key: content.key, head: category, group: undefined, full: category };
    const head = levelWords(content, m);
    return { key: content.key, head, group: category, full: `${category}: ${lower(head)}` };
  });
}

const lower = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
