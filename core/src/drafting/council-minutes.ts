import type { PlainDate } from '../calendar/plain-date.ts';
import { shortDate } from '../language/short-date.ts';
import type { DraftBody } from './draft.ts';
import { gap } from './skeletons.ts';

export type CouncilOnPaper = {
	readonly title: string;
	/** What launched it. */
	readonly launch: string;
	readonly criteria: string;
	readonly closedOn: PlainDate;
	readonly members: readonly { readonly name: string; readonly title: string; readonly isChair: boolean }[];
	readonly conflicts: readonly { readonly member: string; readonly nomination: string; readonly reason: string }[];
	readonly groups: readonly { readonly title: string; readonly lines: readonly ResultOnPaper[] }[];
	readonly ties: readonly { readonly names: readonly string[]; readonly reason: string }[];
};

export type ResultOnPaper = {
	readonly place: number | null;
	readonly name: string;
	readonly unit: string;
	/** Null where the council was not complete enough. */
	readonly points: string | null;
	readonly counted: number;
	readonly dropped: number;
	readonly isLevel: boolean;
};

/** The body of a council's minutes: who sat, who stood aside and why, every nomination with its points and place, how ties were settled. What nobody entered stays a gap. */
export function councilMinutes({ title, launch, criteria, closedOn, members, conflicts, groups, ties }: CouncilOnPaper): DraftBody[] {
	return [
		text(`Thời gian bắt đầu: ${gap} giờ ${gap}, ngày ${shortDate(closedOn)}`),
		text(`Địa điểm: ${gap}`),
		text(`Nội dung: xét, chấm điểm ${title}${launch === '' ? '' : ` theo ${launch}`}; tiêu chí: ${criteria}.`),
		...headed('I. THÀNH PHẦN', members.map(memberLine)),
		...headed(
			'II. TRƯỜNG HỢP KHÔNG THAM GIA CHẤM',
			conflicts.map(({ member, nomination, reason }) => `${member} không chấm ${nomination}: ${closed(reason)}`),
			'Không có.'
		),
		part('III. KẾT QUẢ'),
		...groups.flatMap(({ title: head, lines }) => (lines.length === 0 ? [] : [text(head), tableOf(lines)])),
		...headed(
			'IV. XỬ LÝ TRƯỜNG HỢP BẰNG ĐIỂM',
			ties.map(({ names, reason }) => `Xếp theo thứ tự: ${names.join(', ')}. Lý do: ${closed(reason)}`),
			'Không có.'
		),
		...headed('V. Ý KIẾN CỦA HỘI ĐỒNG', []),
		text(`Cuộc họp kết thúc vào ${gap} giờ ${gap} cùng ngày.`)
	];
}

function memberLine({ name, title, isChair }: CouncilOnPaper['members'][number]): string {
	const post = [isChair ? 'chủ tịch Hội đồng' : 'thành viên', title].filter(Boolean).join(', ');
	return `${name}, ${post}.`;
}

function tableOf(lines: readonly ResultOnPaper[]): DraftBody {
	const columns = [
		{ key: 'place', heading: 'Xếp hạng', type: 'text' },
		{ key: 'name', heading: 'Được đề nghị', type: 'text' },
		{ key: 'unit', heading: 'Đơn vị đề nghị', type: 'text' },
		{ key: 'points', heading: 'Điểm', type: 'text' },
		{ key: 'counted', heading: 'Số phiếu tính', type: 'text' },
		{ key: 'dropped', heading: 'Không tham gia chấm', type: 'text' }
	] as const;
	const rows = lines.map(({ place, name, unit, points, counted, dropped, isLevel }) => ({
		place: place === null ? '' : `${place}${isLevel ? ' (bằng điểm)' : ''}`,
		name,
		unit,
		points: points ?? 'chưa đủ phiếu',
		counted: String(counted),
		dropped: String(dropped)
	}));
	return { part: 'table', columns, rows };
}

function headed(heading: string, lines: readonly string[], none = gap): DraftBody[] {
	const below = lines.length === 0 ? [none] : lines.map((line, at) => `${at + 1}. ${line}`);
	return [part(heading), ...below.map(text)];
}

function part(heading: string): DraftBody {
	return { part: 'part', text: heading };
}

function text(line: string): DraftBody {
	return { part: 'text', text: line };
}

function closed(words: string): string {
	return `${words.replace(/[.;\s]+$/u, '')}.`;
}
