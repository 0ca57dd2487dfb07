const zone = 'Asia/Ho_Chi_Minh';
const clock = new Intl.DateTimeFormat('vi-VN', { hour: '2-digit', minute: '2-digit', timeZone: zone });
const day = new Intl.DateTimeFormat('vi-VN', { day: 'numeric', month: 'numeric', year: 'numeric', timeZone: zone });
const field = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: zone });

/** "14:05", as the province's clock shows it. */
export function timeWords(at: Date): string {
	return clock.format(at);
}

/** "23/9/2026". */
export function dayWords(at: Date): string {
	return day.format(at);
}

/** "14:05, 23/9/2026". */
export function momentWords(at: Date): string {
	return `${clock.format(at)}, ${day.format(at)}`;
}

/** "2026-09-23T14:05", for a field of day and time. */
export function momentField(at: Date): string {
	return field.format(at).replace(' ', 'T');
}
