import { type PlainDate, shortDate } from '@kheo/core';
import type { Messages } from '#lib/i18n/messages.ts';
import { countFindings, stateOfVisit, type Visit } from './visit.ts';

/** The year's programme as a sheet: what the page says, in the same order. */
export function visitSheet(visits: readonly Visit[], today: PlainDate, words: Messages['inspections'], year: number) {
	const { table } = words;
	return {
		name: words.yearTitle(year),
		title: [words.yearTitle(year)],
		columns: [
			{ heading: table.number, width: 6 },
			{ heading: table.unit, width: 32 },
			{ heading: table.day, width: 12 },
			{ heading: table.team, width: 30 },
			{ heading: table.contents, width: 44 },
			{ heading: table.state, width: 20 },
			{ heading: table.findings, width: 22 }
		],
		rows: visits.map((visit, at) => {
			const { all, closed } = countFindings(visit);
			const state = words.states[stateOfVisit(visit, today)];
			return [`${at + 1}`, visit.unit.name, shortDate(visit.heldOn ?? visit.plannedOn), visit.team, visit.contents, state, words.findingCount(closed, all)];
		})
	};
}
