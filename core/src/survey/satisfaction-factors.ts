/** The five factors of a public service by which people say how satisfied they are (method of SIPAS, QĐ 1001/QĐ-BNV). */
export const satisfactionFactors = ['access', 'procedure', 'staff', 'outcome', 'feedback'] as const;
export type SatisfactionFactor = (typeof satisfactionFactors)[number];

/** From "rất không hài lòng" (1) to "rất hài lòng" (5). */
export const satisfactionLevels = [1, 2, 3, 4, 5] as const;
export const LEVELS = satisfactionLevels.length;

export type SurveyQuestion = { readonly factor: SatisfactionFactor; readonly words: string };

/** What is asked unless the agency writes its own; the official questions of a year are the ministry's. */
export const usualSatisfactionQuestions: readonly SurveyQuestion[] = [
	{ factor: 'access', words: 'Nơi đón tiếp dễ tìm, sạch sẽ, đủ chỗ ngồi chờ' },
	{ factor: 'access', words: 'Trang thiết bị phục vụ người dân đầy đủ, dễ dùng' },
	{ factor: 'procedure', words: 'Thủ tục được niêm yết, hướng dẫn đầy đủ, dễ hiểu' },
	{ factor: 'procedure', words: 'Hồ sơ phải nộp, phí, lệ phí đúng như đã công khai' },
	{ factor: 'staff', words: 'Công chức lịch sự, tôn trọng, lắng nghe' },
	{ factor: 'staff', words: 'Công chức hướng dẫn rõ ràng, thành thạo công việc' },
	{ factor: 'outcome', words: 'Kết quả đúng hẹn' },
	{ factor: 'outcome', words: 'Kết quả đầy đủ, chính xác' },
	{ factor: 'feedback', words: 'Dễ góp ý, phản ánh, kiến nghị' },
	{ factor: 'feedback', words: 'Góp ý, phản ánh được tiếp nhận, trả lời rõ ràng' }
];
