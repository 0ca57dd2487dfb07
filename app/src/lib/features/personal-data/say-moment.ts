/** "08:30 ngày 01/9/2026", in the province's time. */
export function sayMoment(at: Date, locale: 'vi' | 'en' = 'vi'): string {
	const parts = new Intl.DateTimeFormat('en-GB', {
		timeZone: 'Asia/Ho_Chi_Minh',
		year: 'numeric',
		month: 'numeric',
		day: 'numeric',
		hour: '2-digit',
		minute: '2-digit',
		hourCycle: 'h23'
	}).formatToParts(at);
	const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
	const month = Number(of('month'));
	const day = `${of('day').padStart(2, '0')}/${month < 3 ? `0${month}` : month}/${of('year')}`;
	return `${of('hour')}:${of('minute')} ${locale === 'vi' ? 'ngày ' : 'on '}${day}`;
}

/** As a browser's field of day and time takes it, in the province's time. */
export function momentField(at: Date): string {
	return new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 16);
}
