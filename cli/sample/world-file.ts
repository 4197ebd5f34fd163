import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { World } from '#db/seed/worlds.ts';
import { usernameSchema } from '#domain/account.ts';
import { SIGNING_CAPACITIES } from '#domain/codes.ts';
import { addPersonSchema } from '#domain/people/form.ts';
import { type PlanFile, planFileSchema } from '#domain/plan-file.ts';
import { ROLES } from '#domain/roles.ts';
import { DATA } from './found.ts';

const unit = z.string();

/** What a small sample world holds besides its plan. Units are named by their code in the plan. */
const worldSchema = z.strictObject({
  /** What is made up in it, for whoever opens the file. */
  note: z.string(),
  /** The issuer's own offices that do not register. */
  offices: z.array(z.strictObject({ type: z.string(), name: z.string() })),
  /** The office that drafts the issuer's papers, by its full name, and who signs them; without a unit: the issuer's. */
  papers: z.strictObject({
    office: z.string(),
    signers: z.array(
      z.strictObject({
        ofOffice: z.boolean(),
        name: z.string(),
        title: z.string(),
        capacity: z.enum(SIGNING_CAPACITIES),
      }),
    ),
  }),
  /** As a form gives them: `addPersonSchema`, with the unit's code instead of its id. */
  people: z.array(z.looseObject({ unit, name: z.string() })),
  accounts: z.array(
    z.strictObject({
      username: usernameSchema,
      name: z.string(),
      title: z.string(),
      /** Without a unit: at the plan's issuer. */
      grants: z.array(z.strictObject({ role: z.enum(ROLES), unit: unit.nullable() })).min(1),
    }),
  ),
  /** What units have registered and sent, and the office has received, for one class each. */
  registrations: z.array(z.strictObject({ unit, course: z.string(), people: z.array(z.string()).min(1) })),
});

export interface WorldFile extends z.infer<typeof worldSchema> {
  plan: PlanFile;
}

/** A small sample world from its two files in `db/seed/data/worlds`. @throws ZodError for a malformed one */
export async function readWorld(world: Exclude<World, 'city'>): Promise<WorldFile> {
  const at = (name: string) => readFile(new URL(`worlds/${name}.json`, DATA), 'utf8');
  const [plan, rest] = await Promise.all([at(`${world}-plan`), at(world)]);
  return { ...worldSchema.parse(JSON.parse(rest)), plan: planFileSchema.parse(JSON.parse(plan)) };
}

/** A person of the file as the command takes them. */
export function personOf({ unit: _, ...facts }: WorldFile['people'][number], unitId: string, from: string) {
  return addPersonSchema.parse({ ...facts, unitId, from });
}
