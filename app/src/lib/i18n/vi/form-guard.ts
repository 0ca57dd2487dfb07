/** What the automatic check of an open form says of itself. */
export const formGuard = {
	working: 'Đang tự kiểm tra chống thư rác, chỉ vài giây; ông/bà cứ điền tiếp…',
	solved: 'Đã kiểm tra xong, gửi được ngay.',
	failed: 'Máy này chưa tự kiểm tra được; ông/bà vẫn gửi được như thường.'
};
