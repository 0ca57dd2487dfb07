import { createHash } from 'node:crypto';
import { readFile as readBytes } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { namesFromCsv, readDocument, renew, type EndedName } from '@kheo/core';
import { readFile } from '@kheo/documents/read-file';
import { writeChanged } from '@kheo/documents/write-changed';
import { writeWhole } from './consolidate/write-whole.ts';
import { refusalOf, type Refusal } from './refusal-of.ts';
import { renewArguments, type RenewArguments } from './renew/arguments.ts';
import { renewalJson } from './renew/result-json.ts';
import { renewalWords } from './renew/result-words.ts';
import { WrongArguments } from './wrong-arguments.ts';

export const help = `Cách dùng: kheo renew KẾ-HOẠCH --year NĂM --out TỆP.docx [--names TỆP.csv] [--json]

Soạn kế hoạch năm sau từ kế hoạch năm trước: đổi năm, thời hạn, thứ trong tuần, số năm kỷ niệm; để trống số và ngày ký.
Tệp .docx giữ nguyên định dạng; tệp loại khác được trình bày lại. Kèm danh sách mọi chỗ đã đổi, mọi chỗ giữ nguyên và việc cần quyết định.
  --year    năm của kế hoạch mới
  --out     tệp kết quả (.docx), mở ra sửa tiếp được
  --names   tên cơ quan đã đổi, mỗi dòng: tên cũ, ngày cuối dùng tên ấy, tên mới (bỏ trống nếu chưa rõ)
  --json    in các danh sách trên theo lược đồ "kheo.renewal/1"

Mã thoát: 0 khi đã ghi tệp; 1 khi có tệp bị từ chối hoặc không rõ kế hoạch của năm nào (không ghi gì); 2 khi sai tham số.`;

export async function run(args: string[]): Promise<number> {
	const wanted = renewArguments(args);
	const opened = await open(wanted);
	if ('refused' in opened) return refuse(opened.file, opened.refused, wanted.json);
	const { original, names } = opened;
	const reading = readDocument(original.document);
	const renewal = renew(original.document, reading, wanted.year, { names });
	if (renewal.from === null) return refuse(wanted.plan, unknownYear, wanted.json);
	if (renewal.from >= wanted.year) throw new WrongArguments(`Kế hoạch này của năm ${renewal.from}; --year phải là năm sau đó.`);
	if (resolve(wanted.out) === resolve(wanted.plan)) throw new WrongArguments('Tệp kết quả trùng với tệp kế hoạch cũ; đề nghị đặt tên khác.');
	const { bytes, left } = writeChanged(original, renewal.changes);
	const out = { path: wanted.out, sha256: await writeWhole(wanted.out, bytes) };
	const file = { name: basename(wanted.plan), sha256: createHash('sha256').update(original.bytes).digest('hex'), format: original.format };
	if (wanted.json) console.log(JSON.stringify(renewalJson({ file, blocks: reading.blocks, renewal, left, out })));
	console.error(renewalWords(renewal, reading.blocks, left, out.path));
	return 0;
}

const unknownYear: Refusal = {
	code: 'plan.year-unknown',
	message: 'Tiêu đề và ngày ban hành không cho biết kế hoạch của năm nào. Đề nghị ghi năm vào tiêu đề rồi chạy lại.'
};

type Opened = { readonly original: Parameters<typeof writeChanged>[0]; readonly names: readonly EndedName[] };

async function open({ plan, names }: RenewArguments): Promise<Opened | { readonly file: string; readonly refused: Refusal }> {
	const reading = { file: plan };
	try {
		const bytes = await readBytes(plan);
		const { format, document } = await readFile(bytes, basename(plan));
		if (names === null) return { original: { format, bytes, document }, names: [] };
		reading.file = names;
		const list = namesFromCsv(new TextDecoder().decode(await readBytes(names)));
		if (list.unread.length > 0)
			return { file: names, refused: { code: 'names.unreadable', message: `Dòng ${list.unread.join(', ')} thiếu tên hoặc ngày không đúng.` } };
		return { original: { format, bytes, document }, names: list.names };
	} catch (error) {
		return { file: reading.file, refused: refusalOf(error) };
	}
}

function refuse(file: string, { code, message }: Refusal, json: boolean): number {
	if (json) console.log(JSON.stringify({ file, error: { code, message } }));
	console.error(`${file}: ${message} (${code})\nChưa ghi tệp kết quả nào.`);
	return 1;
}
