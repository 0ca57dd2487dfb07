import { newId } from '#lib/server/database/new-id.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';

/** The agencies this person belongs to today, for the way in after signing in. A person may read their own memberships in any agency. */
export function listOwnAgencies({ db, today, locale, requestId }: Pick<Context, 'db' | 'today' | 'locale' | 'requestId'>, userId: string) {
	const nowhere: Context = {
		db,
		today,
		locale,
		requestId,
		now: new Date(0),
		agencyId: newId(),
		actor: { kind: 'user', userId, role: 'unit', unitId: null, name: '' }
	};
	return readOnly(nowhere, (tx) =>
		tx
			.selectFrom('memberships')
			.innerJoin('agency_directory as directory', 'directory.agency_id', 'memberships.agency_id')
			.select(['directory.agency_id as id', 'directory.slug', 'directory.name'])
			.distinct()
			.where('user_id', '=', userId)
			.where('ended_at', 'is', null)
			.where('valid_from', '<=', today)
			.where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', today)]))
			.execute()
	);
}
