import { canonicalJson, sha256 } from '../canonical.ts';

/** What the first event's `prev_hash` holds. */
export const GENESIS = '0'.repeat(64);

/** A record that an event is about. */
export interface Subject {
  kind: string;
  id: string;
}

/** What the chain holds of an event: no value that could be personal. */
export interface ChainedEvent {
  seq: number;
  at: number;
  actorKind: string;
  actorId: string | null;
  onBehalfOfId: string | null;
  action: string;
  subjectKind: string;
  subjectId: string;
  payloadHash: string;
  prevHash: string;
}

/** The hash of a payload under its event's salt; without the salt nobody can try guesses against it. */
export const payloadHash = (salt: string, canonical: string): string => sha256(`${salt}\n${canonical}`);

/** The hash of an event: all its fields, and every record that it is about, in a fixed order. */
export function eventHash(event: ChainedEvent, about: readonly Subject[]): string {
  return sha256(
    canonicalJson([
      event.seq,
      event.at,
      event.actorKind,
      event.actorId,
      event.onBehalfOfId,
      event.action,
      event.subjectKind,
      event.subjectId,
      event.payloadHash,
      event.prevHash,
      about.map((subject) => `${subject.kind} ${subject.id}`).sort(),
    ]),
  );
}
