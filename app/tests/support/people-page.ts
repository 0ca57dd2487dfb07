import { openPeoplePage, type PeoplePage } from '#lib/features/people/server/open-people-page.ts';
import type { Context } from '#lib/server/context.ts';

/** What each page of the agency's people's side is given on a day. */
export async function peoplePage({ db, agencyId, today }: Context, on = today): Promise<PeoplePage | null> {
	const { slug } = await db.selectFrom('agency_directory').select('slug').where('agency_id', '=', agencyId).executeTakeFirstOrThrow();
	return openPeoplePage(db, slug, on);
}
