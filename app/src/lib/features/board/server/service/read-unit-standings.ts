import { readFollowed } from '#lib/features/home/server/service.ts';
import { readTracking } from '#lib/features/tracking/server/service.ts';
import type { Context } from '#lib/server/context.ts';
import { Problem } from '#lib/server/problem.ts';
import { type UnitStanding, unitStandings } from '../../unit-standing.ts';

/** How each unit stands over everything that runs: what the charts and their files show. */
export async function readUnitStandings(ctx: Context): Promise<UnitStanding[]> {
	if (ctx.actor.kind === 'user' && ctx.actor.role === 'unit') throw new Problem('actor.not-allowed');
	return unitStandings(await Promise.all((await readFollowed(ctx)).map(({ id }) => readTracking(ctx, id))));
}
