const DAY = 86_400_000;
const DAYS_1904 = 1462;
/** Excel believes in 29 February 1900, so days before March of that year count one less. */
const FIRST_TRUE_DAY = 60;

/** A serial day number as people write dates: d/m/yyyy; zeros before only when the format asks for them. */
export function showDate(serial: number, bare: string, from1904: boolean): string {
	const days = (from1904 ? serial + DAYS_1904 : serial) + (serial < FIRST_TRUE_DAY && !from1904 ? 1 : 0);
	const moment = new Date(Date.UTC(1899, 11, 30) + Math.round((days * DAY) / 1000) * 1000);
	if (Number.isNaN(moment.getTime())) return String(serial);
	const hasTime = /[hs]/i.test(bare);
	const dateCode = hasTime ? bare.replace(/h+.*$|m+:s+.*$/i, '') : bare;
	return [/[dmy]/i.test(dateCode) ? datePart(moment, dateCode) : '', hasTime ? timePart(moment, bare) : ''].filter((part) => part !== '').join(' ');
}

function datePart(moment: Date, code: string): string {
	const parts: string[] = [];
	if (/d/i.test(code)) parts.push(padded(moment.getUTCDate(), /(?<!d)dd(?!d)/i.test(code)));
	if (/m/i.test(code)) parts.push(padded(moment.getUTCMonth() + 1, /(?<!m)mm(?!m)/i.test(code)));
	if (/y/i.test(code)) parts.push(String(moment.getUTCFullYear()));
	return parts.join('/');
}

function timePart(moment: Date, code: string): string {
	const time = `${moment.getUTCHours()}:${padded(moment.getUTCMinutes(), true)}`;
	return /s/i.test(code) ? `${time}:${padded(moment.getUTCSeconds(), true)}` : time;
}

function padded(value: number, hasZero: boolean): string {
	return hasZero ? String(value).padStart(2, '0') : String(value);
}
