const format = new Intl.DateTimeFormat('vi-VN', {
	hour: '2-digit',
	minute: '2-digit',
	second: '2-digit',
	day: 'numeric',
	month: 'numeric',
	year: 'numeric',
	timeZone: 'Asia/Ho_Chi_Minh'
});

/** "14:03:12 26/11/2026", the same in every language: an entry is looked up by it. */
export function sayInstant(at: Date): string {
	return format.format(at).replace(', ', ' ');
}
