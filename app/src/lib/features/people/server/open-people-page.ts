import type { PlainDate } from '@kheo/core';
import type { AgencyInDirectory } from '#lib/features/agencies/server/service.ts';
import { inYear } from '#lib/features/slogans/in-year.ts';
import type { ShownSlogan } from '#lib/features/slogans/slogan.ts';
import { askedTogether } from '#lib/server/database/asked-together.ts';
import { poolOf } from '#lib/server/database/connect.ts';
import { keptPlan } from '#lib/server/database/kept-plan.ts';
import type { Db } from '#lib/server/database/schema.ts';

export type PeoplePage = {
	readonly agency: AgencyInDirectory;
	/** What the pages show was made from: it is another word after every change that is published. */
	readonly version: string;
	/** The slogans whose period it is. */
	readonly slogans: readonly ShownSlogan[];
};

type Found = { readonly agency_id: string; readonly name: string; readonly version: string; readonly slogans: readonly Row[] };
type Row = Omit<ShownSlogan, 'id'> & { readonly id: string; readonly year: number };

const now = keptPlan('select * from people_now($1, $2)');

/**
 * Everything that each page of the people's side needs before it is drawn, in one statement: they are read by many at once. The newest hundred
 * changes are counted, because two at once may be seen in another order than they were numbered.
 */
export function openPeoplePage(db: Db, slug: string, today: PlainDate): Promise<PeoplePage | null> {
	return askedTogether(db, `people ${slug} ${today}`, () => readPeoplePage(db, slug, today));
}

async function readPeoplePage(db: Db, slug: string, today: PlainDate): Promise<PeoplePage | null> {
	const { rows } = await poolOf(db).query<Found>({ ...now, values: [slug, today] });
	const [found] = rows;
	if (!found) return null;
	const slogans = found.slogans.map(({ id, year, from, to, ...printed }) => ({ id, ...inYear({ ...printed, year }, today), from, to }));
	return { agency: { id: found.agency_id, slug, name: found.name }, version: found.version, slogans };
}
