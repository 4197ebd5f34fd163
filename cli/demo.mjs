import { runOnPinnedNode } from './ensure.mjs';

await runOnPinnedNode('demo.ts');
