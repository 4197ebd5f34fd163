import { runOnPinnedNode } from './ensure.mjs';

await runOnPinnedNode('test.ts');
