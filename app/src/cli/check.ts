import { isFindingCode, isLayoutCode, listRules, messageOf, type Finding } from '@kheo/core';
import { withLayout, withoutFindings } from './check/findings.ts';
import { type FixedFile, mendable, writeFixed } from './check/fixed-file.ts';
import { leftOutWords } from './check/left-out-words.ts';
import { placesOf, placeWords } from './check/place-words.ts';
import { stillByHand } from './check/still-by-hand.ts';
import { fileArguments } from './file-arguments.ts';
import { readPlanFile, type FileRead, type PlanRead } from './read-plan-file.ts';
import { findingJson } from './reading-json.ts';
import { sarifOf } from './sarif.ts';
import { WrongArguments } from './wrong-arguments.ts';

export const help = `Cách dùng: kheo check TỆP… [--json | --sarif] [--off MÃ,MÃ…]
           kheo check TỆP.docx --fix TỆP-MỚI.docx [--author TÊN]

Rà soát văn bản: năm, ngày và thứ ghi sai, thời hạn ngược hoặc rơi vào ngày nghỉ, căn cứ viện dẫn thiếu hoặc hết hiệu lực,
đánh số sai, phụ lục thiếu, cộng bảng sai, tên cơ quan cũ, thẩm quyền ký, chính tả và viết hoa.
Tệp .docx còn được rà thể thức (khổ giấy, lề, phông, cỡ chữ, kiểu chữ, canh lề, giãn dòng, số trang, đường kẻ) theo NĐ 30/2020;
văn bản của Đảng theo HD 36-HD/VPTW hoặc HD 05-HD/VPTW tùy ngày ban hành.
Mỗi điểm một dòng, mở đầu bằng chỗ của nó: tệp:dòng:cột với .txt, .md; tệp:trang:dòng với .pdf; tệp:đoạn:cột với các tệp khác.
  --off     tắt những quy tắc không dùng, ví dụ --off number-blank,date-blank; "layout" là mọi điểm về thể thức
  --fix     ghi một bản .docx đã sửa những chỗ máy sửa được, ở chế độ theo dõi thay đổi: mở ra, chấp nhận hoặc từ chối từng chỗ
  --author  tên người sửa ghi ở từng thay đổi (mặc định: Khéo)
  --json    in các điểm cần rà soát: một tệp cho một đối tượng, nhiều tệp cho một mảng
  --sarif   in theo chuẩn SARIF 2.1.0

Mã thoát: 1 khi có lỗi, có cảnh báo hoặc có tệp bị từ chối; 0 khi không có; 2 khi sai tham số.`;

export async function run(args: string[]): Promise<number> {
	const { files, on, given } = fileArguments(args, ['json', 'sarif'], ['off', 'fix', 'author']);
	const off = codesIn(given.off.join(','));
	const reads: FileRead[] = [];
	for (const file of files) reads.push(withoutFindings(withLayout(await readPlanFile(file)), off));
	const fixed = await fixedFile(reads, given.fix.at(-1), given.author.at(-1) ?? 'Khéo');
	if (on.has('sarif')) console.log(JSON.stringify(await sarifOf(reads)));
	else if (on.has('json')) printJson(reads, fixed);
	else for (const read of reads) printWords(read);
	for (const read of reads) if ('refused' in read) console.error(`${read.path}: ${read.refused.message} (${read.refused.code})`);
	if (fixed) sayFixed(fixed, reads);
	return reads.some(needsAnswer) ? 1 : 0;
}

async function fixedFile(reads: readonly FileRead[], out: string | undefined, author: string): Promise<FixedFile | null> {
	const read = out === undefined ? null : mendable(reads, out);
	return read && out !== undefined ? writeFixed(read, { out, author, now: new Date() }) : null;
}

/** What was mended and what was not, for the person; data go to stdout. */
function sayFixed({ path, applied, leftOut }: FixedFile, reads: readonly FileRead[]): void {
	if (path === null) console.error('Không có chỗ nào máy sửa được; không ghi tệp mới.');
	else console.error(`Đã ghi ${applied.length} sửa đổi vào ${path} ở chế độ theo dõi thay đổi. Bản gốc giữ nguyên.`);
	for (const { place, with: words } of applied) console.error(`  “${place.quote}” → “${words}”`);
	for (const { replacement, because } of leftOut) console.error(`Chưa sửa “${replacement.place.quote}”: ${leftOutWords[because]}.`);
	for (const line of stillByHand(reads, applied)) console.error(line);
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

function printJson(reads: readonly FileRead[], fixed: FixedFile | null): void {
	const results = reads.map((read) =>
		'refused' in read
			? { file: read.path, error: read.refused }
			: { file: read.file, findings: read.reading.findings.map((finding) => placedJson(read, finding)), ...(fixed && { fixed }) }
	);
	console.log(JSON.stringify(results.length === 1 ? results[0] : results));
}

/** A finding's places, each with the words that lead to it in the file. */
function placedJson({ document }: PlanRead, finding: Finding): object {
	return { ...findingJson(finding), places: finding.places.map((place) => ({ ...place, at: placeWords(document, place) })) };
}

function printWords(read: FileRead): void {
	if ('refused' in read) return;
	const { findings } = read.reading;
	if (findings.length === 0) console.log(`${read.path}: không có điểm cần rà soát.`);
	const names = { error: 'lỗi', warning: 'cần xem', info: 'lưu ý' } as const;
	for (const finding of findings) {
		const { first, others } = placesOf(read.document, finding);
		console.log(`${read.path}${first}: ${names[finding.severity]}: ${messageOf(finding)}${others} [${finding.code}; ${finding.rule}]`);
	}
}
