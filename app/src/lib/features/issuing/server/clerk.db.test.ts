import { plainDate } from '@kheo/core';
import { expect, test } from 'vitest';
import { readDispatches } from '#lib/features/dispatch/server/service/read-dispatches.ts';
import { createDraft } from '#lib/features/drafts/server/service/write-draft.ts';
import { isAllowed, policy, whoMay } from '#lib/server/policy.ts';
import { testContext } from '../../../../../tests/support/context.ts';
import { aFrozenRegister } from '../../../../../tests/support/frozen-register.ts';
import { enterArrival } from './service/arrivals.ts';
import { issuePaper } from './service/issue-paper.ts';
import { numberPaper } from './service/number-paper.ts';
import { readIncoming, readOutgoing } from './service/read-books.ts';
import { readPaper } from './service/read-paper.ts';
import { signRegister } from './service/sign-paper.ts';

const day = plainDate('2023-09-20');
const signer = { position: 'PHÓ GIÁM ĐỐC', name: 'Nguyễn Văn Thử', day };
const search = { year: 2023, q: '', sort: 'number' } as const;

test('the văn thư numbers, issues, sends and keeps both books; the log names the văn thư', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { consolidationId } = await aFrozenRegister(ctx);
	const id = await signRegister(ctx, consolidationId, signer);
	const clerk = ctx.as('clerk');
	expect((await readOutgoing(clerk, search)).waiting).toHaveLength(1);
	await numberPaper(clerk, { documentId: id, from: '', typed: '57/STN-VP', symbol: '', day, scanReason: '' });
	await issuePaper(clerk, { documentId: id, day, places: 'UBND tỉnh', keptBy: 'VT', copies: 1, note: '', scanReason: '' });
	expect(await readPaper(clerk, id)).toMatchObject({ state: 'issued', number: { printed: '57/STN-VP' } });
	expect(await readDispatches(clerk, id)).toBeDefined();
	const paper = { issuer: 'UBND tỉnh', number: '12/KH-UBND', kind: 'Kế hoạch', subject: 'Việc chung', places: 'Văn phòng', note: '' };
	await enterArrival(clerk, { ...paper, arrivedOn: day, issuedOn: day, passedOn: null, due: null, documentId: null, again: false });
	expect((await readIncoming(clerk, search)).lines).toHaveLength(1);
});

test('what the Office writes, freezes and says to be signed is not the văn thư’s', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { consolidationId } = await aFrozenRegister(ctx);
	const clerk = ctx.as('clerk');
	await expect(async () => signRegister(clerk, consolidationId, signer)).rejects.toMatchObject({ code: 'actor.not-allowed' });
	await expect(async () => createDraft(clerk, 'plan')).rejects.toMatchObject({ code: 'actor.not-allowed' });
});

test('leaders and units do none of it', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { consolidationId } = await aFrozenRegister(ctx);
	const id = await signRegister(ctx, consolidationId, signer);
	const numbering = { documentId: id, from: '', typed: '57/STN-VP', symbol: '', day, scanReason: '' };
	for (const role of ['leader', 'unit'] as const) await expect(numberPaper(ctx.as(role), numbering)).rejects.toMatchObject({ code: 'actor.not-allowed' });
});

test('the văn thư opens the books and nothing else of the agency but the guide of the sample, and what is for all staff', () => {
	const opened = Object.keys(policy).filter((routeId) => {
		const who = whoMay({ routeId, method: 'GET', action: null });
		return who !== 'anyone' && isAllowed(who, 'clerk');
	});
	const forAllStaff = /^\/\[agency\]\/(disclosures|staff-voice|tokens)/u;
	expect(opened.filter((id) => !id.startsWith('/[agency]/registers') && !forAllStaff.test(id))).toEqual(['/[agency]', '/[agency]/training']);
	const written = Object.keys(policy).filter((routeId) => isAllowed(whoMay({ routeId, method: 'POST', action: null }), 'clerk'));
	expect(written.filter((id) => id.startsWith('/[agency]/registers'))).toEqual([
		'/[agency]/registers/incoming',
		'/[agency]/registers/outgoing',
		'/[agency]/registers/incoming/[arrival]',
		'/[agency]/registers/outgoing/papers/[paper]',
		'/[agency]/registers/series'
	]);
});
