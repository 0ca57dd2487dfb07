import { sql } from 'kysely';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';

/**
 * What the people's pages were made from, as one word: changes published, the day, and the minute, since figures that run on their own may be a
 * minute old. The newest hundred changes are counted, because two at once may be seen in another order than they were numbered.
 */
export async function siteVersion(ctx: Context): Promise<string> {
	const newest = await readOnly(ctx, async (tx) => {
		const { rows } = await sql<{ last: string | null; seen: string }>`
			select max(id) as last, count(*) as seen from (select id from site_changes order by id desc limit 100) newest`.execute(tx);
		return rows[0];
	});
	return `${newest?.last ?? 0}.${newest?.seen ?? 0}.${Math.floor(ctx.now.getTime() / 60_000)}`;
}
