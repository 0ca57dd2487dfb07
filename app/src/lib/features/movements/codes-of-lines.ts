import type { Awarded } from '@kheo/core';

type Line = Pick<Awarded, 'name' | 'post' | 'achievement'>;

/** The code of each line of a decision's list. Namesakes are told by all that stands on the line; where that does not tell them, neither bears a code. */
export function codesOfLines(lines: readonly Line[], given: readonly (Line & { readonly code: string })[]): (string | null)[] {
	return lines.map((line) => {
		const isNamesake = ({ name }: Line) => name === line.name;
		const alone = lines.filter(isNamesake).length === 1 && given.filter(isNamesake).length === 1;
		const isSame = alone ? isNamesake : (one: Line) => isNamesake(one) && one.post === line.post && one.achievement === line.achievement;
		const [own, ...others] = given.filter(isSame);
		return own && others.length === 0 && lines.filter(isSame).length === 1 ? own.code : null;
	});
}
