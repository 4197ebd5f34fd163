import { DEMO_DAY } from './demo-day.ts';

/** The sample worlds: the city that the product was made for, and two governments that it was not made for. */
export const WORLDS = ['city', 'commune', 'province'] as const;
export type World = (typeof WORLDS)[number];

export function isWorld(text: string | undefined): text is World {
  return WORLDS.some((world) => world === text);
}

/** The day on which each world's demo stands still unless CLOCK says otherwise. */
export const DEMO_DAYS: Record<World, string> = {
  city: DEMO_DAY,
  commune: '2025-09-22T09:00:00+07:00',
  province: '2025-09-22T09:00:00+07:00',
};
