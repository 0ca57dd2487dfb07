import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import type { Replacement } from '@kheo/core';
import { fixDocx, type LeftOut } from '@kheo/documents/fix-docx';
import { writeWhole } from '../consolidate/write-whole.ts';
import { fileBytes } from '../file-bytes.ts';
import type { FileRead, PlanRead } from '../read-plan-file.ts';
import { WrongArguments } from '../wrong-arguments.ts';

/** `path` and `sha256` are null when there was nothing to write and no file was made. */
export type FixedFile = {
	readonly path: string | null;
	readonly sha256: string | null;
	readonly applied: readonly Replacement[];
	readonly leftOut: readonly LeftOut[];
};
export type FixOrder = { readonly out: string; readonly author: string; readonly now: Date };

/** Writes what the findings know how to mend into a copy of the file, each change tracked. The file itself is never written. */
export async function writeFixed(read: PlanRead, { out, author, now }: FixOrder): Promise<FixedFile> {
	const bytes = await fileBytes(read.path);
	if (createHash('sha256').update(bytes).digest('hex') !== read.file.sha256) {
		throw new WrongArguments(`Tệp "${read.path}" vừa thay đổi trong lúc rà soát; chưa ghi gì. Đề nghị chạy lại.`);
	}
	const { bytes: fixed, applied, leftOut } = fixDocx(bytes, replacementsOf(read), { author, date: officeTime(now) });
	if (applied.length === 0) return { path: null, sha256: null, applied, leftOut };
	return { path: out, sha256: await writeWhole(out, fixed), applied, leftOut };
}

/** What can be mended is one Word file, and never into itself: the original is what the changes are refused back to. */
export function mendable(reads: readonly FileRead[], out: string): PlanRead | null {
	const [read, ...others] = reads;
	if (!read || others.length > 0) throw new WrongArguments('Tùy chọn "--fix" dùng cho từng tệp một.');
	if (resolve(out) === resolve(read.path)) throw new WrongArguments('Không ghi đè lên bản gốc. Đề nghị nêu tên tệp khác sau "--fix".');
	if ('refused' in read) return null;
	if (read.file.format !== 'docx') throw new WrongArguments('Tùy chọn "--fix" chỉ sửa được tệp .docx.');
	return read;
}

/** Two findings may agree on a place: the same words there are one replacement. */
function replacementsOf({ reading }: PlanRead): Replacement[] {
	const all = reading.findings.flatMap(({ fix = [] }) => fix);
	const keyOf = ({ place: { block, start, end }, with: words }: Replacement): string => `${block}:${start}:${end}:${words}`;
	return [...new Map(all.map((one) => [keyOf(one), one])).values()];
}

/** Word shows this time as it stands, without turning it into the reader's zone. */
function officeTime(now: Date): string {
	return `${now.toLocaleString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).replace(' ', 'T')}Z`;
}
