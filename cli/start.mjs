import { runOnPinnedNode } from './ensure.mjs';

await runOnPinnedNode('start.ts');
