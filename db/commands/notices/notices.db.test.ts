import { beforeEach, describe, expect, it } from 'vitest';
import type { Viewer } from '#domain/viewer.ts';
import { noticeRecords } from '../../queries/notice-records.ts';
import { listNotices, noticeById, unreadCount } from '../../queries/notices.ts';
import { noticeRead } from '../../schema.ts';
import { read } from '../../store.ts';
import { emptyStore, freshStore } from '../../testing.ts';
import { openDesk } from '../../testing-dossier.ts';
import { letterTo } from '../../testing-mail.ts';
import { refused } from '../../testing-refusals.ts';
import { addAccount, as, foundWorld, NOON, type World } from '../../testing-world.ts';
import { returnDossier } from '../dossiers/return.ts';
import { markAllRead, markRead } from './read.ts';

freshStore();

const LATER = NOON + 60_000;
const ALL = { unread: false, page: 1 };
const UNREAD = { unread: true, page: 1 };

let world: World;
beforeEach(async () => {
  await emptyStore();
  world = await foundWorld();
});

const kindsOf = async (viewer: Viewer, asked = ALL) =>
  (await listNotices(viewer, asked, LATER)).letters.map(({ kind }) => kind);

describe('the inbox', () => {
  it('shows each desk its letters, newest first, and the record to whoever may see it', async () => {
    const desk = await openDesk(world);
    await desk.received(desk.pair('chairman', 'SKILL'));
    await returnDossier(desk.officer(LATER), {
      dossierId: desk.id,
      reason: 'MISSING_DATA',
      comment: 'Thiếu ngày sinh',
    });
    const { clerk, secondClerk } = world.viewers;
    const { letters } = await listNotices(clerk, ALL, LATER);
    expect(letters[0]).toMatchObject({ kind: 'dossier.return', unread: true, role: 'unit_clerk' });
    const records = await noticeRecords(clerk, letters, LATER);
    expect(records.get(`dossier ${desk.id}`)).toEqual({
      ...{ href: `/dossiers/${desk.id}`, unit: 'Phường Quán Triều', round: 'Đợt 1' },
    });
    expect(await kindsOf(secondClerk)).not.toContain('dossier.return');
    // Whoever is handed another's letter gets neither a name nor an address of its record.
    expect((await noticeRecords(secondClerk, letters, LATER)).get(`dossier ${desk.id}`)).toBeUndefined();
    expect(await noticeById(secondClerk, letters[0]!.id)).toBeUndefined();
  });

  it('is read by each holder of a role for himself, one letter or all', async () => {
    const { clerk } = world.viewers;
    const second = await addAccount('another clerk', 'unit_clerk', world.units.first);
    const before = await unreadCount(clerk, LATER);
    await letterTo({ unitId: world.units.first, role: 'unit_clerk' });
    await letterTo({ unitId: world.units.first, role: 'unit_head' });
    expect(await unreadCount(clerk, LATER)).toBe(before + 1);
    const [newest] = (await listNotices(clerk, ALL, LATER)).letters;
    await markRead(as(clerk, LATER), { id: newest!.id });
    await markRead(as(clerk, LATER), { id: newest!.id });
    expect(await unreadCount(clerk, LATER)).toBe(before);
    expect(await unreadCount(second, LATER)).toBe(before + 1);
    expect(await markAllRead(as(clerk, LATER))).toEqual({ read: before });
    expect(await kindsOf(clerk, UNREAD)).toEqual([]);
    expect((await kindsOf(clerk)).length).toBe(before + 1);
    expect(await read().$count(noticeRead)).toBe(before + 1);
  });

  it('marks nothing that is not one’s own', async () => {
    await letterTo({ unitId: world.units.second, role: 'unit_clerk' });
    const [foreign] = (await listNotices(world.viewers.secondClerk, ALL, LATER)).letters;
    expect(await refused(() => markRead(as(world.viewers.clerk), { id: foreign!.id }))).toEqual(['not_found']);
  });

  it('is that of the capacity in which one acts: the lender’s desk, and one’s own account in both', async () => {
    const { clerk, secondClerk } = world.viewers;
    const accountId = clerk.accountId!;
    await letterTo({ unitId: world.units.first, role: 'unit_clerk' }, LATER);
    await letterTo({ accountId }, LATER + 1);
    await letterTo({ accountId: secondClerk.accountId! }, LATER + 2);
    const lender = secondClerk.accountId!;
    const acting: Viewer = {
      ...clerk,
      actingFor: lender,
      grants: secondClerk.grants.map((grant) => ({ ...grant, onBehalfOf: lender })),
    };
    const desks = (await listNotices(acting, ALL, LATER + 3)).letters.map(({ unitId, role }) => ({ unitId, role }));
    expect(desks[0]).toEqual({ unitId: null, role: null });
    expect(desks.slice(1)).toEqual(desks.slice(1).map(() => ({ unitId: world.units.second, role: 'unit_clerk' })));
    expect(desks.length).toBe((await kindsOf({ ...secondClerk, accountId })).length);
  });

  it('shows nobody’s letters to who has no right and to the operator', async () => {
    const nobody = { ...world.viewers.clerk, accountId: 'nobody', grants: [] };
    expect(await kindsOf(nobody)).toEqual([]);
    expect(await kindsOf({ ...nobody, kind: 'operator', accountId: null })).toEqual([]);
  });

  it('counts a letter that nobody opened for ninety days as seen', async () => {
    const { clerk } = world.viewers;
    expect(await unreadCount(clerk, LATER)).toBeGreaterThan(0);
    const muchLater = NOON + 91 * 86_400_000;
    expect(await unreadCount(clerk, muchLater)).toBe(0);
    expect((await listNotices(clerk, ALL, muchLater)).letters.some(({ unread }) => unread)).toBe(false);
  });

  it('goes by pages of thirty', async () => {
    const { head } = world.viewers;
    for (let i = 0; i < 35; i += 1) await letterTo({ unitId: world.units.first, role: 'unit_head' }, LATER + i);
    const first = await listNotices(head, ALL, LATER + 60);
    const last = await listNotices(head, { unread: false, page: 99 }, LATER + 60);
    expect([first.letters.length, first.pages, last.page]).toEqual([30, 2, 2]);
    expect(first.letters.map(({ at }) => at)).toEqual(first.letters.map(({ at }) => at).toSorted((a, b) => b - a));
    expect(last.letters.length).toBe(first.total - 30);
  });
});
