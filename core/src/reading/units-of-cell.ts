import { startsBody } from './bodies.ts';
import { fold } from './fold.ts';

export type CellUnits = { readonly lead: readonly string[]; readonly support: readonly string[] };

/** Who leads and who helps by one cell: a line for each body, or "Phòng A chủ trì, phối hợp với Phòng B" in one. */
export function unitsOfCell(lines: readonly string[]): CellUnits {
	const bare = lines.map((line) => line.replace(/^[-–+•*\s]+/u, ''));
	const text = bare.join(' ');
	const helped = helps.exec(text);
	if (helped || leads.test(text)) {
		const lead = (helped ? text.slice(0, helped.index) : text).replace(leads, '').replace(/\s+chủ trì$/u, '');
		return { lead: named([lead]), support: named(helped ? [text.slice(helped.index + helped[0].length)] : []) };
	}
	return { lead: named(bare.every((line) => startsBody(fold(line))) ? bare : [text]), support: [] };
}

const leads = /^(?:(?:[Đđ]ơn vị|[Cc]ơ quan)\s+)?[Cc]hủ trì\s*:\s*/u;
const helps = /[\s;,.]*(?:[-–+•]\s*)?(?:(?:[Đđ]ơn vị|[Cc]ơ quan)\s+)?[Pp]hối hợp(?:\s+thực hiện)?(?:\s*:|\s+(?:với|cùng))\s*/u;

function named(texts: readonly string[]): string[] {
	return texts.map((text) => text.replace(/[.;,\s]+$/u, '').trim()).filter((text) => /\p{L}{2}/u.test(text));
}
