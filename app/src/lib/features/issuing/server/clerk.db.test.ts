import { plainDate } from '@kheo/core';
import { expect, test } from 'vitest';
import { readRegisterFile } from '#lib/features/consolidations/server/service/read-consolidation.ts';
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
import { withdrawSignature } from './service/take-back.ts';
import { writeFrozen } from './service/write-frozen.ts';

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

test('the văn thư opens the frozen PDF and Word of a signed paper before it has a number, byte by byte what the Office froze', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { consolidationId } = await aFrozenRegister(ctx);
	const id = await signRegister(ctx, consolidationId, signer);
	const { obligationId } = await readPaper(ctx, id);
	for (const format of ['pdf', 'docx'] as const) {
		const { bytes, name } = await writeFrozen(ctx.as('clerk'), id, `paper.${format}`);
		expect(name).toMatch(new RegExp(`^Công văn .+ \\(bản chốt\\)\\.${format}$`, 'u'));
		expect(Buffer.compare(bytes, (await readRegisterFile(ctx, obligationId ?? '', format)).bytes)).toBe(0);
	}
	for (const role of ['unit', 'supervisor', 'auditor'] as const)
		await expect(writeFrozen(ctx.as(role), id, 'paper.pdf')).rejects.toMatchObject({ code: 'actor.not-allowed' });
});

test('what is not signed, or is no more, and what another agency froze, is not on the desk of the văn thư', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { consolidationId } = await aFrozenRegister(ctx);
	await expect(writeFrozen(ctx.as('clerk'), consolidationId, 'paper.pdf')).rejects.toMatchObject({ code: 'paper.not-found' });
	const id = await signRegister(ctx, consolidationId, signer);
	await using other = await testContext({ today: '2023-09-20' });
	await expect(writeFrozen(other.as('clerk'), id, 'paper.pdf')).rejects.toMatchObject({ code: 'paper.not-found' });
	await expect(writeFrozen({ ...ctx.as('clerk'), agencyId: other.agencyId }, id, 'paper.pdf')).rejects.toMatchObject({ code: 'paper.not-found' });
	await withdrawSignature(ctx, id, 'Ghi nhầm người ký');
	await expect(writeFrozen(ctx.as('clerk'), id, 'paper.docx')).rejects.toMatchObject({ code: 'paper.not-found' });
	const ofDesks = ['/[agency]/obligations/[obligation]/consolidation/[file]', '/[agency]/drafts/[draft]/[file]'];
	for (const routeId of ofDesks) expect(isAllowed(whoMay({ routeId, method: 'GET', action: null }), 'clerk')).toBe(false);
	const frozen = whoMay({ routeId: '/[agency]/registers/outgoing/papers/[paper]/frozen/[file]', method: 'GET', action: null });
	expect((['office', 'admin', 'clerk', 'leader', 'unit', 'supervisor', 'auditor'] as const).filter((role) => isAllowed(frozen, role))).toEqual([
		'office',
		'admin',
		'clerk',
		'leader'
	]);
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
