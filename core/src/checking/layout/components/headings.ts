import { sourceIn, type Line } from '../../../reading/lines.ts';
import type { Source } from '../../../document/source.ts';

/** Quốc hiệu in this line, or null. */
export const nationIn = finder(/cong hoa xa hoi chu nghia(?:\s+viet nam)?|^chu nghia viet nam$/u);

/** Tiêu ngữ in this line, or null. */
export const mottoIn = finder(/doc lap\s*\S\s*tu do\s*\S\s*hanh phuc/u);

/** The heading of Party papers in this line, or null. */
export const partyHeadingIn = finder(/dang cong san viet nam/u);

function finder(pattern: RegExp): (line: Line) => Source | null {
	return (line) => {
		const match = pattern.exec(line.folded);
		return match && sourceIn(line, match.index, match.index + match[0].length);
	};
}
