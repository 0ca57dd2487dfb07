import type { Verification } from '#lib/server/audit/verify.ts';

export type Result = Verification & { readonly agency: string };

const chainWhy = { changed: 'nội dung đã bị sửa', missing: 'bản ghi đã bị xóa', gap: 'mất một mắt xích hoặc đổi thứ tự' } as const;
const fileWhy = { missing: 'mất tệp', changed: 'nội dung khác mã băm', unreadable: 'không đọc được', unrecorded: 'có nơi nhắc đến nhưng mất bản ghi' } as const;
const anchorFound = {
	same: 'khớp',
	differs: 'KHÔNG KHỚP, chuỗi đã bị viết lại',
	beyond: 'KHÔNG CÓ, phần cuối chuỗi đã bị cắt',
	unsure: 'chưa so được, chuỗi sai trước đó'
} as const;

/** What was found in one agency, and where it is wrong. */
export function wordsFor({ agency, sealed, unsealed, gathering, firstBroken, anchors, files, damagedFiles, strays }: Result): string {
	const chain = firstBroken
		? `  Nhật ký: SAI từ vị trí ${firstBroken.position} (${firstBroken.entryId}): ${chainWhy[firstBroken.why]}. ${sealed} bản ghi trước đó đúng.`
		: `  Nhật ký: ${sealed} bản ghi đã niêm phong, đúng cả; ${unsealed} chưa niêm phong, ${gathering} đang gom.`;
	const compared = anchors.map(({ position, found }) => `    Mốc ở vị trí ${position}: ${anchorFound[found]}.`);
	const damaged = damagedFiles.map(({ sha256, why }) => `    ${sha256}: ${fileWhy[why]}`);
	const stray = strays ? [`    ${strays} tệp trong kho không bản ghi nào nhắc đến; lần dọn tới sẽ để riêng.`] : [];
	return [agency, chain, ...compared, `  Tệp: ${files} tệp, ${damagedFiles.length} tệp hỏng.`, ...damaged, ...stray].join('\n');
}
