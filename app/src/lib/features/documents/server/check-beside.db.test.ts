import { readDocx } from '@kheo/documents/read-docx';
import { expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { seedFile } from '../../../../../tests/support/seed-file.ts';
import { mendFinding } from './service/answer-finding.ts';
import { readUploadedFile } from './service/read-uploaded-file.ts';
import { readRuleSwitches, switchRules } from './service/rule-switches.ts';
import { viewDocument } from './service/view-document.ts';
import { writeMended } from './service/write-mended.ts';

const superiorText = `TỈNH ỦY THỬ NGHIỆM
BAN TUYÊN TRUYỀN
*
Số 165-KH/BDVTU

ĐẢNG CỘNG SẢN VIỆT NAM
Bắc Giang, ngày 15 tháng 9 năm 2023

KẾ HOẠCH
tổ chức các hoạt động hưởng ứng trong năm 2023

III. TỔ CHỨC THỰC HIỆN
1. Các sở, ban, ngành
- Tổng hợp đăng ký hoạt động triển khai của đơn vị gửi về Ban Tuyên truyền Tỉnh ủy trước ngày 27/9/2023.

T/M BAN TUYÊN TRUYỀN
TRƯỞNG BAN
Nguyễn Văn Thử
`;

async function read(ctx: TestContext, name: string, bytes: Uint8Array): Promise<string> {
	const upload = await readUploadedFile(ctx, { name, bytes });
	if (!upload.ok) throw new Error(upload.message);
	return upload.documentId;
}

const codesOf = async (ctx: TestContext, id: string) => (await viewDocument(ctx, id)).findings.map(({ code }) => code);

test('a rule that the agency switched off is told no more, and comes back when it is wanted again', async () => {
	await using ctx = await testContext();
	const { name, bytes } = seedFile();
	const id = await read(ctx, name, bytes);
	expect(await codesOf(ctx, id)).toContain('year-mismatch');
	const all = (await readRuleSwitches(ctx)).map(({ code }) => code);
	await switchRules(
		ctx,
		all.filter((code) => code !== 'year-mismatch')
	);
	const codes = await codesOf(ctx, id);
	expect(codes).not.toContain('year-mismatch');
	expect(codes).toContain('symbol-broken');
	expect((await readRuleSwitches(ctx)).filter(({ on }) => !on).map(({ code }) => code)).toEqual(['year-mismatch']);
	await switchRules(ctx, all);
	expect(await codesOf(ctx, id)).toContain('year-mismatch');
	await expect(async () => switchRules(ctx.as('unit'), all)).rejects.toMatchObject({ code: 'actor.not-allowed' });
});

test('once the superior’s plan has been read, a later promise upward is found and names it', async () => {
	await using ctx = await testContext();
	const { name, bytes } = seedFile();
	const id = await read(ctx, name, bytes);
	const before = await viewDocument(ctx, id);
	expect(before.superior).toMatchObject({ documentId: null });
	expect(before.findings.some(({ message }) => message.includes('165-KH/BDVTU') && message.includes('27/9'))).toBe(false);
	const superior = await read(ctx, 'ke-hoach-165.txt', new TextEncoder().encode(superiorText));
	const after = await viewDocument(ctx, id);
	expect(after.superior).toMatchObject({ documentId: superior });
	expect(after.findings.filter(({ code }) => code === 'deadline-after-upper').map(({ message }) => message)).toEqual([expect.stringContaining('165-KH/BDVTU')]);
});

test('what was mended by a press stands in a copy of the Word file as tracked changes, the rest as it was', async () => {
	await using ctx = await testContext();
	const bytes = readFileSync(join(import.meta.dirname, '../../../../../../demo/ke-hoach.docx'));
	const id = await read(ctx, 'ke-hoach.docx', bytes);
	const { findings, version } = await viewDocument(ctx, id);
	const stale = findings.find(({ code }) => code === 'year-mismatch');
	await mendFinding(ctx, { documentId: id, finding: stale?.key ?? '', version });
	expect((await viewDocument(ctx, id)).mended).toBe(stale?.places.length);
	const { name, bytes: copy } = await writeMended(ctx, id);
	expect(name).toBe('ke-hoach-da-sua.docx');
	const changes = readDocx(copy).blocks.flatMap((block) => (block.kind === 'paragraph' ? block.runs.filter((run) => run.kind === 'text' && run.change) : []));
	expect(changes.filter((run) => run.kind === 'text' && run.change === 'inserted')).toHaveLength(stale?.places.length ?? -1);
	expect(readDocx(copy).blocks).toHaveLength(readDocx(bytes).blocks.length);
});
