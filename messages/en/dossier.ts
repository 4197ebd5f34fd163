import type { dossier as vi } from '../vi/dossier.ts';

export const dossier: typeof vi = {
  title: 'Registration dossier',
};
