import { identityOn, type Identity } from '#lib/features/accounts/server/service.ts';
import { keptSampleClockShift } from '#lib/features/demo/server/service.ts';
import { dayIn, instant } from '#lib/server/clock.ts';
import type { Context } from '#lib/server/context.ts';
import { newId } from '#lib/server/database/new-id.ts';
import type { Db } from '#lib/server/database/schema.ts';
import { openInstallation, type Installation } from '../server/installation.ts';
import { refusalOnStart } from '../server/refusal-on-start.ts';

export type Accounts = Pick<Installation, 'db' | 'settings'> & { readonly identity: Identity };

/** Opens the installation and its accounts for one command, on the clock that the server of this data folder shows; gives the exit code. */
export function withAccounts(work: (accounts: Accounts) => Promise<void>): Promise<number> {
	return refusalOnStart(async () => {
		const { db, settings, close } = await openInstallation();
		process.env['KHEO_CLOCK_SHIFT'] ??= String(keptSampleClockShift(settings.dataFolder) ?? 0);
		const identity = identityOn(process.env['DATABASE_AUTH_URL'] ?? '', process.env['KHEO_SECRET'] ?? '');
		try {
			await work({ db, settings, identity });
		} finally {
			await identity.close();
			await close();
		}
	});
}

/** Who runs a command on the machine acts for the whole agency. */
export function systemContext(db: Db, agencyId: string): Context {
	const now = instant();
	return { agencyId, actor: { kind: 'system' }, db, today: dayIn(now), now, locale: 'vi', requestId: newId() };
}
