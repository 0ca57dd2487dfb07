import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterEach, expect, test, vi } from 'vitest';
import { addMember } from '#lib/features/accounts/server/service.ts';
import { changePhones } from '#lib/features/reminders/server/service/change-phones.ts';
import { readReminderSettings } from '#lib/features/reminders/server/service/read-settings.ts';
import { readLog } from '#lib/server/audit/read-log.ts';
import { sealAudit } from '#lib/server/audit/seal.ts';
import { verify } from '#lib/server/audit/verify.ts';
import type { Actor, Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { fileStore } from '#lib/server/files/files.ts';
import { findMarkKey, markOf } from '#lib/server/personal/contact-mark.ts';
import { lock } from '#lib/server/personal/cipher.ts';
import { eraseFromLog } from '#lib/server/personal/erase.ts';
import { keyOfMaster, openWithMaster } from '#lib/server/personal/master-key.ts';
import { rewrapAll } from '#lib/server/personal/rewrap.ts';
import { withClient } from '#lib/server/postgres/roles.ts';
import { testContext } from '../support/context.ts';
import { testDatabase } from '../support/database.ts';

const [old, next] = [String(process.env['KHEO_MASTER_KEY']), randomBytes(24).toString('base64url')];
const person = (name: string): Extract<Actor, { kind: 'user' }> => ({ kind: 'user', userId: newId(), role: 'office', unitId: null, name });
const note = (ctx: Context, id: string) => inTransaction(ctx, 'noted', (tx) => audit(tx, { subject: { type: 'note', id } }));
const namesIn = async (ctx: Context) => (await readLog(ctx, 'n')).map(({ by }) => by);
const unreadable = 'không đọc được: thiếu khóa của bản cài đặt này';

afterEach(() => vi.unstubAllEnvs());

test('a change of the master key that is killed in the middle loses nothing, goes on where it stopped, and leaves nothing under the old key', async () => {
	await using ctx = await testContext();
	await using other = await testContext();
	const { ownerUrl } = await testDatabase();
	const gone = person('Người đã xóa tên');
	for (const actor of [gone, person('Một'), person('Hai')]) await note(ctx.as(actor), 'n');
	await note(other.as(person('Ba')), 'n');
	await eraseFromLog(ctx.as('admin'), `user:${gone.userId}`);
	await sealAudit(ctx.db, ctx.agencyId);
	const before = await namesIn(ctx);

	let batches = 0;
	const killed = rewrapAll(ownerUrl, old, next, ({ changed }) => {
		batches += 1;
		if (changed > 0) throw new Error('bị dừng giữa chừng');
	});
	await expect(killed).rejects.toThrow('giữa chừng');
	expect(batches).toBeGreaterThan(0);
	vi.stubEnv('KHEO_MASTER_KEY_NEXT', next);
	expect([await namesIn(ctx), await namesIn(other)]).toEqual([before, ['Ba']]);

	const second = await rewrapAll(ownerUrl, old, next);
	expect(second.already).toBeGreaterThan(0);
	expect(second.changed).toBeGreaterThan(0);
	expect(second.unreadable).toBe(0);
	expect((await rewrapAll(ownerUrl, old, next)).changed).toBe(0);

	vi.stubEnv('KHEO_MASTER_KEY_NEXT', '');
	expect(await namesIn(other)).toEqual([unreadable]);
	vi.stubEnv('KHEO_MASTER_KEY', next);
	expect([await namesIn(ctx), await namesIn(other)]).toEqual([before, ['Ba']]);
	expect(before).toContain('đã xóa theo yêu cầu');
	await sealAudit(ctx.db, ctx.agencyId);
	expect(await verify(ctx, fileStore())).toMatchObject({ firstBroken: null });
});

test('what else is under the master key comes along, and the guard that keeps the app from doing the same stands again', async () => {
	await using ctx = await testContext();
	const { ownerUrl, superUrl } = await testDatabase();
	const place = `zalo ${ctx.agencyId}`;
	const box = lock(keyOfMaster(old), 'mã của Zalo', place);
	await withClient(superUrl, (client) =>
		client.query('insert into zalo_tokens (agency_id, refresh_box, refreshed_at, entered_at, entered_by) values ($1, $2, now(), now(), $3)', [
			ctx.agencyId,
			box,
			'x'
		])
	);
	await note(ctx.as(person('Một')), 'n');
	await addMember(ctx, { userId: 'co-may', role: 'office', unitId: null, displayName: 'Hai', formOfAddress: 'đồng chí', validFrom: ctx.today });
	await changePhones(ctx, [{ userId: 'co-may', phone: '84912345678', channel: 'sms' }]);
	await rewrapAll(ownerUrl, old, next);
	const phones = async () => (await readReminderSettings(ctx)).people.find(({ userId }) => userId === 'co-may')?.phone;
	expect(await phones()).toBe('');
	vi.stubEnv('KHEO_MASTER_KEY', next);
	expect(await phones()).toBe('84912345678');
	const found = await readOnly(ctx, async (tx) => {
		const key = await findMarkKey(tx);
		return tx
			.selectFrom('reminder_phones')
			.select('user_id')
			.where('phone_mark', '=', key && markOf(key, '0912 345 678'))
			.execute();
	});
	expect(found).toEqual([{ user_id: 'co-may' }]);
	const { refresh_box: kept } = await readOnly(ctx, (tx) => tx.selectFrom('zalo_tokens').select('refresh_box').executeTakeFirstOrThrow());
	expect(openWithMaster(kept, place)?.toString()).toBe('mã của Zalo');
	const forged = inTransaction(ctx, 'forged', (tx) => sql`update personal_keys set wrapped = 'x'`.execute(tx));
	await expect(forged).rejects.toThrow('never replaced');
});
