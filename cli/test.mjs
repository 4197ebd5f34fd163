import { runOnPinnedNode } from './ensure.mjs';

await runOnPinnedNode('run/test.ts');
