import { runOnPinnedNode } from './ensure.mjs';

await runOnPinnedNode('run/start.ts');
