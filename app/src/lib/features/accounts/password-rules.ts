/** Level 2 asks for 14 characters, or 8 beside a second factor. The longer one is asked of everybody: a factor may be taken away. */
export const PASSWORD_MIN = 14;
export const PASSWORD_MAX = 128;
/** A password that was one of the last five is not taken again. */
export const PASSWORD_HISTORY = 5;

export type PasswordFault = 'password.too-short' | 'password.too-long' | 'password.own-name' | 'password.simple' | 'password.common';

/** What is wrong with a password that somebody chose; null when nothing is. Spaces and Vietnamese letters count like any other. */
export function faultOfPassword(password: string, own: readonly string[]): PasswordFault | null {
	const length = [...password.normalize('NFC')].length;
	if (length < PASSWORD_MIN) return 'password.too-short';
	if (length > PASSWORD_MAX) return 'password.too-long';
	const plain = plainOf(password);
	if (own.some((name) => isIn(plainOf(name), plain))) return 'password.own-name';
	if (new Set(plain).size < 6 || isRepeated(plain) || shareInRuns(plain) > 0.7) return 'password.simple';
	return isCommon(plain) ? 'password.common' : null;
}

/** Lower case, without accents and without what stands in a letter's place. */
function plainOf(words: string): string {
	const bare = words.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
	return bare
		.replaceAll(/[@43]/g, (sign) => (sign === '3' ? 'e' : 'a'))
		.replaceAll(/[0$5]/g, (sign) => (sign === '0' ? 'o' : 's'))
		.replaceAll(/[^a-z0-9]/g, '');
}

/** A name that makes up the greater part of the password. */
function isIn(name: string, plain: string): boolean {
	return name.length >= 4 && plain.includes(name) && plain.length - name.length < 8;
}

function isRepeated(plain: string): boolean {
	return plain.length > 0 && (plain + plain).indexOf(plain, 1) < plain.length;
}

const rows = ['abcdefghijklmnopqrstuvwxyz', '1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'].map(plainOf);

/** How much of it follows the keys or the alphabet, four in a row or more. */
function shareInRuns(plain: string): number {
	const inRun = new Set<number>();
	for (let at = 0; at + 4 <= plain.length; at += 1) {
		const part = plain.slice(at, at + 4);
		const back = [...part].reverse().join('');
		if (rows.some((row) => row.includes(part) || row.includes(back))) for (let next = at; next < at + 4; next += 1) inRun.add(next);
	}
	return plain.length === 0 ? 1 : inRun.size / plain.length;
}

const common = [
	'matkhau',
	'password',
	'admin',
	'administrator',
	'welcome',
	'letmein',
	'iloveyou',
	'vietnam',
	'hanoi',
	'saigon',
	'anhyeuem',
	'emyeuanh',
	'quantri'
];
const fillers = /^(?:19|2o|2[0-9]|[0-9]|oo|qwerty|abc|viet|nam|so|kheo|dan|van|phong|user|test|login|pass|mot|hai|ba|moi|cua|toi|la)*$/;

/** Nothing but words that stand in every list of stolen passwords, and what people put behind them. */
function isCommon(plain: string): boolean {
	const known = common.filter((word) => plain.includes(word));
	if (known.length === 0) return false;
	const rest = known.reduce((left, word) => left.replaceAll(word, ''), plain);
	return rest.replaceAll(/[\doeas]/g, '').length < 4 || fillers.test(rest);
}
