/** What comes in is one of five things in law, which are never mixed; `unsorted` until a person has said which. */
export const feedbackKinds = ['unsorted', 'petition', 'question', 'voter', 'complaint', 'denunciation'] as const;
export type FeedbackKind = (typeof feedbackKinds)[number];

/** Khiếu nại and tố cáo leave this flow for a register of their own (Luật Khiếu nại 2011, Luật Tố cáo 2018). */
export function isRestricted(kind: FeedbackKind): boolean {
	return kind === 'complaint' || kind === 'denunciation';
}

export type FeedbackDays = Readonly<Record<Exclude<FeedbackKind, 'unsorted'>, number>>;

/**
 * Days to the answer where an agency has set none: working days, and days of the calendar for complaints (Luật Khiếu nại, Điều 27: told within 10 days whether
 * it is taken) and denunciations (Luật Tố cáo, Điều 30: 30 days). The first three follow no law for every agency and are to be set by each.
 */
export const defaultFeedbackDays: FeedbackDays = { petition: 20, question: 10, voter: 40, complaint: 10, denunciation: 30 };

export const defaultFeedbackFields: readonly string[] = ['Thủ tục hành chính', 'Thái độ phục vụ', 'Chuyên môn của ngành', 'Cơ sở vật chất', 'Việc khác'];
