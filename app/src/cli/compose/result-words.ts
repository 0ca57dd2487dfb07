import { keptDutyMessage, movedDutyMessage, shortTask, type PlanFromSuperior, type ReadObligation } from '@kheo/core';

/** What was taken over and what was not, as a clerk reads it. */
export function composedWords({ moved, kept, others }: PlanFromSuperior, out: string): string {
	const [earlier, stuck] = [moved.filter(({ because }) => because !== 'no-room'), moved.filter(({ because }) => because === 'no-room')];
	return [
		`Đã soạn kế hoạch vào ${out}: lấy ${moved.length + kept.length} nhiệm vụ của cấp trên, dời sớm ${earlier.length} thời hạn.`,
		...(moved.length + kept.length === 0 ? ['Không thấy nhiệm vụ nào giao cho cơ quan; đề nghị nêu cách cấp trên gọi cơ quan bằng --called.'] : []),
		...listed(
			'Thời hạn đã dời',
			earlier.map((one) => `${named(one.duty)}: ${movedDutyMessage(one)}`)
		),
		...listed(
			'Thời hạn không còn chỗ để dời',
			stuck.map((one) => `${named(one.duty)}: ${movedDutyMessage(one)}`)
		),
		...listed(
			'Thời hạn giữ nguyên',
			kept.map((one) => `${named(one.duty)}: ${keptDutyMessage(one)}`)
		),
		...listed(
			'Không lấy vì giao cho nơi khác hoặc chỉ phối hợp',
			others.map((duty) => `${named(duty)} (${duty.units.join('; ')})`)
		),
		`Rà soát bản vừa soạn: kheo check ${out}`
	].join('\n');
}

function named({ task, deadline }: ReadObligation): string {
	return shortTask(task, deadline?.words ?? null);
}

function listed(title: string, lines: readonly string[]): string[] {
	return lines.length === 0 ? [] : [`${title}:`, ...[...new Set(lines)].map((line) => `  - ${line}`)];
}
