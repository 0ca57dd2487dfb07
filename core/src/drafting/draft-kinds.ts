/** The kinds of papers that are written here, with the names of NĐ 30/2020, Điều 7. */
export const draftKinds = {
	plan: 'Kế hoạch',
	report: 'Báo cáo',
	letter: 'Công văn',
	notice: 'Thông báo',
	invitation: 'Giấy mời',
	minutes: 'Biên bản',
	submission: 'Tờ trình',
	decision: 'Quyết định'
} as const;

export type DraftKind = keyof typeof draftKinds;

export function isDraftKind(value: string): value is DraftKind {
	return Object.hasOwn(draftKinds, value);
}
