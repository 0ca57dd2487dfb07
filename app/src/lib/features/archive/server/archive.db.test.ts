import { createHash } from 'node:crypto';
import { plainDate, readDocument } from '@kheo/core';
import { setPages } from '@kheo/documents/set-pages';
import { readFile } from '@kheo/documents/read-file';
import { wholeEntry } from '@kheo/documents/zip/inflate-entry';
import { openZip } from '@kheo/documents/zip/open-zip';
import { expect, test } from 'vitest';
import { readUploadedFile } from '#lib/features/documents/server/service/read-uploaded-file.ts';
import { formOf } from '#lib/features/drafts/draft-form.ts';
import { freezeDraft } from '#lib/features/drafts/server/service/freeze-draft.ts';
import { readDraft } from '#lib/features/drafts/server/service/read-drafts.ts';
import { createDraft, saveDraft } from '#lib/features/drafts/server/service/write-draft.ts';
import type { Arrival } from '#lib/features/issuing/schema.ts';
import { enterArrival, passArrival } from '#lib/features/issuing/server/service/arrivals.ts';
import { correctArrivalPages, correctPages, noteStep } from '#lib/features/issuing/server/service/handle-arrival.ts';
import { issuePaper } from '#lib/features/issuing/server/service/issue-paper.ts';
import { numberPaper } from '#lib/features/issuing/server/service/number-paper.ts';
import { readArrival } from '#lib/features/issuing/server/service/read-arrival.ts';
import { readIncoming } from '#lib/features/issuing/server/service/read-books.ts';
import { readPaper } from '#lib/features/issuing/server/service/read-paper.ts';
import { enterPaper, signDraft } from '#lib/features/issuing/server/service/sign-paper.ts';
import { fileStore } from '#lib/server/files/files.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import type { ArchiveSearch } from '../archive-search.ts';
import { readIncomingTrace, readOutgoingTrace } from './service/read-traces.ts';
import { openArchive } from './service/write-archive.ts';

const year: ArchiveSearch = { year: 2026, quarter: null };
const long = Array.from({ length: 120 }, (_, n) => `Việc thứ ${n + 1} giao cho các phòng, đơn vị thực hiện trong quý III theo phân công của Giám đốc Sở.`);

/** A paper that was written here: three pages, signed, numbered, issued without any file of its own. */
async function ours(ctx: TestContext): Promise<string> {
	const id = await createDraft(ctx, 'letter');
	const { content, version } = await readDraft(ctx, id);
	await saveDraft(ctx, id, { ...formOf(content), version, name: '', about: 'giao việc quý III', addressees: 'Phòng A', body: long.join('\n') });
	await freezeDraft(ctx, id, version + 1);
	const paper = await signDraft(ctx, id, { position: 'GIÁM ĐỐC', name: 'Trần Thị Thử', day: ctx.today, file: null });
	await numberPaper(ctx, numbering(ctx, paper, '57/STN-VP'));
	await issuePaper(ctx, { ...issuing(ctx, paper), fileNotation: '12/HS-VP' });
	return paper;
}

const numbering = (ctx: TestContext, documentId: string, typed: string) => ({
	documentId,
	from: '',
	typed,
	symbol: '',
	day: ctx.today,
	file: null,
	scanReason: ''
});
const issuing = (ctx: TestContext, documentId: string) => ({
	documentId,
	day: ctx.today,
	places: 'UBND tỉnh; Sở Nội vụ',
	keptBy: '',
	copies: 2,
	note: '',
	file: null,
	scanReason: ''
});
const arrival = (ctx: TestContext, over: Partial<Arrival> = {}): Arrival => ({
	arrivedOn: ctx.today,
	issuer: 'UBND tỉnh',
	number: '165/KH-UBND',
	issuedOn: plainDate('2026-09-15'),
	kind: 'Kế hoạch',
	subject: 'rà soát',
	places: 'Văn phòng',
	passedOn: null,
	due: null,
	note: '',
	documentId: null,
	again: false,
	fileNotation: '12/HS-VP',
	...over
});

/** A PDF of a paper from elsewhere, of so many words that it fills pages. */
async function aPdf(about: string): Promise<Uint8Array<ArrayBuffer>> {
	const text = `UBND TỈNH\nKẾ HOẠCH\n${about}\n${long.join('\n')}`;
	const { document } = await readFile(new TextEncoder().encode(text), 'a.txt');
	return new Uint8Array(await setPages(document, { title: about, at: new Date('2026-09-15T00:00:00Z') }));
}

async function packed(ctx: TestContext, book: 'outgoing' | 'incoming', search = year) {
	const { pieces, name } = await openArchive(ctx, book, search);
	const came: Uint8Array[] = [];
	for await (const piece of pieces) came.push(piece);
	const bytes = Buffer.concat(came);
	const zip = openZip(bytes);
	const names = [...zip.entries.keys()];
	const parts = Object.fromEntries(names.map((path) => [path, wholeEntry(zip, path)]));
	return { bytes, name, parts, names, text: (path: string) => new TextDecoder().decode(parts[path]) };
}
const hashOf = (bytes: Uint8Array | undefined) =>
	createHash('sha256')
		.update(bytes ?? '')
		.digest('hex');

test('pages are counted from the frozen paper or from the file that is attached, a typed number stays, and a person puts a wrong one right', async () => {
	await using ctx = await testContext({ today: '2026-09-25' });
	const made = await readPaper(ctx, await ours(ctx));
	expect(made.pages).toBe(made.pagesCounted);
	expect(made.pages).toBeGreaterThan(2);
	const outside = await enterPaper(ctx, { kind: 'Báo cáo', subject: 'Kết quả', position: 'GIÁM ĐỐC', name: 'Trần Thị Thử', day: ctx.today });
	await numberPaper(ctx, numbering(ctx, outside, '58/BC-STN'));
	const file = new File([await aPdf('kết quả')], 'bc.pdf', { type: 'application/pdf' });
	await issuePaper(ctx, { ...issuing(ctx, outside), pages: 9, file });
	const typed = await readPaper(ctx, outside);
	expect(typed.pages).toBe(9);
	expect(typed.pagesCounted).toBeGreaterThan(2);
	await correctPages(ctx, { id: outside, pages: typed.pagesCounted }, 'k');
	expect((await readPaper(ctx, outside)).pages).toBe(typed.pagesCounted);
	await expect(async () => correctPages(ctx.as('leader'), { id: outside, pages: 1 })).rejects.toMatchObject({ code: 'actor.not-allowed' });
});

test('the package of outgoing papers holds each with the fields of Annex VI, who dealt with it and its file, and comes out the same again', async () => {
	await using ctx = await testContext({ today: '2026-09-25' });
	const id = await ours(ctx);
	const { bytes, names, text, parts, name } = await packed(ctx, 'outgoing');
	expect(name).toBe('Nộp lưu văn bản đi 2026.zip');
	expect(names).toEqual(['0001/57-STN-VP bản điện tử.pdf', '0001/document.xml', 'archive.xml', 'SHA256SUMS']);
	const { document } = await readFile(parts[names[0] ?? ''] ?? new Uint8Array(), 'a.pdf');
	expect(readDocument(document).header).toMatchObject({ number: '57' });
	const xml = text('0001/document.xml');
	for (const said of ['<FileNotation>12/HS-VP</FileNotation>', '<DocOrdinal>1</DocOrdinal>', '<CodeNumber>57</CodeNumber>', '<OrganName>UBND tỉnh</OrganName>'])
		expect(xml).toContain(said);
	expect(xml).toContain(`<PageAmount>${(await readPaper(ctx, id)).pages}</PageAmount>`);
	expect(xml).toContain(`sha256="${hashOf(parts[names[0] ?? ''])}"`);
	expect([...xml.matchAll(/code="([\w-]+)"/gu)].map(([, code]) => code)).toEqual(['put-up', 'signed', 'numbered', 'issued']);
	expect(text('SHA256SUMS')).toContain(`${hashOf(parts['archive.xml'])}  archive.xml`);
	expect((await packed(ctx, 'outgoing')).bytes.equals(bytes)).toBe(true);
	expect((await packed(ctx, 'outgoing', { year: 2026, quarter: 1 })).names).toEqual(['archive.xml', 'SHA256SUMS']);
	expect((await readOutgoingTrace(ctx, id)).map(({ code, person }) => [code, person]).at(1)).toEqual(['signed', 'Trần Thị Thử']);
});

test('an arrival keeps every passing and direction in order, and they go with its file and its place among the records into the package', async () => {
	await using ctx = await testContext({ today: '2026-09-25' });
	await ours(ctx);
	const pdf = await aPdf('rà soát');
	const upload = await readUploadedFile(ctx, { name: 'kh.pdf', bytes: pdf });
	if (!upload.ok) throw new Error(upload.code);
	await enterArrival(ctx, arrival(ctx, { documentId: upload.documentId }));
	const [line] = (await readIncoming(ctx, { year: 2026, q: '', sort: 'number' })).lines;
	const id = line?.id ?? '';
	await passArrival(ctx, { id, version: 1, places: 'Phòng Quản lý', passedOn: ctx.today, due: null, note: '' });
	const step = { id, what: 'directed', person: 'Giám đốc', words: 'Giao Phòng Quản lý báo cáo trước 30/9', takenOn: ctx.today } as const;
	await noteStep(ctx, step, 'k');
	await noteStep(ctx, step, 'k');
	const trace = await readIncomingTrace(ctx, id);
	expect(trace.map(({ code, person }) => [code, person])).toEqual([
		['entered', 'Người office'],
		['passed', 'Văn phòng'],
		['passed', 'Phòng Quản lý'],
		['directed', 'Giám đốc']
	]);
	const { pages, pagesCounted } = await readArrival(ctx, id);
	expect([pages, pages === pagesCounted, (pages ?? 0) > 2]).toEqual([pages, true, true]);
	const { names, text, parts } = await packed(ctx, 'incoming');
	expect(names).toEqual(['0001/kh.pdf', '0001/document.xml', 'archive.xml', 'SHA256SUMS']);
	expect(hashOf(parts['0001/kh.pdf'])).toBe(hashOf(pdf));
	const xml = text('0001/document.xml');
	for (const said of [
		'<DocOrdinal>1</DocOrdinal>',
		'<ArrivalNumber>1</ArrivalNumber>',
		'<ToPlaces>Phòng Quản lý</ToPlaces>',
		'<Content>Giao Phòng Quản lý báo cáo trước 30/9</Content>'
	])
		expect(xml).toContain(said);
	expect((await packed(ctx, 'outgoing')).text('0001/document.xml')).toContain('<DocOrdinal>2</DocOrdinal>');
	await correctArrivalPages(ctx, { id, pages: 40 });
	expect((await packed(ctx, 'incoming')).text('0001/document.xml')).toContain('<PageAmount>40</PageAmount>');
});

test('a step before the arrival or in the future, a package with a file that is gone, and a reader who is no clerk are refused', async () => {
	await using ctx = await testContext({ today: '2026-09-25' });
	await enterArrival(ctx, arrival(ctx));
	const [line] = (await readIncoming(ctx, { year: 2026, q: '', sort: 'number' })).lines;
	const step = { id: line?.id ?? '', what: 'done', person: 'Văn phòng', words: '' } as const;
	await expect(noteStep(ctx, { ...step, takenOn: plainDate('2026-09-24') })).rejects.toMatchObject({ code: 'arrival.before-arrival' });
	await expect(noteStep(ctx, { ...step, takenOn: plainDate('2026-09-26') })).rejects.toMatchObject({ code: 'issue.day-in-future' });
	await expect(noteStep(ctx, { ...step, id: crypto.randomUUID(), takenOn: ctx.today })).rejects.toMatchObject({ code: 'arrival.not-found' });
	await expect(async () => noteStep(ctx.as('leader'), { ...step, takenOn: ctx.today })).rejects.toMatchObject({ code: 'actor.not-allowed' });
	await expect(async () => openArchive(ctx.as('leader'), 'incoming', year)).rejects.toMatchObject({ code: 'actor.not-allowed' });
	const outside = await enterPaper(ctx, { kind: 'Báo cáo', subject: 'Kết quả', position: 'GIÁM ĐỐC', name: 'Trần Thị Thử', day: ctx.today });
	await numberPaper(ctx, numbering(ctx, outside, '58/BC-STN'));
	const bytes = await aPdf('mất');
	await issuePaper(ctx, { ...issuing(ctx, outside), file: new File([bytes], 'bc.pdf') });
	await fileStore().removeOrphan(ctx.agencyId, hashOf(bytes));
	await expect(openArchive(ctx, 'outgoing', year)).rejects.toMatchObject({ code: 'archive.file-missing' });
});
