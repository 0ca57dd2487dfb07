import { changeMessage, keptMessage, openPointMessage, type Change, type Renewal } from '@kheo/core';

/** The three lists as a clerk reads them; what is the same in several places is one line. */
export function renewalWords({ to, changes, kept, open }: Renewal, blocks: readonly string[], left: readonly Change[], out: string): string {
	return [
		`Đã ghi kế hoạch năm ${to} vào ${out}: đổi ${changes.length - left.length} chỗ, giữ nguyên ${kept.length} chỗ, ${open.length} việc cần quyết định.`,
		...listed(
			'Đã đổi',
			changes.filter((change) => !left.includes(change)).map((change) => `“${change.source.quote}” thành “${change.with}”: ${changeMessage(change)}`)
		),
		...listed(
			'Giữ nguyên',
			kept.map((each) => `${inContext(each.source, blocks)}: ${keptMessage(each)}`)
		),
		...listed(
			'Chưa sửa được trong tệp, đề nghị sửa tay',
			left.map((change) => `${inContext(change.source, blocks)} thành “${change.with}”`)
		),
		...listed(
			'Cần quyết định',
			open.map((point) => openPointMessage(point))
		),
		`Rà soát bản mới: kheo check ${out}`
	].join('\n');
}

function listed(title: string, lines: readonly string[]): string[] {
	const counts = [...Map.groupBy(lines, (line) => line)].map(([line, same]) => `  - ${line}${same.length > 1 ? ` (${same.length} chỗ)` : ''}`);
	return counts.length === 0 ? [] : [`${title}:`, ...counts];
}

/** A year alone says little: the words before it go with it. */
function inContext({ block, start, quote }: { readonly block: number; readonly start: number; readonly quote: string }, blocks: readonly string[]): string {
	if (quote.length > 24) return `“${quote}”`;
	const before = (blocks[block] ?? '').slice(0, start).split(/\s+/u).slice(-5).join(' ');
	return `“${before}${quote}”`;
}
