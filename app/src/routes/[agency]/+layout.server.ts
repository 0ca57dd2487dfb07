import { readGuide } from '#lib/features/training/server/service/read-training.ts';
import { currentAlarms } from '#lib/server/backup/read-backups.ts';
import { isMovable } from '#lib/server/clock.ts';
import type { LayoutServerLoad } from './$types';

/** While the month is played its guide is looked up for every page that is opened. */
export const load: LayoutServerLoad = async ({ locals, url }) => ({
	agency: locals.agency && { slug: locals.agency.slug, name: locals.agency.name },
	member: locals.membership && { role: locals.membership.role, name: locals.membership.displayName, unitId: locals.membership.unitId },
	lock: locals.membership && locals.user && { idleMinutes: idleMinutesOf(locals.membership), username: locals.user.username },
	today: locals.today,
	backupAlarm: (locals.membership?.role === 'office' || locals.membership?.role === 'admin') && (await currentAlarms(new Date())).length > 0,
	guide: locals.membership && !['supervisor', 'auditor'].includes(locals.membership.role) && isMovable() && url.pathname ? await readGuide(locals.ctx) : null
});

function idleMinutesOf({ role, idleMinutes, adminIdleMinutes }: NonNullable<App.Locals['membership']>): number {
	return role === 'admin' ? adminIdleMinutes : idleMinutes;
}
