import type { Context } from '#lib/server/context.ts';
import { askedTogether } from '#lib/server/database/asked-together.ts';
import { type Door, type DoorEntry, doors } from '../../doors.ts';
import { type Entries, sources } from '../door-entries.ts';
import type { PeoplePage } from '../open-people-page.ts';

/** What stands behind each door today. `base` is the address of the people's side. */
export function readDoors(ctx: Context, { slogans }: Pick<PeoplePage, 'slogans'>, base: string): Promise<Record<Door, DoorEntry[]>> {
	return askedTogether(ctx.db, ['doors', ctx.agencyId, ctx.locale, ctx.today, base].join(' '), async () => {
		const entries: Entries[] = [];
		for (const source of sources) entries.push(await source(ctx, { slogans, base }));
		const behind = (door: Door): DoorEntry[] => entries.flatMap((one) => one[door] ?? []);
		return Object.fromEntries(doors.map((door) => [door, behind(door)])) as Record<Door, DoorEntry[]>;
	});
}
