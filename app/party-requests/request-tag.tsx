import { Tag, type Tone } from '#components/page/tag.tsx';
import type { PARTY_REQUEST_STATES } from '#domain/ranking/states.ts';
import type { Messages } from '#messages/messages.ts';

type State = (typeof PARTY_REQUEST_STATES)[number];

const TONES: Record<State, Tone> = { asked: 'wait', answered: 'ok', taken_back: 'none' };

/** How a request stands, as a word. */
export function RequestTag({ state, m }: { state: State; m: Messages }) {
  return <Tag tone={TONES[state]}>{m.opinions.states[state]}</Tag>;
}
