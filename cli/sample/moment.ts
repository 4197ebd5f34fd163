import type { Ctx } from '#db/context.ts';
import { instantAt } from '#domain/time/day.ts';
import { OPERATOR, type Viewer } from '#domain/viewer.ts';

/** A moment of the sample world's spring of 2022, in Việt Nam's time. */
export const moment = (day: string, time: string): number => instantAt(`2022-${day}`, time);

/** Somebody doing something then. */
export const by = (viewer: Viewer, day: string, time: string): Ctx => ({ viewer, now: moment(day, time) });

export const operator = (day: string, time: string): Ctx => by(OPERATOR, day, time);
