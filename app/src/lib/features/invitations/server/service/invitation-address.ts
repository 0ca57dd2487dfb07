import type { Context } from '#lib/server/context.ts';
import { tokenOf } from '../token.ts';

/** Where the invited person chooses a password, under the address by which people reach the site. */
export async function invitationAddress({ db, agencyId }: Context, origin: string, { id, issue }: { id: string; issue: number }): Promise<string> {
	const { slug } = await db.selectFrom('agency_directory').select('slug').where('agency_id', '=', agencyId).executeTakeFirstOrThrow();
	return new URL(`/${slug}/invitation/${tokenOf(agencyId, id, issue)}`, origin).href;
}
