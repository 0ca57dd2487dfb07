/** The kinds of papers that are written here, with the names they are printed under: those of NĐ 30/2020, Điều 7, and the table that answers opinions. */
export const draftKinds = {
	plan: 'Kế hoạch',
	report: 'Báo cáo',
	letter: 'Công văn',
	notice: 'Thông báo',
	invitation: 'Giấy mời',
	minutes: 'Biên bản',
	submission: 'Tờ trình',
	decision: 'Quyết định',
	/** A decision with the list of those it honours as its annex. */
	recognition: 'Quyết định',
	/** Its title is for the writer: offices call it by several. */
	responses: 'Bảng tổng hợp ý kiến, tiếp thu, giải trình'
} as const;

export type DraftKind = keyof typeof draftKinds;

export function isDraftKind(value: string): value is DraftKind {
	return Object.hasOwn(draftKinds, value);
}
