import { searchKey } from '@kheo/core';
import { type Invited, type InvitedRole, INVITED_MAX } from './invitation.ts';

export type KnownUnit = { readonly id: string; readonly name: string; readonly shortName: string; readonly code: string };
export type LineFault = 'line-name' | 'line-unit' | 'line-unit-missing' | 'line-role' | 'line-email' | 'line-twice' | 'line-too-many';
export type WrongLine = { readonly line: string; readonly fault: LineFault };
export type ReadList = { readonly invited: readonly Invited[]; readonly wrong: readonly WrongLine[] };

const roleWords: Readonly<Record<string, InvitedRole>> = {
	'don vi': 'unit',
	'dau moi': 'unit',
	'dau moi don vi': 'unit',
	unit: 'unit',
	'van phong': 'office',
	office: 'office',
	'van thu': 'clerk',
	clerk: 'clerk',
	'lanh dao': 'leader',
	leader: 'leader',
	'quan tri': 'admin',
	'nguoi quan tri': 'admin',
	admin: 'admin',
	'giam sat': 'supervisor',
	'chu the giam sat': 'supervisor',
	supervisor: 'supervisor',
	'kiem soat nhat ky': 'auditor',
	'nguoi kiem soat nhat ky': 'auditor',
	auditor: 'auditor'
};

/** One person a line: name, unit, role, mailbox, parted by tabs (as a sheet is pasted), semicolons or commas. A heading is passed over. What cannot be understood is given back, line by line. */
export function readInvitations(text: string, units: readonly KnownUnit[]): ReadList {
	const lines = text
		.normalize('NFC')
		.split(/\r?\n/)
		.map((line) => line.trim())
		.filter((line) => line !== '' && !isHeading(line));
	const invited: Invited[] = [];
	const wrong: WrongLine[] = [];
	const seen = new Set<string>();
	for (const line of lines) {
		const read = invited.length >= INVITED_MAX ? 'line-too-many' : readLine(line, units);
		const key = typeof read === 'string' ? '' : (read.email ?? `${searchKey(read.name)}|${read.unitId}`);
		if (typeof read === 'string') wrong.push({ line, fault: read });
		else if (seen.has(key)) wrong.push({ line, fault: 'line-twice' });
		else invited.push(read);
		seen.add(key);
	}
	return { invited, wrong };
}

function isHeading(line: string): boolean {
	return /^(?:(?:stt|tt)\b.*)?(?:ho va ten|ho ten)\b/.test(searchKey(line));
}

/** Without a role, somebody with a unit speaks for it. The order of what follows the name does not matter: each part is known by what it says. */
function readLine(line: string, units: readonly KnownUnit[]): Invited | LineFault {
	const parts = line.split(separatorOf(line)).map((part) => part.replace(/\s+/g, ' ').trim());
	const [name = '', ...others] = /^\d+\.?$/.test(parts[0] ?? '') ? parts.slice(1) : parts;
	if (name === '' || name.length > 120 || name.includes('@')) return 'line-name';
	const email = others.find((part) => part.includes('@')) ?? null;
	if (email !== null && !isEmail(email)) return 'line-email';
	const [unit, roleWord, ...odd] = sorted(
		others.filter((part) => part !== '' && part !== email),
		units
	);
	if (odd.length > 0) return unit === undefined ? 'line-unit' : 'line-role';
	const role = roleWord === undefined ? (unit === undefined ? null : 'unit') : roleWord;
	if (role === null) return 'line-role';
	if (role === 'unit' && unit === undefined) return 'line-unit-missing';
	return { name, unitId: role === 'unit' ? (unit?.id ?? null) : null, role, email: email?.toLowerCase() ?? null };
}

/** The widest that the line uses: names of units may hold commas. */
function separatorOf(line: string): string {
	return ['\t', ';'].find((sign) => line.includes(sign)) ?? ',';
}

/** The unit, the role, then whatever is neither. "Văn phòng" is both: beside another role it is the unit, else the role. */
function sorted(parts: readonly string[], units: readonly KnownUnit[]): [KnownUnit | undefined, InvitedRole | undefined, ...string[]] {
	const roleAt = parts.findLastIndex((part) => searchKey(part) in roleWords);
	const role = roleWords[searchKey(parts[roleAt] ?? '')];
	const rest = parts.filter((_, index) => index !== roleAt);
	const unitAt = rest.findIndex((part) => unitNamed(part, units) !== undefined);
	const unit = unitNamed(rest[unitAt] ?? '', units);
	return [unit, role, ...rest.filter((_, index) => index !== unitAt)];
}

function unitNamed(words: string, units: readonly KnownUnit[]): KnownUnit | undefined {
	const key = searchKey(words);
	return key === '' ? undefined : units.find(({ name, shortName, code }) => [name, shortName, code].some((known) => searchKey(known) === key));
}

export function isEmail(text: string): boolean {
	return text.length <= 200 && /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>".]{2,}$/.test(text);
}
