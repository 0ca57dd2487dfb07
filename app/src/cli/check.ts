import { isFindingCode, isLayoutCode, listRules, messageOf } from '@kheo/core';
import { withLayout, withoutFindings } from './check/findings.ts';
import { fileArguments } from './file-arguments.ts';
import { readPlanFile, type FileRead } from './read-plan-file.ts';
import { findingJson } from './reading-json.ts';
import { sarifOf } from './sarif.ts';
import { WrongArguments } from './wrong-arguments.ts';

export const help = `Cách dùng: kheo check TỆP… [--json | --sarif] [--off MÃ,MÃ…]

Rà soát văn bản: năm, ngày và thứ ghi sai, thời hạn ngược hoặc rơi vào ngày nghỉ, căn cứ viện dẫn thiếu hoặc hết hiệu lực,
đánh số sai, phụ lục thiếu, cộng bảng sai, tên cơ quan cũ, thẩm quyền ký, chính tả và viết hoa.
Tệp .docx còn được rà thể thức (khổ giấy, lề, phông, cỡ chữ, kiểu chữ, canh lề, giãn dòng, số trang, đường kẻ) theo NĐ 30/2020;
văn bản của Đảng theo HD 36-HD/VPTW hoặc HD 05-HD/VPTW tùy ngày ban hành.
  --off     tắt những quy tắc không dùng, ví dụ --off number-blank,date-blank; "layout" là mọi điểm về thể thức
  --json    in các điểm cần rà soát: một tệp cho một đối tượng, nhiều tệp cho một mảng
  --sarif   in theo chuẩn SARIF 2.1.0

Mã thoát: 1 khi có lỗi, có cảnh báo hoặc có tệp bị từ chối; 0 khi không có; 2 khi sai tham số.`;

export async function run(args: string[]): Promise<number> {
	const { files, on, given } = fileArguments(args, ['json', 'sarif'], ['off']);
	const off = codesIn(given.off.join(','));
	const reads: FileRead[] = [];
	for (const file of files) reads.push(withoutFindings(withLayout(await readPlanFile(file)), off));
	if (on.has('sarif')) console.log(JSON.stringify(await sarifOf(reads)));
	else if (on.has('json')) printJson(reads);
	else for (const read of reads) printWords(read);
	for (const read of reads) if ('refused' in read) console.error(`${read.path}: ${read.refused.message} (${read.refused.code})`);
	return reads.some(needsAnswer) ? 1 : 0;
}

function codesIn(list: string): readonly string[] {
	const codes = list.split(/[\s,]+/u).filter((code) => code !== '');
	const unknown = codes.filter((code) => code !== 'layout' && !isFindingCode(code) && !isLayoutCode(code));
	const known = listRules().map(({ code, title }) => `  ${code}: ${title}`);
	if (unknown.length > 0) throw new WrongArguments(`Không có quy tắc "${unknown.join('", "')}". Các quy tắc:\n${known.join('\n')}`);
	return codes;
}

function needsAnswer(read: FileRead): boolean {
	return 'refused' in read || read.reading.findings.some(({ severity }) => severity !== 'info');
}

function printJson(reads: readonly FileRead[]): void {
	const results = reads.map((read) =>
		'refused' in read ? { file: read.path, error: read.refused } : { file: read.file, findings: read.reading.findings.map(findingJson) }
	);
	console.log(JSON.stringify(results.length === 1 ? results[0] : results));
}

function printWords(read: FileRead): void {
	if ('refused' in read) return;
	const { findings } = read.reading;
	if (findings.length === 0) console.log(`${read.path}: không có điểm cần rà soát.`);
	const names = { error: 'lỗi', warning: 'cần xem', info: 'lưu ý' } as const;
	for (const finding of findings) console.log(`${read.path}: ${names[finding.severity]}: ${messageOf(finding)} [${finding.code}; ${finding.rule}]`);
}
