import { runOnPinnedNode } from './ensure.mjs';

await runOnPinnedNode('run/demo.ts');
