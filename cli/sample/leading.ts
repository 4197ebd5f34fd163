import { inArray } from 'drizzle-orm';
import { savePosition } from '#db/commands/catalogue-entries.ts';
import type { Ctx } from '#db/context.ts';
import { position } from '#db/schema.ts';
import { read } from '#db/store.ts';

/**
 * The leading posts of the commune level ("chủ chốt cấp xã": secretaries, chairmen of council and committee, and their
 * deputies), as the dossier on the law names them among the objects of defence training (Q01, general knowledge). A
 * real register says so itself; this is the sample's word.
 */
const LEADING = ['BT_DU', 'PBT_DU', 'CT_HDND', 'PCT_HDND', 'CT_UBND', 'PCT_UBND'];

/** Says of the sample's posts which lead their unit, by the command of the catalogue's page. */
export async function markLeading(ctx: Ctx): Promise<void> {
  const posts = await read().select().from(position).where(inArray(position.code, LEADING));
  for (const { nameEn, categoryCode, validTo, ...post } of posts)
    await savePosition(ctx, {
      ...post,
      nameEn: nameEn ?? undefined,
      categoryCode: categoryCode ?? undefined,
      validTo: validTo ?? undefined,
      leading: 'yes',
    });
}
