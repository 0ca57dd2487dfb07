import { boldWidth } from './bold-width.ts';
import type { DutyRoster, RosterSession } from './duty-roster.ts';
import { rosterGrid } from './duty-roster-table.ts';
import { balanceWords, outcomeWords, personCells, whenWords } from './duty-roster-words.ts';

/** Half-points, the largest first. */
const sizes = [26, 25, 24, 23, 22, 21, 20, 19, 18];
const smallest = 18;
/** Twips between the margins of the sheet, less its head, its title and the places to sign. */
const room = 15_470 - 2_200 - 1_800;
/** What a cell leaves left and right of its words, and above and below its paragraph. */
const beside = 216;
const around = 30;
const leading = 11.6;
/** Upright letters beside bold ones. */
const upright = 0.96;

/** The largest size at which the roster stays on one sheet, measured so that it errs towards the smaller; else the smallest. */
export function fittingRoster(roster: DutyRoster, width: number): number {
	return sizes.find((size) => heightOf(roster, width, size) <= room) ?? smallest;
}

function heightOf(roster: DutyRoster, width: number, size: number): number {
	const titled = new Set(roster.sessions.map(({ title }) => title)).size > 1;
	const line = size * leading;
	const sessions = roster.sessions.reduce((sum, session) => sum + sessionHeight(session, { width, size, line, titled }), 0);
	const heading = 3 * line + around;
	return heading + sessions + linesOf(balanceWords(roster), width, size) * line;
}

type Measure = { readonly width: number; readonly size: number; readonly line: number; readonly titled: boolean };

function sessionHeight(session: RosterSession, { width, size, line, titled }: Measure): number {
	const [first = 0, ...others] = rosterGrid(width);
	const cellHeight = (texts: readonly string[], across: number) => texts.reduce((sum, text) => sum + linesOf(text, across - beside, size) * line + around, 0);
	const when = cellHeight(whenWords(session, titled), first);
	const outcome = cellHeight([outcomeWords(session)], width - first);
	const people = session.cancelled === null ? session.people : [];
	const rows = people.map((person, at) => Math.max(...personCells(person, at + 1).map((text, column) => cellHeight([text], others[column] ?? first))));
	return Math.max(when, outcome + rows.reduce((sum, height) => sum + height, 0));
}

/** Lines of a text in a column, its words kept whole. */
function linesOf(text: string, width: number, size: number): number {
	if (text === '') return 0;
	let [lines, used] = [1, 0];
	for (const word of text.split(' ')) {
		const long = boldWidth(`${word} `, size) * upright;
		if (used > 0 && used + long > width) [lines, used] = [lines + 1, 0];
		used += long;
		lines += Math.floor(used / Math.max(width, 1)) * (long > width ? 1 : 0);
	}
	return lines;
}
