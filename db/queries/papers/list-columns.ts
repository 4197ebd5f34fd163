import type { PartyStatus, StaffKind } from '#domain/codes.ts';
import type { Day } from '#domain/time/day.ts';
import { position } from '../../schema.ts';
import type { Db } from '../../store.ts';
import { loadRecords } from '../people-records.ts';

/** What a registration list has beyond the facts that decide eligibility: the rest of its columns. */
export interface ListColumns {
  staffKind: StaffKind;
  /** The post's place in official lists; null for a post that is none of the catalogue's. */
  protocolOrder: number | null;
  major: string | null;
  party: { status: PartyStatus; joinedOn: string | null } | null;
  language: string | null;
  informatics: string | null;
  phone: string | null;
}

/** These people's columns as they are on a day. No scope: the caller has asked who may see them. */
export async function listColumns(db: Db, personIds: readonly string[], on: Day): Promise<Map<string, ListColumns>> {
  const records = await loadRecords(db, personIds, on);
  const posts = await db.select({ code: position.code, protocolOrder: position.protocolOrder }).from(position);
  const orders = new Map(posts.map((row) => [row.code, row.protocolOrder]));
  return new Map(
    [...records].map(([id, { values, staffKind, certificates }]) => {
      const latest = (kind: string) => certificates.filter((row) => row.kind === kind).at(-1)?.level ?? null;
      return [
        id,
        {
          staffKind,
          protocolOrder: orders.get(values.position ?? '') ?? null,
          major: values.qualification?.major ?? null,
          party: values.party && { status: values.party.status, joinedOn: values.party.joinedOn },
          language: latest('language'),
          informatics: latest('it'),
          phone: values.phone,
        },
      ];
    }),
  );
}
