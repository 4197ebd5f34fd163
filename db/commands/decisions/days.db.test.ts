import { beforeEach, describe, expect, it } from 'vitest';
import { emptyStore, freshStore } from '../../testing.ts';
import { CLOSED, openUpward, type Upward } from '../../testing-upward.ts';
import { foundWorld, type World } from '../../testing-world.ts';
import { addSigner } from '../papers/signers.ts';
import { publishDecision } from './publish.ts';

freshStore();

let world: World;
let up: Upward;
let id: string;
beforeEach(async () => {
  await emptyStore();
  world = await foundWorld();
  up = await openUpward(world);
  ({ decisionId: id } = await up.approved(up.pair('chairman', 'SKILL')));
});

describe('a decision that is published', () => {
  it('takes no day that is still to come, none before the draft, and none before the signing', async () => {
    const input = await up.prepared(id);
    const tried = (days: object) =>
      publishDecision(up.records(), { ...input, ...days }).catch((error) => error.reasons);
    expect(await tried({ signedOn: '2022-05-06', day: '2022-05-06' })).toEqual([
      { code: 'day_to_come', field: 'signedOn' },
      { code: 'day_to_come', field: 'day' },
    ]);
    expect(await tried({ signedOn: '2022-05-03' })).toEqual([{ code: 'signed_before_draft', field: 'signedOn' }]);
    expect(await tried({ day: '2022-05-04' })).toEqual([{ code: 'day_before_signing', field: 'day' }]);
    expect(await up.decisionRow(id)).toMatchObject({ state: 'drafted', number: null, signedOn: null });
    await publishDecision(up.records(), { ...input, signedOn: '2022-05-04' });
  });

  it('is signed by a known signer within his days only', async () => {
    const signer = { unitId: world.cityId, name: 'Nguyễn Văn Lãnh', title: 'Chủ tịch' };
    const until = { from: '2022-01-01', to: '2022-05-04' };
    await addSigner(up.officer(CLOSED), { ...signer, capacity: 'TM', ...until });
    const input = await up.prepared(id);
    const tried = (days = {}) => publishDecision(up.records(), { ...input, ...days }).catch((error) => error.reasons);
    expect(await tried()).toEqual([{ code: 'signer_not_then', field: 'signedOn' }]);
    // He goes on in another capacity: that is not the one in which this paper is signed.
    await addSigner(up.officer(CLOSED), { ...signer, capacity: 'Q', from: '2022-05-05', to: null });
    expect(await tried()).toEqual([{ code: 'signer_not_then', field: 'signedOn' }]);
    expect(await tried({ signedOn: '2022-05-04' })).toHaveProperty('sha256');
  });
});
