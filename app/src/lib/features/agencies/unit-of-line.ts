import { searchKey, type Unit } from '@kheo/core';
import type { NewUnit } from './schema.ts';

/** A unit of a list as it is entered: its code is the short form the list gives, else its initials, and no other unit's. */
export function unitOfLine({ name, shortName }: Pick<Unit, 'name' | 'shortName'>, taken: ReadonlySet<string>): NewUnit {
	return { name, shortName: shortName ?? name, code: freeCode(shortName ?? initials(name), taken), kind: kindOf(name), activeFrom: null };
}

const codeLength = 20;

function initials(name: string): string {
	const words = searchKey(name).split(/[^a-z0-9]+/);
	return words.map((word) => word.slice(0, 1).toUpperCase()).join('');
}

function freeCode(wanted: string, taken: ReadonlySet<string>): string {
	const short = wanted.slice(0, codeLength - 3);
	const others = Array.from({ length: taken.size + 1 }, (_, index) => `${short}${index + 2}`);
	return [short, ...others].find((code) => !taken.has(code)) ?? short;
}

/** By the first words of a name, as agencies call their parts. */
const kinds = [
	[/^van phong\b/, 'office'],
	[/^chi cuc\b/, 'branch'],
	[/^(phong|thanh tra)\b/, 'division'],
	[/^(trung tam|benh vien|truong|quy|ban quan ly|vien|bao tang|thu vien|nha)\b/, 'centre']
] as const satisfies readonly (readonly [RegExp, NewUnit['kind']])[];

function kindOf(name: string): NewUnit['kind'] {
	return kinds.find(([sign]) => sign.test(searchKey(name)))?.[1] ?? 'other';
}
