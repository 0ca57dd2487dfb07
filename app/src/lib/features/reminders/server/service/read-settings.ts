import { listUnits } from '#lib/features/agencies/server/service.ts';
import { actsForOffice, type Context } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { mailSettings } from '#lib/server/mail/mail-settings.ts';
import { smsSettings, zaloSettings } from '#lib/server/messaging/messaging-settings.ts';
import { Problem } from '#lib/server/problem.ts';
import { findRules, listContacts, listPeople } from '../queries.ts';

/** The page on which the Office says how and whom to remind. */
export function readReminderSettings(ctx: Context) {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return readOnly(ctx, async (tx) => {
		const people = await listPeople(tx, ctx.today);
		const contacts = new Map((await listContacts(tx)).map((contact) => [contact.unitId, contact]));
		const units = (await listUnits(tx)).map(({ id, name }) => ({
			id,
			name,
			address: contacts.get(id)?.address ?? '',
			head: contacts.get(id)?.head ?? null,
			leader: contacts.get(id)?.leader ?? null,
			members: people.filter(({ role, unitId }) => role === 'unit' && unitId === id).map(({ userId, name: called }) => ({ userId, name: called }))
		}));
		const once = people.filter(({ userId }, at) => people.findIndex((other) => other.userId === userId) === at);
		return {
			rules: await findRules(tx),
			units,
			leaders: people.filter(({ role }) => role === 'leader').map(({ userId, name }) => ({ userId, name })),
			people: once.map(({ userId, name, email, phone, channel }) => ({
				userId,
				name,
				email: email ?? '',
				phone: phone ?? '',
				channel: channel ?? ('zalo' as const)
			})),
			texts: { zalo: await zaloState(tx), sms: smsSettings() !== null },
			mailWorks: mailSettings() !== null
		};
	});
}

/** `off`: no app is set; `no-token`: its Official Account has granted nothing, or nothing any more. */
async function zaloState(tx: ReadTx): Promise<'off' | 'no-token' | 'ready'> {
	if (zaloSettings() === null) return 'off';
	const stored = await tx.selectFrom('zalo_tokens').select('fault').executeTakeFirst();
	return stored && stored.fault === null ? 'ready' : 'no-token';
}
