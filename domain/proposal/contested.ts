import type { IntakeMode } from '../codes.ts';
import type { ProposalWorld } from './world.ts';

/** How many a class has of what: what says whether it needs a proposal. */
export interface ClassLoad {
  code: string;
  quota: number;
  /** Places that are held already. */
  seated: number;
  /** Who could get one of the others. */
  candidates: number;
  /** More names than places that are left. */
  contested: boolean;
}

/** Convened people are named by another body, and who pays himself asks for leave: nobody weighs them against others. */
const NOT_WEIGHED: readonly IntakeMode[] = ['CONVENED', 'SELF_FUNDED'];

/** How full each class is that is asked about. */
export function classLoads({ candidates, held, classes }: ProposalWorld): ClassLoad[] {
  const own = Map.groupBy(candidates, ({ course }) => course);
  const taken = Map.groupBy(held, ({ course }) => course);
  return classes.map(({ code, quota }) => {
    const rows = own.get(code) ?? [];
    const seats = rows.filter(({ seated }) => seated).length;
    const seated = seats + (taken.get(code)?.length ?? 0);
    const free = rows.length - seats;
    return { code, quota, seated, candidates: free, contested: free > Math.max(0, quota - seated) };
  });
}

/** Whether a class stands in the page's first choice: it is contested, and its people are weighed against each other. */
export function isFirstChoice(load: ClassLoad, intakeMode: IntakeMode): boolean {
  return load.contested && !NOT_WEIGHED.includes(intakeMode);
}
