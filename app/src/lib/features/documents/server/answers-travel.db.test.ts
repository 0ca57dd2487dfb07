import { expect, test } from 'vitest';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { seedFile } from '../../../../../tests/support/seed-file.ts';
import { answerFinding, mendFinding, reopenFinding } from './service/answer-finding.ts';
import { reopenTogether } from './service/answer-together.ts';
import { readUploadedFile } from './service/read-uploaded-file.ts';
import { viewDocument } from './service/view-document.ts';

/** The seed as it was sent, or with some of its words changed. */
async function read(ctx: Context, name = 'ban-1.md', from = '', to = ''): Promise<string> {
	const text = new TextDecoder().decode(seedFile().bytes);
	const upload = await readUploadedFile(ctx, { name, bytes: new TextEncoder().encode(from ? text.replaceAll(from, to) : text) });
	if (!upload.ok) throw new Error(upload.code);
	return upload.documentId;
}

/** Two answers of the seed's first version: the year left over is to be mended, a broken symbol is none. */
async function answered(ctx: TestContext) {
	const id = await read(ctx);
	const { findings } = await viewDocument(ctx, id);
	const keyOf = (code: string) => findings.find((finding) => finding.code === code)?.key ?? '';
	const [year, symbol] = [keyOf('year-mismatch'), keyOf('symbol-broken')];
	await answerFinding(ctx, { documentId: id, finding: year, answer: 'accepted', reason: null });
	await answerFinding(ctx, { documentId: id, finding: symbol, answer: 'ignored', reason: 'Số do văn thư điền' });
	return { id, year, symbol };
}

const answersOf = async (ctx: Context, id: string) => {
	const { findings } = await viewDocument(ctx, id);
	return new Map(findings.flatMap(({ key, answer }) => (answer ? [[key, answer] as const] : [])));
};

test('a later version keeps what people answered, says in which version, when and by whom, and audits it once', async () => {
	await using ctx = await testContext();
	const { id, year, symbol } = await answered(ctx);
	const later = await read(ctx.on('2026-09-08'), 'ban-2.md', '25/9/2023', '28/9/2023');
	const view = await viewDocument(ctx, later);
	expect(view.carried).toMatchObject({ count: 2, documentId: id, name: 'ban-1.md', on: '2026-09-01', by: 'Người office' });
	expect(view.findings.find(({ key }) => key === symbol)?.answer).toMatchObject({ answer: 'ignored', reason: 'Số do văn thư điền', carried: true });
	expect(view.findings.find(({ key }) => key === year)?.answer).toMatchObject({ answer: 'accepted', carried: true });
	const entries = await readOnly(ctx, (tx) => tx.selectFrom('audit_entries').select(['action', 'data']).where('subject_id', '=', later).execute());
	expect(entries).toMatchObject([{ action: 'document.read', data: { carried: { from: id } } }]);
});

test('a carried answer is taken back alone or with all others, and one that is given anew is carried no more', async () => {
	await using ctx = await testContext();
	const { year, symbol } = await answered(ctx);
	const later = await read(ctx, 'ban-2.md', '25/9/2023', '28/9/2023');
	await reopenFinding(ctx, { documentId: later, finding: symbol });
	expect([...(await answersOf(ctx, later)).keys()]).toEqual([year]);
	await answerFinding(ctx, { documentId: later, finding: year, answer: 'ignored', reason: 'Đúng rồi' });
	expect((await viewDocument(ctx, later)).carried).toBeNull();
	const third = await read(ctx, 'ban-3.md', '25/9/2023', '29/9/2023');
	const { carried } = await viewDocument(ctx, third);
	expect(carried).toMatchObject({ count: 1, documentId: later, reason: 'Đúng rồi' });
	await reopenTogether(ctx, { documentId: third, batch: carried?.batch ?? '' });
	expect(await answersOf(ctx, third)).toEqual(new Map());
	expect((await answersOf(ctx, later)).get(year)).toMatchObject({ answer: 'ignored', carried: false });
});

test('a finding that the later version no longer makes brings no answer, nor does one that was mended', async () => {
	await using ctx = await testContext();
	const { id, year } = await answered(ctx);
	const { findings, version } = await viewDocument(ctx, id);
	const mendable = findings.find(({ mendable, answer }) => mendable && !answer);
	await mendFinding(ctx, { documentId: id, finding: mendable?.key ?? '', version });
	const later = await read(ctx, 'ban-2.md', '2022', '2023');
	const carried = await answersOf(ctx, later);
	expect(carried.has(year)).toBe(false);
	expect(carried.has(mendable?.key ?? '')).toBe(false);
	expect(carried.size).toBe(1);
});

test('nothing comes from another plan, from another issuer, or from another agency', async () => {
	await using ctx = await testContext();
	await answered(ctx);
	const otherPlan = await read(ctx, 'khac.md', 'Triển khai các hoạt động', 'Thanh tra, kiểm tra việc sử dụng ngân sách, thay cho');
	const otherIssuer = await read(ctx, 'so-khac.md', 'SỞ KHOA HỌC VÀ CÔNG NGHỆ', 'SỞ TÀI CHÍNH');
	await using elsewhere = await testContext();
	const same = await read(elsewhere);
	expect([(await viewDocument(ctx, otherPlan)).carried, (await viewDocument(ctx, otherIssuer)).carried]).toEqual([null, null]);
	expect((await viewDocument(elsewhere, same)).carried).toBeNull();
});
