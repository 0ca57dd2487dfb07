import { isDoor } from '#lib/features/people/doors.ts';
import { readDoors } from '#lib/features/people/server/service/read-doors.ts';
import { Problem } from '#lib/server/problem.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	if (!isDoor(params.door)) throw new Problem('people.not-public');
	const doors = await readDoors(locals.ctx, { slogans: locals.people?.slogans ?? [] }, `/${params.agency}/people`);
	return { door: params.door, entries: doors[params.door] };
};
