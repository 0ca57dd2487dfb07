import type { Context } from '#lib/server/context.ts';
import { sha256Of } from '#lib/server/files/store.ts';
import { Problem } from '#lib/server/problem.ts';
import { traced } from '#lib/server/tracing.ts';
import { countedTries, countingIn, countWith, type OneCount } from '#lib/server/tries.ts';
import type { StoredLink } from './link-holder.ts';

/** What one link may ask for in ten minutes: a person who types and an open page that looks for news stay far below it. */
const REQUESTS_MAX = 1500;
const FILES_MAX = 60;

/** Finds a link and counts, in one round trip and for all processes together; a token that is none leaves no count. */
export function linkFlood(limits: { readonly requests: number; readonly files: number }) {
	const [requests, files] = [countedTries('link-requests', limits.requests), countedTries('link-files', limits.files)];
	/** Refuses a link that is used by a machine, or to fill the disk. Who sends files is counted apart: each costs reading and room. */
	return async (ctx: Context, token: string, sendsFile: boolean): Promise<StoredLink | undefined> => {
		const link = sha256Of(token);
		const counts: readonly OneCount[] = sendsFile
			? [
					[requests, link],
					[files, link]
				]
			: [[requests, link]];
		const { isPermitted, rows } = await traced('transaction', 'link.counted', () => countWith<StoredLink>(ctx, counts, { ...statement, values: [link] }));
		if (!isPermitted) throw new Problem('link.too-much');
		return rows[0];
	};
}

export const findUnlessFlooding = linkFlood({ requests: REQUESTS_MAX, files: FILES_MAX });

const statement = countingIn('counted_tries', {
	first: `link as (select l.id, l.obligation_id as "obligationId", l.unit_id as "unitId", u.name as "unitName",
		l.revoked_at as "revokedAt", l.expires_at as "expiresAt" from submission_links l join units u on u.id = l.unit_id where l.token_sha256 = $5)`,
	onlyIf: 'exists (select from link)',
	answer: 'select link.*, kind, count, since from link, counted'
});
