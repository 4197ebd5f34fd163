import type { Messages } from '#messages/messages.ts';
import { ButtonLink } from '../form/button.tsx';

/** What stands in a list's address but does not narrow it. */
const NOT_NARROWING = ['page', 'done', 'refused', 'open'];

type Asked = Record<string, string | string[] | undefined>;

interface ListLinksProps {
  /** The list's own address. */
  here: string;
  /** What narrows and orders it on screen. */
  query?: Asked;
  m: Messages;
}

/** The two ways in which every list leaves: as a sheet and on paper, narrowed as it is on screen. */
export function ListLinks({ here, query = {}, m }: ListLinksProps) {
  return (
    <>
      <ButtonLink href={listHref(here, 'excel', query)} icon="sheet">
        {m.ui.excel}
      </ButtonLink>
      <ButtonLink href={listHref(here, 'print', query)} icon="print">
        {m.lists.paper}
      </ButtonLink>
    </>
  );
}

/** Where a list is given out, its filter and order kept, all of its pages. */
export function listHref(here: string, as: 'excel' | 'print' | '', query: Asked): string {
  const kept = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (typeof value === 'string' && value !== '' && !NOT_NARROWING.includes(name)) kept.set(name, value);
  const path = as ? `${here}/${as}` : here;
  return kept.size > 0 ? `${path}?${kept}` : path;
}
