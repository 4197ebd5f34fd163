import type { submissions as vi } from '../vi/submissions.ts';

export const submissions: typeof vi = {
  title: 'Submissions',
};
