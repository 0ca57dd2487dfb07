import { plainDate } from '@kheo/core';
import { expect, test } from 'vitest';
import { addMember } from '#lib/features/accounts/server/service.ts';
import { askForList } from '#lib/features/concurrences/server/service/ask-for-list.ts';
import { readConcurrences } from '#lib/features/concurrences/server/service/read-concurrences.ts';
import { agree, type CarriesOut } from '#lib/features/concurrences/server/service/settle.ts';
import { readLog } from '#lib/server/audit/read-log.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { askForHeld, readHeldAgreement } from './service/ask-for-held.ts';
import { exportConsents, readConsents } from './service/read-consents.ts';
import { exportHeld } from './service/export-held.ts';
import { chooseFound } from './service/find-held.ts';
import { readRequests } from './service/read-requests.ts';
import { checkIdentity } from './service/run-request.ts';
import { enterRequest } from './service/send-request.ts';

const nothing = async () => ({});
const carryOut: CarriesOut = { reorganisation: nothing, invitation: nothing };
const asked = { kind: 'provide', name: 'Nguyễn Thị Dân', phone: '0912000111', mail: '', words: '', origin: 'paper' } as const;
const needed = { code: 'concurrence.needed' };

async function leaderOf(ctx: TestContext) {
	const userId = `leader-${crypto.randomUUID()}`;
	const person = { userId, unitId: null, role: 'leader' as const, displayName: 'Bà Lãnh', formOfAddress: 'bà', validFrom: ctx.today };
	await addMember(ctx.as({ kind: 'system' }), person);
	return ctx.as({ kind: 'user', userId, role: 'leader', unitId: null, name: 'Bà Lãnh' });
}

const later = <C extends { readonly now: Date }>(ctx: C, hours: number): C => ({ ...ctx, now: new Date(ctx.now.getTime() + hours * 3_600_000) });

/** A request of somebody known, with their own request marked as theirs. */
async function marked(ctx: TestContext): Promise<string> {
	const id = await enterRequest(ctx, { ...asked, receivedOn: plainDate('2026-09-01') });
	await checkIdentity(ctx, id, { version: 1, how: 'seen', note: '' });
	await chooseFound(ctx, id, { version: 2, found: [{ table: 'data_requests', id }] });
	return id;
}

test('what is kept of one person goes out once in each form when somebody else has agreed, for the very rows that were marked', async () => {
	await using ctx = await testContext();
	const id = await marked(ctx);
	expect((await exportHeld(ctx, id, 'json')).name, 'where nobody else may agree').toContain('.json');
	const leader = await leaderOf(ctx);
	await expect(exportHeld(ctx, id, 'json')).rejects.toMatchObject(needed);
	expect(await readHeldAgreement(ctx, id)).toMatchObject({ isNeeded: true, names: ['Bà Lãnh'], waiting: [], agreed: null, ended: null });
	const request = await askForHeld(ctx, id, { reason: 'trao cho người yêu cầu' }, 'press');
	expect(await askForHeld(ctx, id, { reason: 'trao cho người yêu cầu' }, 'press')).toBe(request);
	expect(await readHeldAgreement(leader, id)).toMatchObject({ waiting: [{ isMine: false }] });
	const [one] = (await readConcurrences(leader)).concurrences;
	expect(one?.about).toMatch(/^Dữ liệu của người yêu cầu DL-.*Yêu cầu về dữ liệu.* \(1\); hạn trả lời 11-?\/?0?9/u);
	expect(one?.about).not.toContain('Dân');
	await agree(leader, request, carryOut);
	expect((await readConcurrences(ctx)).concurrences).toMatchObject([{ href: `personal-data/requests/${id}` }]);
	const both = await Promise.allSettled([exportHeld(ctx, id, 'json'), exportHeld(ctx, id, 'json')]);
	expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
	await exportHeld(ctx, id, 'docx');
	expect((await readHeldAgreement(ctx, id)).ended).toBe('used');
	await expect(exportHeld(ctx, id, 'docx')).rejects.toMatchObject(needed);
	const exported = (await readLog(leader, id)).filter(({ action }) => action === 'data-request.exported');
	expect(exported.map(({ data }) => data['agreement'])).toEqual(expect.arrayContaining([null, request]));
});

test('the board says beside a request that it waits for a second person and who may agree, until somebody has or other rows are marked', async () => {
	await using ctx = await testContext();
	const leader = await leaderOf(ctx);
	const [id, other] = [await marked(ctx), await marked(ctx)];
	expect((await readRequests(ctx)).waiting).toEqual({});
	const request = await askForHeld(ctx, id, { reason: 'trao' });
	expect((await readRequests(ctx)).waiting).toEqual({ [id]: [{ by: 'Người office', isMine: true, names: ['Bà Lãnh'], expiresAt: later(ctx, 72).now }] });
	expect((await readRequests(leader)).waiting[id], 'whoever reads it').toMatchObject([{ isMine: false, names: ['Bà Lãnh'] }]);
	expect((await readHeldAgreement(leader, id)).waiting).toMatchObject([{ names: ['Bà Lãnh'] }]);
	expect((await readRequests(later(ctx, 72))).waiting, 'too old').toEqual({});
	await chooseFound(ctx, id, { version: 3, found: [{ table: 'feedback', id: crypto.randomUUID() }] });
	expect((await readRequests(ctx)).waiting, 'asked for other rows').toEqual({});
	await chooseFound(ctx, id, { version: 4, found: [{ table: 'data_requests', id }] });
	expect(Object.keys((await readRequests(ctx)).waiting)).toEqual([id]);
	await agree(leader, request, carryOut);
	await askForHeld(ctx, other, { reason: 'trao' });
	expect(Object.keys((await readRequests(ctx)).waiting), 'agreed to').toEqual([other]);
});

test('an agreement does not hold for rows marked afterwards, for another person of the Office, or after a day', async () => {
	await using ctx = await testContext();
	const leader = await leaderOf(ctx);
	const id = await marked(ctx);
	await agree(leader, await askForHeld(ctx, id, { reason: 'trao' }), carryOut);
	await expect(exportHeld(ctx.as('office'), id, 'docx')).rejects.toMatchObject(needed);
	await expect(exportHeld(later(ctx, 25), id, 'docx')).rejects.toMatchObject(needed);
	const more = [
		{ table: 'data_requests', id },
		{ table: 'feedback', id: crypto.randomUUID() }
	];
	await chooseFound(ctx, id, { version: 3, found: more });
	await expect(exportHeld(ctx, id, 'docx')).rejects.toMatchObject(needed);
	await chooseFound(ctx, id, { version: 4, found: more.slice(0, 1) });
	expect((await exportHeld(ctx, id, 'docx')).name).toContain('.docx');
});

test('the list of consents goes out once for each agreement', async () => {
	await using ctx = await testContext();
	const leader = await leaderOf(ctx);
	await expect(exportConsents(ctx)).rejects.toMatchObject(needed);
	await agree(leader, await askForList(ctx, { list: 'consents', of: 'all', title: '', reason: 'đoàn kiểm tra' }), carryOut);
	expect((await readConsents(ctx)).agreement.agreed).toMatchObject({ by: 'Bà Lãnh', taken: [] });
	expect((await exportConsents(ctx)).bytes.length).toBeGreaterThan(3000);
	await expect(exportConsents(ctx)).rejects.toMatchObject(needed);
});
