import { plainDate } from '@kheo/core';
import type { StatusMessage } from '@kheo/documents/edxml/message';
import { readEdxml } from '@kheo/documents/edxml/read-edxml';
import { writeEdxml } from '@kheo/documents/edxml/write-edxml';
import { readText } from '@kheo/documents/read-text';
import { writePdf } from '@kheo/documents/write-pdf';
import { sql } from 'kysely';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { enterPaper } from '#lib/features/issuing/server/service/sign-paper.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { installQueue } from '#lib/server/jobs/install-queue.ts';
import { withClient } from '#lib/server/postgres/roles.ts';
import { kindsOfWork } from '../../../../bindings.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { testDatabase } from '../../../../../tests/support/database.ts';
import { anIssuedRegister, aScan, issueWith } from '../../../../../tests/support/issued-paper.ts';
import { mailServer } from '../../../../../tests/support/mail-server.ts';
import type { Sending } from '../schema.ts';
import { enterOrganId } from './service/enter-organ-id.ts';
import { enterReceipt } from './service/enter-receipt.ts';
import { enterStatus } from './service/enter-status.ts';
import { readDispatches } from './service/read-dispatches.ts';
import { sendLetter } from './service/send-letter.ts';
import { sendPaper } from './service/send-paper.ts';
import { callOff, sendAgain, settleDispatch } from './service/settle-dispatch.ts';
import { writeExchange } from './service/write-exchange.ts';

const day = plainDate('2023-09-20');
const to = (documentId: string, over: Partial<Sending> = {}): Sending => ({
	documentId,
	channel: 'email',
	receivers: [{ name: 'Sở Nội vụ', address: 'vanthu@snv.example.vn', organId: null }],
	day,
	note: '',
	proof: null,
	...over
});

beforeAll(async () => installQueue((await testDatabase()).jobsUrl, kindsOfWork));
afterEach(() => {
	delete process.env['SMTP_URL'];
	delete process.env['MAIL_FROM'];
});

function mailThrough(url: string): void {
	Object.assign(process.env, { SMTP_URL: url, MAIL_FROM: 'vanthu@skhcn.example.vn' });
}

const elsewhere = { position: 'GIÁM ĐỐC', name: 'Nguyễn Văn Thử', day, kind: 'Thông báo', subject: 'kết luận cuộc họp' };

async function waits(ctx: TestContext): Promise<number[]> {
	return withClient((await testDatabase()).jobsUrl, async (client) => {
		const { rows } = await client.query<{ wait: number }>(
			"select extract(epoch from start_after - created_on)::int as wait from pgboss.job where name = 'dispatch.send-mail' and data->>'agencyId' = $1 order by created_on",
			[ctx.agencyId]
		);
		return rows.map(({ wait }) => wait);
	});
}

const only = async (ctx: TestContext, documentId: string) => {
	const { all } = await readDispatches(ctx, documentId);
	const [one] = all;
	if (!one || all.length > 1) throw new Error('not one');
	return one;
};

test('a letter goes out once with the issued file and its hash, however often its job runs', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	await using smtp = await mailServer();
	mailThrough(smtp.url);
	const paper = await anIssuedRegister(ctx);
	expect(await sendPaper(ctx, to(paper))).toBe(1);
	const { id, fileSha256 } = await only(ctx, paper);
	await Promise.all([sendLetter(ctx, id), sendLetter(ctx, id), sendLetter(ctx, id)]);
	await sendLetter(ctx, id);
	expect(smtp.taken).toHaveLength(1);
	const text = unquoted(smtp.taken[0] ?? '');
	expect(text).toContain('Kính gửi: Sở Nội vụ');
	expect(text).toContain(fileSha256);
	expect(await only(ctx, paper)).toMatchObject({ state: 'sent', sentOn: day, tries: 1 });
});

test('the same receiver by the same way is passed over; another way, or another receiver, is not', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	mailThrough('smtp://127.0.0.1:1');
	const paper = await anIssuedRegister(ctx);
	await sendPaper(ctx, to(paper));
	await expect(sendPaper(ctx, to(paper, { receivers: [{ name: 'SỞ NỘI VỤ', address: 'a@b.example.vn', organId: null }] }))).rejects.toMatchObject({
		code: 'dispatch.already'
	});
	expect(
		await sendPaper(
			ctx,
			to(paper, {
				channel: 'paper',
				receivers: [
					{ name: 'Sở Nội vụ', address: null, organId: null },
					{ name: 'Sở Tài chính', address: null, organId: null }
				]
			})
		)
	).toBe(2);
	expect((await readDispatches(ctx, paper)).all.map(({ channel, state }) => `${channel} ${state}`)).toEqual(['email queued', 'paper sent', 'paper sent']);
});

test('a server that is away is tried again after 30, 60, 120, 240 and 480 seconds, then a person decides', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	mailThrough('smtp://127.0.0.1:1');
	const paper = await anIssuedRegister(ctx);
	await sendPaper(ctx, to(paper));
	const { id } = await only(ctx, paper);
	let now = ctx.now.getTime();
	for (const wait of [30, 60, 120, 240, 480, null]) {
		await sendLetter({ ...ctx, now: new Date(now) }, id);
		expect((await only(ctx, paper)).state).toBe(wait === null ? 'failed' : 'waiting');
		now += (wait ?? 0) * 1000;
	}
	expect(await waits(ctx)).toEqual([0, 30, 60, 120, 240, 480]);
	expect(await only(ctx, paper)).toMatchObject({ tries: 6, fault: expect.stringContaining('ECONNREFUSED') });
	await sendAgain(ctx, id);
	expect((await readDispatches(ctx, paper)).all.map(({ state }) => state)).toEqual(['failed', 'queued']);
});

test('a job that comes too early waits for its time', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	mailThrough('smtp://127.0.0.1:1');
	const paper = await anIssuedRegister(ctx);
	await sendPaper(ctx, to(paper));
	const { id } = await only(ctx, paper);
	await sendLetter(ctx, id);
	await sendLetter(ctx, id);
	expect(await only(ctx, paper)).toMatchObject({ state: 'waiting', tries: 1 });
});

test('a try that was cut off is never repeated by itself, and a person settles it', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	await using smtp = await mailServer();
	mailThrough(smtp.url);
	const paper = await anIssuedRegister(ctx);
	await sendPaper(ctx, to(paper));
	const { id } = await only(ctx, paper);
	const ago = new Date(ctx.now.getTime() - 600_000);
	await forge(ctx, `update dispatches set trying_since = '${ago.toISOString()}', tries = 1 where id = '${id}'`);
	await sendLetter(ctx, id);
	expect(smtp.taken).toHaveLength(0);
	expect((await only(ctx, paper)).state).toBe('unsure');
	await expect(callOff(ctx, id)).rejects.toMatchObject({ code: 'dispatch.moved' });
	await settleDispatch(ctx, { dispatchId: id, arrived: false });
	await sendLetter(ctx, id);
	expect(smtp.taken).toHaveLength(1);
	expect((await only(ctx, paper)).state).toBe('sent');
});

test('what was sent stays sent, and nothing goes out that is not issued: the database itself refuses', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const paper = await anIssuedRegister(ctx);
	await sendPaper(ctx, to(paper, { channel: 'paper', receivers: [{ name: 'Sở Tài chính', address: null, organId: null }] }));
	const { id } = await only(ctx, paper);
	for (const forged of ['sent_at = null, sent_on = null', "recipient = 'Sở khác'", 'trying_since = now()'])
		await expect(forge(ctx, `update dispatches set ${forged} where id = '${id}'`)).rejects.toThrow('refused: dispatch_');
	const unissued = await enterPaper(ctx, elsewhere);
	await expect(sendPaper(ctx, to(unissued, { channel: 'paper' }))).rejects.toMatchObject({ code: 'dispatch.not-issued' });
	await expect(forge(ctx, `delete from dispatches where id = '${id}'`)).rejects.toThrow('permission denied');
});

test('a receiver answers in the order of the exchange, and not before it has been sent', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const paper = await anIssuedRegister(ctx);
	await sendPaper(ctx, to(paper, { channel: 'exchange', receivers: [{ name: 'Sở Tài chính', address: null, organId: null }] }));
	const { id } = await only(ctx, paper);
	const say = (code: '01' | '03' | '15', on = day) => enterReceipt(ctx, { dispatchId: id, code, day: on, note: '' });
	await say('01');
	await say('03');
	await expect(say('01')).rejects.toMatchObject({ code: 'dispatch.answer-order' });
	await expect(say('15')).rejects.toMatchObject({ code: 'dispatch.answer-order' });
	await expect(say('03', plainDate('2023-09-19'))).rejects.toMatchObject({ code: 'dispatch.before-issue' });
	expect((await only(ctx, paper)).receipts.map(({ code }) => code)).toEqual(['01', '03']);
});

test('the paper goes into the exchange as its file, to whom it was entered, and the status that comes back is the answer of its sender', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const paper = await anIssuedRegister(ctx);
	const receivers = [
		{ name: 'Sở Nội vụ', address: null, organId: '000.00.03.H05' },
		{ name: 'Sở Tài chính', address: null, organId: null }
	];
	await sendPaper(ctx, to(paper, { channel: 'exchange', receivers }));
	await expect(writeExchange(ctx, paper)).rejects.toMatchObject({ code: 'dispatch.no-organ-id' });
	await enterOrganId(ctx, '000.00.12.H05');
	expect((await readDispatches(ctx, paper)).withoutOrgan).toEqual(['Sở Tài chính']);
	const { bytes, name } = await writeExchange(ctx, paper);
	const sent = readEdxml(bytes);
	expect(name).toBe('57-SKHCN-VP.edxml');
	expect(sent).toMatchObject({
		number: '57',
		notation: 'SKHCN-VP',
		date: day,
		from: { organId: '000.00.12.H05' },
		documentId: '000.00.12.H05,2023/09/20,57/SKHCN-VP'
	});
	expect(sent.kind === 'document' && sent.to.map(({ organId, name: to }) => `${organId} ${to}`)).toEqual(['000.00.03.H05 Sở Nội vụ', ' Sở Tài chính']);
	expect(sent.kind === 'document' && Buffer.from(sent.attachments[0]?.bytes ?? []).equals(Buffer.from(await aScan().arrayBuffer()))).toBe(true);
	const about = { organId: '000.00.12.H05', code: '57/SKHCN-VP', date: day, documentId: '' };
	const says = (organId: string, from: string, code: string, number = '57/SKHCN-VP') =>
		statusFile({ kind: 'status', from: { organId, name: from }, about: { ...about, code: number }, code, description: '', at: '2023-09-20T09:00:00', staff });
	await enterStatus(ctx, { documentId: paper, status: says('000.00.03.H05', 'SNV', '01') });
	await enterStatus(ctx, { documentId: paper, status: says('x', 'SỞ TÀI CHÍNH', '03') });
	expect((await readDispatches(ctx, paper)).all.map(({ receipts }) => receipts.map(({ code }) => code))).toEqual([['01'], ['03']]);
	for (const [status, code] of [
		[says('000.00.03.H05', 'SNV', '03', '58/SKHCN-VP'), 'dispatch.status-of-other'],
		[says('z', 'Sở Y tế', '03'), 'dispatch.status-of-other'],
		[says('000.00.03.H05', 'SNV', '77'), 'dispatch.status-unreadable'],
		[new File([new Uint8Array(bytes)], 'di.edxml'), 'dispatch.status-unreadable'],
		[new File(['<!DOCTYPE x><a/>'], 'x.xml'), 'dispatch.status-unreadable']
	] as const)
		await expect(enterStatus(ctx, { documentId: paper, status })).rejects.toMatchObject({ code });
});

const staff = { name: 'Trần Thị Thử', department: '', email: '' };
const statusFile = (message: StatusMessage) => new File([new Uint8Array(writeEdxml(message))], 'tt.edxml');

test('a proof that bears a secrecy mark is never kept, and nothing is entered', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const paper = await anIssuedRegister(ctx);
	const document = readText('MẬT\n\nSố: 1/BC-SM\n\nBÁO CÁO\n\nNội dung báo cáo.');
	const proof = new File([new Uint8Array(writePdf(document, { title: 'Phiếu gửi', at: ctx.now }))], 'phieu-gui.pdf');
	await expect(sendPaper(ctx, to(paper, { channel: 'paper', proof }))).rejects.toMatchObject({ code: 'issue.file-secret' });
	expect((await readDispatches(ctx, paper)).all).toEqual([]);
});

test('each use case leaves one entry, a unit may do none of it, and another agency sees nothing', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	await using other = await testContext({ today: '2023-09-20' });
	const paper = await anIssuedRegister(ctx);
	await sendPaper(ctx, to(paper, { channel: 'paper' }));
	const entries = await readOnly(ctx, (tx) => tx.selectFrom('audit_entries').select('action').where('action', 'like', '%dispatch%').execute());
	expect(entries).toEqual([{ action: 'paper.dispatched' }]);
	await expect(sendPaper(ctx.as('unit'), to(paper))).rejects.toMatchObject({ code: 'actor.not-allowed' });
	await expect(readDispatches(other, paper)).rejects.toMatchObject({ code: 'paper.not-found' });
});

test('receivers of the book that are left are proposed with the mailbox they were last written to', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	mailThrough('smtp://127.0.0.1:1');
	await sendPaper(ctx, to(await anIssuedRegister(ctx)));
	const second = await issueWith(ctx, await enterPaper(ctx, elsewhere), '58/SKHCN-VP');
	await sendPaper(ctx, to(second, { channel: 'paper', receivers: [{ name: 'Sở Tài chính', address: null, organId: null }] }));
	expect((await readDispatches(ctx, second)).proposed).toBe('Sở Nội vụ <vanthu@snv.example.vn>');
});

/** Quoted-printable as text. */
function unquoted(message: string): string {
	const bytes = message.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
	return Buffer.from(bytes, 'latin1').toString();
}

/** A statement past every use case, as the app's own role in the agency. */
function forge(ctx: TestContext, statement: string): Promise<void> {
	return ctx.db.transaction().execute(async (tx) => {
		await sql`select set_config('kheo.agency_id', ${ctx.agencyId}, true)`.execute(tx);
		await sql.raw(statement).execute(tx);
	});
}
