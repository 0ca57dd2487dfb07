/** How an opinion stands, and the heading over what a unit took on: what the first page says of dialogues. */
export const dialogueStandings = {
	own: 'Việc đơn vị đã nhận tại đối thoại',
	names: {
		open: 'chưa có kết quả',
		answered: 'đã trả lời',
		owed: 'đã hứa, còn hạn',
		overdue: 'quá hạn hứa',
		kept: 'đã trả lời đúng hẹn',
		'kept-late': 'đã trả lời muộn',
		passed: 'đã chuyển cơ quan khác',
		'set-aside': 'không đưa ra đối thoại',
		merged: 'trả lời chung với ý kiến khác'
	}
};
